using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<QuoteMatrix>, ObjectType<LandedCost>, ObjectType<CostOfWeek>, ObjectType<UnitCostPoint>, Allow(Roles.Oem)]
static class QuoteMatrixTypes;

[ObjectType<QuoteFigures>, Allow(Roles.Oem)]
static class QuoteFiguresType
{
    /// <summary>The quoting supplier.</summary>
    public static Task<SupplierProfile?> Supplier(QuoteFigures quote, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(quote.SupplierId);

    /// <summary>The quoted component.</summary>
    public static Task<Component?> Component(QuoteFigures quote, Batch<Guid, Component> components) => components.Load(quote.ComponentId);
}

[Query, Allow(Roles.Oem)]
static class QuoteMatrixQueries
{
    /// <summary>
    /// What the quotes of one of the caller's requests really cost, once they are opened: each with all parts of its landed cost, by week
    /// and by quantity. Null where the caller has no such request; a conflict while its quotes are sealed.
    /// </summary>
    public static Task<QuoteMatrix?> QuoteMatrix(Guid requestId, ISourcing sourcing, CancellationToken cancel) =>
        sourcing.QuoteMatrix(requestId, cancel);
}
