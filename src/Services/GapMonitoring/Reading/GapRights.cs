using System.Globalization;

using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Pictures;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Which gaps a reader may see, and what of them a list is ordered and filtered by: only what the reader is shown.</summary>
/// <param name="asOf">Null for gaps as they are now; otherwise the rules are applied to past gaps with the pictures of the moment.</param>
sealed class GapRights(Caller reader, DateTimeOffset? asOf = null)
{
    const string Contributes = "d.data -> 'contributors' @> jsonb_build_array(?::text)";

    // Suppliers are shown gaps by the bands, also where they never opened.
    const string Opened = "coalesce((d.data ->> 'neverOpened')::boolean, false) = false";

    readonly bool all = reader.Is(Roles.Alliance);

    // Ids of organisations come from the token and are written by us: there is nothing in them to escape.
    readonly string contributing = reader.Is(Roles.Oem) && !reader.Is(Roles.Alliance)
        ? $"d.data -> 'contributors' @> jsonb_build_array('{reader.Organisation}'::text)" : "false";

    readonly GapColumns columns = asOf is null ? GapColumns.Now : GapColumns.Past;

    /// <summary>The picture of a gap <c>d</c>, in SQL.</summary>
    string Pictured => asOf is { } moment
        ? $"({PastMoment.PictureAt(moment, columns.Id)}) p" : $"(select p.data from mt_doc_picture p where p.id = {columns.Id}) p";

    string Offers => $"""
        {columns.Component} in (
            select unnest(array[s.component_id, (i.data ->> 'intoId')::uuid]) from mt_doc_supply s
            left join mt_doc_componentidentity i on i.id = s.component_id where s.supplier_id = ? and s.offered)
        and exists (select from {Pictured} where p.data ->> 'gap' is not null)
        """;

    public IQueryable<T> Visible<T>(IQueryable<T> gaps) where T : notnull
    {
        var (organisation, offers) = (reader.Organisation, Offers);
        var text = organisation.ToString();
        return (all, reader.Is(Roles.Oem), reader.Is(Roles.Supplier)) switch
        {
            (true, _, _) => gaps.Where(gap => gap.MatchesSql(Opened)),
            (_, true, true) => gaps.Where(gap => gap.MatchesSql(Contributes, text) || gap.MatchesSql(offers, organisation)),
            (_, true, false) => gaps.Where(gap => gap.MatchesSql(Contributes, text)),
            (_, false, true) => gaps.Where(gap => gap.MatchesSql(offers, organisation)),
            _ => gaps.Where(gap => gap.MatchesSql("false")),
        };
    }

    public IQueryable<T> OfComponents<T>(IQueryable<T> gaps, Guid[] components) where T : notnull
    {
        var any = $"{columns.Component} = any(?)";
        return gaps.Where(gap => gap.MatchesSql(any, (object)components));
    }

    /// <param name="name">Class of the taxonomy.</param>
    public IQueryable<T> OfClass<T>(IQueryable<T> gaps, string name) where T : notnull
    {
        var within = $"{columns.Component} in (select c.id from mt_doc_component c where c.class = ?)";
        return gaps.Where(gap => gap.MatchesSql(within, name));
    }

    public IQueryable<T> WithState<T>(IQueryable<T> gaps, GapState state) where T : notnull
    {
        var (shown, name) = ($"{(all ? columns.State : OfView("state"))} = ?", state.ToString());
        var told = gaps.Where(gap => gap.MatchesSql(shown, name));
        return all ? told : WithOpen(told, state >= GapState.BottleneckOrange);
    }

    public IQueryable<T> WithOpen<T>(IQueryable<T> gaps, bool open) where T : notnull
    {
        var shown = all ? $"{columns.Open} = ?"
            : $"case when {contributing} then {columns.Open} else (select (p.data -> 'gap' ->> 'open')::boolean from {Pictured}) end = ?";
        return gaps.Where(gap => gap.MatchesSql(shown, open));
    }

