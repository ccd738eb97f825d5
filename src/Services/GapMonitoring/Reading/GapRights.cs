using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Suppliers;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Which gaps a reader may see, and how much of one.</summary>
static class GapRights
{
    const string Contributes = "d.data -> 'contributors' @> jsonb_build_array(?::text)";

    const string Offers = "d.component_id in (select s.component_id from mt_doc_supply s where s.supplier_id = ? and s.offered)";

    public static IQueryable<Gap> VisibleTo(this IQueryable<Gap> gaps, Caller reader)
    {
        var organisation = reader.Organisation;
        var text = organisation.ToString();
        return (reader.Is(Roles.Alliance), reader.Is(Roles.Oem), reader.Is(Roles.Supplier)) switch
        {
            (true, _, _) => gaps,
            (_, true, true) => gaps.Where(gap => gap.MatchesSql(Contributes, text) || gap.MatchesSql(Offers, organisation)),
            (_, true, false) => gaps.Where(gap => gap.MatchesSql(Contributes, text)),
            (_, false, true) => gaps.Where(gap => gap.MatchesSql(Offers, organisation)),
            _ => gaps.Where(gap => false),
        };
    }

    public static async Task<GapVisibility> VisibilityOf(
        this IQuerySession session, Caller reader, Gap gap, CancellationToken cancel)
    {
        var supply = reader.Is(Roles.Supplier)
            ? await session.LoadAsync<Supply>(Supply.IdOf(reader.Organisation, gap.ComponentId), cancel) : null;
        return GapVisibilityRules.Of(reader, gap.Contributors, supply?.Offered == true);
    }
}
