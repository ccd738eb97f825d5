using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Pictures;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>
/// How gaps, balances and pictures were at a past moment: of each, the latest that was kept by then. An index finds it, however
/// many were kept, so that a list as of a moment costs what there are gaps or balances, and not what ever happened to them.
/// </summary>
static class PastMoment
{
    const string At = "mt_immutable_timestamptz(past.data ->> 'at')";

    /// <summary>The past gap of a gap, in SQL: one row or none.</summary>
    /// <param name="gap">The gap's id in SQL.</param>
    public static string GapAt(DateTimeOffset moment, string gap) => Latest("past.id, past.data", "pastgap", "gapId", gap, moment);

    public static string BalanceAt(DateTimeOffset moment, string balance) =>
        Latest("past.id, past.data", "pastbalance", "balanceId", balance, moment);

    /// <summary>The same of its picture, with no column but <c>data</c>. One that is too old tells nothing any more.</summary>
    public static string PictureAt(DateTimeOffset moment, string gap) => $"""
        select past.data -> 'picture' as data from mt_doc_pastpicture past
        where past.gap_id = {gap} and past.at <= {Written(moment)} and past.at > {Written(moment - PastPicture.Retention)}
        order by past.at desc limit 1
        """;

    public static IQueryable<PastGap> KnownAt(this IQueryable<PastGap> gaps, DateTimeOffset moment)
    {
        var known = $"d.id in (select kept.id from mt_doc_gap g cross join lateral ({GapAt(moment, "g.id")}) kept)";
        return gaps.Where(gap => gap.MatchesSql(known));
    }

    public static IQueryable<PastBalance> KnownAt(this IQueryable<PastBalance> balances, DateTimeOffset moment)
    {
        var known = $"d.id in (select kept.id from mt_doc_balance b cross join lateral ({BalanceAt(moment, "b.id")}) kept)";
        return balances.Where(balance => balance.MatchesSql(known));
    }

    /// <summary>Null where there was none.</summary>
    public static async Task<BalanceOutline?> OutlineAt(
        this IQuerySession session, Guid balance, DateTimeOffset moment, CancellationToken cancel)
    {
        var query = $"select kept.data -> 'outline' from ({BalanceAt(moment, "?")}) kept";
        return (await session.QueryAsync<BalanceOutline>(query, cancel, balance)).SingleOrDefault();
    }

    /// <exception cref="Rejected">422 for a moment from which no balances are kept.</exception>
    public static async Task RequireKeptBalances(
        this IQuerySession session, DateTimeOffset? asOf, DateTimeOffset now, CancellationToken cancel)
    {
        if (asOf is not { } moment) return;
        var kept = await session.LoadAsync<PastBalancesKept>(PastBalancesKept.Only, cancel);
        var (since, first) = (kept?.Since ?? now, now - PastBalance.Retention);
        if (since < first) since = first;
        new Faults()
            .Require(moment >= since, "asOf", $"balances are kept from {since.AddSeconds(1).UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z on")
            .ThrowIfAny();
    }

    // A moment is written by us: there is nothing in it to escape. The database rounds it to microseconds as it did with what is kept.
    static string Written(DateTimeOffset moment) => $"timestamptz '{moment.UtcDateTime:O}'";

    static string Latest(string columns, string table, string key, string id, DateTimeOffset moment) => $"""
        select {columns} from mt_doc_{table} past
        where cast(past.data ->> '{key}' as uuid) = {id} and {At} <= {Written(moment)} order by {At} desc limit 1
        """;
}