    /// <summary>Gaps of which something that the reader is shown changed since: the gap opened or closed, or its picture changed.</summary>
    public IQueryable<T> ChangedAfter<T>(IQueryable<T> gaps, DateTimeOffset moment) where T : notnull
    {
        var changed = $"((select {SeenPictures.ChangedAt(reader, contributing)} from {Pictured}) > ?::timestamptz "
            + $"or {Live} and {GapSummaries.TurnedAt("d", columns.Open)} > ?::timestamptz)";
        var text = moment.ToString("O", CultureInfo.InvariantCulture);
        return gaps.Where(gap => gap.MatchesSql(changed, text, text));
    }

    /// <summary>When a gap <c>d</c> last opened, as the reader is shown it, in SQL.</summary>
    public string OpenedAt => all ? DateFilter.Indexed("openedAt") :
        $"""
        case when {Live} then (d.data ->> 'openedAt')::timestamptz
        else (select (p.data -> 'gap' ->> 'openedAt')::timestamptz from {Pictured}) end
        """;

    /// <summary>Gaps that opened in a half-open range and closed in another, as the reader is shown it.</summary>
    public IQueryable<T> Within<T>(IQueryable<T> gaps, FindGaps.Filter filter) where T : notnull
    {
        gaps = gaps.InRange(OpenedAt, filter.OpenedFrom, filter.OpenedUntil, "opened");
        if (filter.ClosedFrom is null && filter.ClosedUntil is null) return gaps;
        return WithOpen(gaps, open: false).InRange(ClosedAt, filter.ClosedFrom, filter.ClosedUntil, "closed");
    }

    // Nothing changes in a gap while it is closed.
    string ClosedAt => all ? DateFilter.Indexed("changedAt") :
        $"""
        case when {Live} then (d.data ->> 'changedAt')::timestamptz
        else (select (p.data -> 'gap' ->> 'closedAt')::timestamptz from {Pictured}) end
        """;

    /// <summary>A page by <see cref="OpenedAt"/>.</summary>
    public IQueryable<T> Page<T>(IQueryable<T> gaps, Paging paging, DateOrder order) where T : notnull =>
        paging.InOrderOf(gaps, OpenedAt, order, columns.Id);

    /// <summary>The place of a gap in the list by <see cref="OpenedAt"/>.</summary>
    public Dated DatedPlaceOf(GapSummary gap, SeenPicture? picture) =>
        new(all || Contributing(gap) ? gap.OpenedAt : picture?.Gap?.OpenedAt ?? StoredValue.Never, gap.Id);

    /// <summary>A page behind a place, the worst first.</summary>
    public IQueryable<T> Page<T>(IQueryable<T> gaps, Paging paging) where T : notnull
    {
        var rank = !all ? $"coalesce({OfView("rank")}::bigint, 0)" : asOf is { } moment ? GapSummaries.RankAt(moment, "d") : "d.rank";
        if (paging.Key<Place>() is var (last, id))
        {
            // One comparison of rows, which one index answers: gaps of one rank may be many, and none before the place is read.
            var behind = $"({rank}, {columns.Id}) < (?, ?)";
            gaps = gaps.Where(gap => gap.MatchesSql(behind, last, id));
        }
        return gaps.OrderBySql($"{rank} desc, {columns.Id} desc").Take(paging.First + 1);
    }

    /// <summary>The place of a gap in the list.</summary>
    public Place PlaceOf(GapSummary gap, SeenPicture? picture) => new(
        all ? gap.Rank : (Contributing(gap) ? picture?.Own : picture?.Offered)?.Rank ?? 0, gap.Id);

    /// <summary>Whether the reader is shown at once that the gap opens and closes, not with the picture.</summary>
    string Live => all ? "true" : contributing;

    bool Contributing(GapSummary gap) => reader.Is(Roles.Oem) && gap.Contributors.Contains(reader.Organisation);

    string OfView(string field) =>
        $"(select p.data -> 'views' -> (case when {contributing} then '{Picture.KeyOf(reader.Organisation)}' "
        + $"else '{Picture.Suppliers}' end) ->> '{field}' from {Pictured})";
}
