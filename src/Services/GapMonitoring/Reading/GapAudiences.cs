using Marten;

using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Suppliers;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Which changes of gaps a reader is told of: as its organisation and roles, and as a supplier of what it offers.</summary>
static class GapAudiences
{
    public static async Task<IReadOnlyList<Guid>> Of(Caller reader, IQuerySession session, CancellationToken cancel)
    {
        var audiences = Audiences.OfRoles(reader);
        if (!reader.Is(Roles.Supplier)) return audiences;
        var supplier = reader.Organisation;
        var offered = await session.Query<Supply>().Where(supply => supply.SupplierId == supplier && supply.Offered)
            .Select(supply => supply.ComponentId).ToListAsync(cancel);
        var identities = await session.IdentitiesOf(offered, cancel);
        return [.. audiences, .. offered.Concat(offered.Select(identities.Of)).Distinct().Select(GapChanges.OfferersOf)];
    }
}
