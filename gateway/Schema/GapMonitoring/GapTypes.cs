using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.GapMonitoring;

[ObjectType<ShortWeek>, ObjectType<Figure>, ObjectType<GapHistoryEntry>, ObjectType<GapCause>]
[Allow(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance)]
static class GapParts;

[ObjectType<Gap>(Hide = [nameof(Gap.BalanceId)]), Allow(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance)]
static class GapType
{
    /// <summary>The component that is short.</summary>
    public static Task<Component?> Component(Gap gap, Batch<Guid, Component> components) => components.Load(gap.ComponentId);

    /// <summary>Components that may replace it.</summary>
    public static async Task<IReadOnlyList<Component>> Substitutes(Gap gap, Batch<Guid, Component> components) =>
        [.. (await Task.WhenAll(gap.Substitutes.Select(components.Load))).OfType<Component>()];

    /// <summary>Requirement and capacity of all weeks, not only those that are short.</summary>
    [Allow(Roles.Oem, Roles.Alliance)]
    public static Task<ComponentBalance?> Balance(Gap gap, Batch<Guid, ComponentBalance> balances) => balances.Load(gap.BalanceId);

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, Gap>> ById(
        IReadOnlyList<Guid> ids, IGapMonitoring gaps, CancellationToken cancel) =>
        (await gaps.GapsById(ids, cancel)).ToDictionary(gap => gap.Id);
}

[ObjectType<BalanceWeek>, Allow(Roles.Oem, Roles.Alliance)]
static class BalanceParts;

[ObjectType<ComponentBalance>(Name = "Balance", Hide = [nameof(ComponentBalance.GapId)]), Allow(Roles.Oem, Roles.Alliance)]
static class BalanceType
{
    public static Task<Component?> Component(ComponentBalance balance, Batch<Guid, Component> components) =>
        components.Load(balance.ComponentId);

    /// <summary>The gap of the same component and region; null if there was none.</summary>
    public static Task<Gap?> Gap(ComponentBalance balance, Batch<Guid, Gap> gaps) => gaps.Load(balance.GapId);

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, ComponentBalance>> ById(
        IReadOnlyList<Guid> ids, IGapMonitoring gaps, CancellationToken cancel) =>
        (await gaps.BalancesById(ids, cancel)).ToDictionary(balance => balance.Id);
}

[ObjectType<GapBoard>, ObjectType<GapCount>, Allow(Roles.Alliance)]
static class BoardParts;

[ObjectType<SingleSource>(Hide = [nameof(SingleSource.BalanceId)]), Allow(Roles.Alliance)]
static class SingleSourceType
{
    public static Task<Component?> Component(SingleSource source, Batch<Guid, Component> components) =>
        components.Load(source.ComponentId);
}
