using Marten;

using Npgsql;

using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Counts open gaps, their duration and single sources for the alliance. It contains counts only.</summary>
public static class ShowGapBoard
{
    static readonly TimeSpan Period = TimeSpan.FromDays(365);

    const string OpenGaps = """
        select coalesce(c.class, ''), g.region, g.state, count(*)::int
        from mt_doc_gap g left join mt_doc_component c on c.id = g.component_id
        where g.open group by 1, 2, 3
        """;

    const string Closures = """
        select count(*)::int,
               percentile_cont(0.5) within group (order by extract(epoch from closed_at - (data ->> 'openedAt')::timestamptz) / 86400)
        from mt_doc_gapclosure where closed_at >= $1 and closed_at <= $2
        """;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/gap-board", Show).RequireAnyRole(Roles.Alliance);

    static async Task<GapBoard> Show(
        IQuerySession session, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancel, DateTimeOffset? asOf = null)
    {
        await session.RequireKeptBalances(asOf, clock.GetUtcNow(), cancel);
        var open = await CountOpenGaps(database, asOf, cancel);
        var (closed, median) = await MeasureClosures(database, (asOf ?? clock.GetUtcNow()).ToUniversalTime(), cancel);
        return new GapBoard(
            open.Sum(count => count.Gaps), By(open, count => count.State), By(open, count => count.Region),
            By(open, count => count.Class), closed, median, await SingleSources.Worst(session, asOf, cancel));
    }

    static string OpenGapsAt(DateTimeOffset moment) => $"""
        select coalesce(c.class, ''), g.data ->> 'region', g.data ->> 'state', count(*)::int
        from mt_doc_gap known cross join lateral ({PastMoment.GapAt(moment, "known.id")}) g
        left join mt_doc_component c on c.id = known.component_id
        where (g.data ->> 'open')::boolean group by 1, 2, 3
        """;

    static async Task<List<OpenGapCount>> CountOpenGaps(NpgsqlDataSource database, DateTimeOffset? asOf, CancellationToken cancel)
    {
        var counts = new List<OpenGapCount>();
        await using var counting = database.CreateCommand(asOf is { } moment ? OpenGapsAt(moment) : OpenGaps);
        await using var rows = await counting.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            counts.Add(new OpenGapCount(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetInt32(3)));
        return counts;
    }

    static async Task<(int Closed, double? MedianDays)> MeasureClosures(
        NpgsqlDataSource database, DateTimeOffset until, CancellationToken cancel)
    {
        await using var measuring = database.CreateCommand(Closures);
        measuring.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = until - Period });
        measuring.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = until });
        await using var rows = await measuring.ExecuteReaderAsync(cancel);
        await rows.ReadAsync(cancel);
        return (rows.GetInt32(0), await rows.IsDBNullAsync(1, cancel) ? null : rows.GetDouble(1));
    }

    static GapCount[] By(IEnumerable<OpenGapCount> counts, Func<OpenGapCount, string> key) =>
    [
        .. counts.GroupBy(key).Select(group => new GapCount(group.Key, group.Sum(count => count.Gaps)))
            .OrderByDescending(count => count.Gaps).ThenBy(count => count.Key, StringComparer.Ordinal),
    ];

    sealed record OpenGapCount(string Class, string Region, string State, int Gaps);
}
