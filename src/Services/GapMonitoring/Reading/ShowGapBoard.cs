using Marten;

using Npgsql;

using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.ServiceDefaults;

using Gap = SupplyChain.GapMonitoring.Gaps.Gap;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Where does the chain break, how long do gaps last, what hangs on one supplier? For the alliance: counts alone.</summary>
public static class ShowGapBoard
{
    const int MaxSingleSources = 100;
    static readonly TimeSpan Period = TimeSpan.FromDays(365);

    const string OpenGaps = """
        select coalesce(c.class, ''), g.region, g.state, count(*)::int
        from mt_doc_gap g left join mt_doc_component c on c.id = g.component_id
        where g.open group by 1, 2, 3
        """;

    const string Closures = """
        select count(*)::int,
               percentile_cont(0.5) within group (order by extract(epoch from closed_at - (data ->> 'openedAt')::timestamptz) / 86400)
        from mt_doc_gapclosure where closed_at >= $1
        """;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/gap-board", Show).RequireAnyRole(Roles.Alliance);

    static async Task<GapBoard> Show(IQuerySession session, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancel)
    {
        var open = await CountOpenGaps(database, cancel);
        var (closed, median) = await MeasureClosures(database, clock.GetUtcNow() - Period, cancel);
        return new GapBoard(
            open.Sum(count => count.Gaps), By(open, count => count.State), By(open, count => count.Region),
            By(open, count => count.Class), closed, median, await SingleSources(session, cancel));
    }

    static async Task<List<(string Class, string Region, string State, int Gaps)>> CountOpenGaps(
        NpgsqlDataSource database, CancellationToken cancel)
    {
        var counts = new List<(string, string, string, int)>();
        await using var counting = database.CreateCommand(OpenGaps);
        await using var rows = await counting.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) counts.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetInt32(3)));
        return counts;
    }

    static async Task<(int Closed, double? MedianDays)> MeasureClosures(
        NpgsqlDataSource database, DateTimeOffset since, CancellationToken cancel)
    {
        await using var measuring = database.CreateCommand(Closures);
        measuring.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = since });
        await using var rows = await measuring.ExecuteReaderAsync(cancel);
        await rows.ReadAsync(cancel);
        return (rows.GetInt32(0), await rows.IsDBNullAsync(1, cancel) ? null : rows.GetDouble(1));
    }

    static async Task<IReadOnlyList<SingleSource>> SingleSources(IQuerySession session, CancellationToken cancel)
    {
        var balances = await session.Query<Balance>().Where(balance => balance.Concentration.SingleSource)
            .OrderByDescending(balance => balance.Concentration.Index).ThenBy(balance => balance.Id).Take(MaxSingleSources)
            .Select(balance => new { balance.Id, balance.ComponentId, balance.Region, balance.Concentration.Index }).ToListAsync(cancel);
        var gapIds = balances.Select(balance => Gap.IdOf(balance.ComponentId, balance.Region)).ToArray();
        var open = (await session.Query<Gap>().Where(gap => gap.Id.IsOneOf(gapIds) && gap.Open).Select(gap => gap.Id).ToListAsync(cancel)).ToHashSet();
        return
        [
            .. balances.Select(balance => new SingleSource(
                balance.Id, balance.ComponentId, balance.Region, balance.Index, open.Contains(Gap.IdOf(balance.ComponentId, balance.Region)))),
        ];
    }

    static GapCount[] By(
        IEnumerable<(string Class, string Region, string State, int Gaps)> counts, Func<(string Class, string Region, string State, int Gaps), string> key) =>
        [
            .. counts.GroupBy(key).Select(group => new GapCount(group.Key, group.Sum(count => count.Gaps)))
                .OrderByDescending(count => count.Gaps).ThenBy(count => count.Key, StringComparer.Ordinal),
        ];
}
