using System.Globalization;

using Marten;
using Marten.Linq.MatchesSql;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>
/// Which processes does a reader find? What it asks by is what <see cref="GapClosureView"/> shows it: a supplier's own steps and
/// times, and nobody how a gap follows each plan.
/// </summary>
sealed class FindGapClosures(Caller reader)
{
    const string Entries = "jsonb_array_elements(h.data -> 'entries') with ordinality as entries(entry, n)";

    // Ids of organisations come from the token and are written by us: there is nothing in them to escape.
    readonly string own = $"'{reader.Organisation}'";

    /// <summary>Cut down to the reader's before it is read; <see cref="GapClosureView"/> decides what of each is shown.</summary>
    public IQueryable<GapClosure> Visible(IQuerySession session)
    {
        var (closures, organisation, supplied) = (session.Query<GapClosure>(), reader.Organisation, HadOwn);
        return (reader.Is(Roles.Alliance), reader.Is(Roles.Oem), reader.Is(Roles.Supplier)) switch
        {
            (true, _, _) => closures,
            (_, true, true) => closures.Where(closure => closure.Organisation == organisation || closure.MatchesSql(supplied)),
            (_, true, _) => closures.Where(closure => closure.Organisation == organisation),
            _ => closures.Where(closure => closure.MatchesSql(supplied)),
        };
    }

    public IQueryable<GapClosure> WithStep(IQueryable<GapClosure> closures, GapClosureStep step)
    {
        var (shown, name) = ($"{Step} = ?", step.ToString());
        return closures.Where(closure => closure.MatchesSql(shown, name));
    }

    /// <summary>Those with an entry of a later time in the timeline that the reader is shown.</summary>
    public IQueryable<GapClosure> ChangedAfter(IQueryable<GapClosure> closures, DateTimeOffset moment)
    {
        var (later, text) = (HasLaterEntry, moment.ToString("O", CultureInfo.InvariantCulture));
        return closures.Where(closure => closure.MatchesSql(later, text));
    }

    /// <summary>Those that are not over for the reader and have no later entry. A supplier is done once it is qualified.</summary>
    public IQueryable<GapClosure> StalledSince(IQueryable<GapClosure> closures, DateTimeOffset moment)
    {
        var (stalled, text) = (
            $"""
            ({Step}) not in ('{GapClosureStep.Closed}', '{GapClosureStep.Lapsed}', '{GapClosureStep.Declined}')
            and not ({IsSupplied} and ({Step}) = '{GapClosureStep.Qualified}') and not {HasLaterEntry}
            """, moment.ToString("O", CultureInfo.InvariantCulture));
        return closures.Where(closure => closure.MatchesSql(stalled, text));
    }

    /// <summary>When a process <c>d</c> was opened for the reader.</summary>
    public string OpenedAt => Dated("openedAt", OwnEntry("min"));

    /// <summary>When a process <c>d</c> ended for the reader; null where it did not. A supplier is done once it is qualified.</summary>
    public string EndedAt => Dated("endedAt", $"case when ({Step}) = '{GapClosureStep.Qualified}' then {OwnEntry("max")} end");

    // For who supplies nothing, as an index has it.
    string Dated(string member, string supplied) => reader.Is(Roles.Supplier)
        ? $"case when {IsSupplied} then {supplied} else {DateFilter.Indexed(member)} end"
        : DateFilter.Indexed(member);

    string OwnEntry(string aggregate) =>
        $"""
        (select {aggregate}((entry ->> 'at')::timestamptz) from mt_doc_closurehistory h cross join {Entries}
        where h.id = d.id and entry ->> 'supplierId' = {own})
        """;

    string Step =>
        $"""
        case when {IsSupplied} then coalesce((
            select run ->> 'step' from jsonb_array_elements(d.data -> 'runs') with ordinality as runs(run, n)
            where run ->> 'supplierId' = {own} order by n desc limit 1), '{GapClosureStep.Qualified}')
        else d.data ->> 'step' end
        """;

    string HasLaterEntry =>
        $"""
        exists (
            select from (
                select (entry ->> 'at')::timestamptz as at, entry ->> 'event' as kind, entry ->> 'supplierId' as supplier,
                    lag(entry ->> 'event') over (
                        partition by entry ->> 'event' in ('{nameof(GapEnded)}', '{nameof(GapRestated)}')
                        order by (entry ->> 'at')::timestamptz, n) as earlier
                from mt_doc_closurehistory h cross join {Entries} where h.id = d.id) told
            where at > ?::timestamptz and case when {IsSupplied} then supplier = {own}
                else kind <> '{nameof(GapRestated)}' or earlier = '{nameof(GapEnded)}' end)
        """;

    string IsOwn => reader.Is(Roles.Oem) ? $"d.data ->> 'organisation' = {own}" : "false";
    string HadOwn => reader.Is(Roles.Supplier) ? $"d.data -> 'suppliersEver' @> jsonb_build_array({own}::text)" : "false";
    string IsSupplied => $"{HadOwn} and not {IsOwn}";
}
