using Marten;

using SupplyChain.GapMonitoring.Suppliers;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Whether a reader may see one gap.</summary>
static class GapRightsOfOne
{
    public static async Task<GapVisibility> VisibilityOf(
        this IQuerySession session, Caller reader, GapSummary gap, CancellationToken cancel)
    {
        var offered = reader.Is(Roles.Supplier) && await session.OffersAny(reader.Organisation, gap.ComponentId, cancel);
        var visibility = GapVisibilityRules.Of(reader, gap.Contributors, offered);
        return gap.NeverOpened && visibility is GapVisibility.Alliance ? GapVisibility.None : visibility;
    }

    /// <summary>Whether a supplier offers a component by any of its ids. An alias by itself stands for nothing else.</summary>
    static async Task<bool> OffersAny(this IQuerySession session, Guid supplier, Guid component, CancellationToken cancel)
    {
        var ids = (await session.IdentitiesOf([component], cancel)).IdsWithin(component);
        return (await session.LoadManyAsync<Supply>(cancel, ids.Select(id => Supply.IdOf(supplier, id)))).Any(supply => supply.Offered);
    }
}
