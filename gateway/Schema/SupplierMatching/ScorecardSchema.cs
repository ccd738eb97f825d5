using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<ScorecardPeriod>, Allow(Roles.Supplier, Roles.Oem, Roles.Alliance)]
static class ScorecardParts;

[ObjectType<ScorecardRun>, Allow(Roles.Supplier, Roles.Oem, Roles.Alliance)]
static class ScorecardRunType
{
    /// <summary>The component that was made.</summary>
    public static Task<Component?> Component(ScorecardRun run, Batch<Guid, Component> components) => components.Load(run.ComponentId);
}

[ObjectType<SupplierScorecard>, Allow(Roles.Supplier, Roles.Oem, Roles.Alliance)]
static class SupplierScorecardType
{
    /// <summary>The supplier.</summary>
    public static Task<SupplierProfile?> Supplier(SupplierScorecard card, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(card.SupplierId);
}

[Query, Allow(Roles.Supplier, Roles.Oem, Roles.Alliance)]
static class ScorecardQueries
{
    /// <summary>
    /// A supplier's standing by calendar quarter: for itself, the alliance, and OEMs that awarded it or have its opened quote. Null for
    /// others.
    /// </summary>
    /// <param name="periods">How many quarters, with the one that is not over; 1 to 8.</param>
    public static Task<SupplierScorecard?> SupplierScorecard(
        Guid supplierId, ISupplierMatching matching, CancellationToken cancel, [Count(1, 8)] int periods = 4) =>
        matching.Scorecard(supplierId, periods, cancel);
}
