using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Schema.History;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.GapMonitoring;

[ObjectType<ShortWeek>, ObjectType<Figure>, ObjectType<GapHistoryEntry>]
[Allow(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance)]
static class GapParts;

[ObjectType<GapCause>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance)]
static class GapCauseType
{
    /// <summary>What <c>subject</c> is the id of. Null where the caller may not see it.</summary>
    public static async Task<SupplierProfile?> SubjectNamed(GapCause cause, Batch<Guid, SupplierProfile> suppliers) =>
        cause.Subject is { } supplier ? await suppliers.Load(supplier) : null;

    /// <summary>What <c>messageId</c> is the id of, as far as the caller may see it.</summary>
    public static Task<TracedEvent?> Event(GapCause cause, Batch<Guid, TracedEvent> events) => events.Load(cause.MessageId);
}

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

    [Batch, Beside("GapId")]
    public static async Task<IReadOnlyDictionary<Guid, Gap>> ById(
        IReadOnlyList<Guid> ids, IGapMonitoring gaps, CancellationToken cancel) =>
        (await gaps.GapsById(ids, cancel)).ToDictionary(gap => gap.Id);
}

[ObjectType<BalanceWeek>, Allow(Roles.Oem, Roles.Alliance)]
static class BalanceParts
{
    /// <summary>Always null: no quantile of a sum over organisations is told.</summary>
    [Obsolete("Use requirement or others.")]
    public static Figure? Quantile90(BalanceWeek week) => null;
}

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

[ObjectType<GapBoard>, ObjectType<GapCount>, ObjectType<GapReport>, ObjectType<GapTurns>, ObjectType<ClassConcentration>]
[Allow(Roles.Alliance)]
static class BoardParts;

[ObjectType<GapOpportunity>, Allow(Roles.Supplier)]
static class OpportunityType;

[ObjectType<SingleSource>(Hide = [nameof(SingleSource.BalanceId)]), Allow(Roles.Alliance)]
static class SingleSourceType
{
    public static Task<Component?> Component(SingleSource source, Batch<Guid, Component> components) =>
        components.Load(source.ComponentId);
}
