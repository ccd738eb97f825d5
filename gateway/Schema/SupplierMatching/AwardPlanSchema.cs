using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<AwardPlans>, ObjectType<PlannedAward>, ObjectType<AwardRuleCost>, Allow(Roles.Oem)]
static class AwardPlanTypes;

[ObjectType<PlannedSplit>, Allow(Roles.Oem)]
static class PlannedSplitType
{
    /// <summary>The supplier that would be awarded.</summary>
    public static Task<SupplierProfile?> Supplier(PlannedSplit split, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(split.SupplierId);

    /// <summary>The component that it quoted.</summary>
    public static Task<Component?> Component(PlannedSplit split, Batch<Guid, Component> components) => components.Load(split.ComponentId);
}

[ObjectType<AwardRuleChange>, Allow(Roles.Oem)]
static class AwardRuleChangeType
{
    /// <summary>The supplier that the rule is about; null for others.</summary>
    public static async Task<SupplierProfile?> Supplier(AwardRuleChange change, Batch<Guid, SupplierProfile> suppliers) =>
        change.SupplierId is { } supplier ? await suppliers.Load(supplier) : null;
}

[Query, Allow(Roles.Oem)]
static class AwardPlanQueries
{
    /// <summary>
    /// Ways to award one of the caller's requests whose quotes are opened, from the cheapest to the one that depends least on any one
    /// supplier; each is accepted by awardSourcing as it is. Takes up to ten seconds; one at a time for an organisation.
    /// </summary>
    /// <param name="minimumSources">Suppliers at least, 1 to 50.</param>
    /// <param name="maximumSources">Suppliers at most, 1 to 50.</param>
    /// <param name="largestShare">The most that one supplier may have of the quantity, above 0 to 1.</param>
    /// <param name="largestRegionShare">The most that the suppliers of one province may have of the quantity, above 0 to 1.</param>
    /// <param name="qualifiedOnly">Only suppliers that are qualified for what they quoted.</param>
    /// <param name="plans">How many plans at least, 1 to 12, if there are so many.</param>
    public static Task<AwardPlans> AwardPlans(
        Guid requestId, IAwardPlans planning, CancellationToken cancel, int minimumSources = 1, int maximumSources = 50,
        decimal largestShare = 1, decimal largestRegionShare = 1, bool qualifiedOnly = false, int plans = 8) =>
        planning.Of(requestId, minimumSources, maximumSources, largestShare, largestRegionShare, qualifiedOnly, plans, cancel);
}
