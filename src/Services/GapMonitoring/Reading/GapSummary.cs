using Marten;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Pictures;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>A gap without its weeks: nobody is shown them, and they are most of what is stored of it.</summary>
sealed record GapSummary(
    Guid Id, Guid ComponentId, string Region, bool Open, GapState State, long Rank, IReadOnlyList<Guid> Contributors,
    DateTimeOffset OpenedAt, DateTimeOffset ChangedAt, bool NeverOpened = false)
{
    /// <summary>Nothing changes in a gap while it is closed.</summary>
    public Opening Opening => new(Open, OpenedAt, Open ? null : ChangedAt);

    /// <summary>When it last opened or closed.</summary>
    public DateTimeOffset TurnedAt => Open ? OpenedAt : ChangedAt;
}

static class GapSummaries
{
    const string ByIds = "select data - 'weeks' from mt_doc_gap where id = any(?)";

    /// <summary>When a gap last opened or closed, in SQL.</summary>
    /// <param name="gap">The name of its row.</param>
    /// <param name="open">Whether it is open, in SQL.</param>
    public static string TurnedAt(string gap, string open) =>
        $"({gap}.data ->> (case when {open} then 'openedAt' else 'changedAt' end))::timestamptz";

    /// <summary>The rank of a past gap for the alliance, in SQL.</summary>
    /// <param name="gap">The name of its row.</param>
    public static string RankAt(DateTimeOffset moment, string gap) => $"""
        ({gap}.data ->> 'severity')::bigint + case when ({gap}.data ->> 'open')::boolean then coalesce((
            select (p.data -> 'views' -> '{Picture.All}' ->> 'rank')::bigint % {Gap.States}
            from ({PastMoment.PictureAt(moment, $"cast({gap}.data ->> 'gapId' as uuid)")}) p), 0) else 0 end
        """;

    /// <summary>The summaries of gaps in the order of their ids, without those that do not exist.</summary>
    /// <param name="asOf">Null for gaps as they are now.</param>
    public static async Task<IReadOnlyList<GapSummary>> SummariesOf(
        this IQuerySession session, IReadOnlyList<Guid> ids, DateTimeOffset? asOf, CancellationToken cancel)
    {
        var query = asOf is { } moment ? ByIdsAt(moment) : ByIds;
        var found = (await session.QueryAsync<GapSummary>(query, cancel, (object)ids.ToArray())).ToDictionary(gap => gap.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    static string ByIdsAt(DateTimeOffset moment) => $"""
        select d.data || jsonb_build_object('id', asked.id, 'rank', {RankAt(moment, "d")})
        from unnest(?) asked(id) cross join lateral ({PastMoment.GapAt(moment, "asked.id")}) d
        """;
}
