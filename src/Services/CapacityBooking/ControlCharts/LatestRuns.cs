using System.Text.Json;

using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.ControlCharts;

/// <summary>The latest runs of a query that measured a characteristic, and what they measured.</summary>
static class LatestRuns
{
    public const int Most = 200;

    /// <summary>One characteristic of each run. The others of 200 runs may be many megabytes.</summary>
    const string MeasuredSql =
        """
        select jsonb_build_object('id', d.id, 'measured', each)
        from mt_doc_measuredrun d, jsonb_array_elements(d.data -> 'characteristics') each
        where d.id = any(?) and each ->> 'name' = ?
        """;

    /// <summary>All of them without a characteristic.</summary>
    public static IQueryable<CompletedRun> ThatMeasured(this IQueryable<CompletedRun> runs, string? characteristic)
    {
        if (characteristic is null) return runs;
        object named = JsonSerializer.Serialize((object[])[new { name = characteristic }]);
        return runs.Where(run => run.MatchesSql("d.data #> '{run,characteristics}' @> ?::jsonb", named));
    }

    /// <summary>At most 200, in order of time.</summary>
    public static async Task<(IReadOnlyList<Run> Runs, bool HasEarlier)> Latest(
        this IQueryable<CompletedRun> runs, CancellationToken cancel)
    {
        var found = await runs.OrderByDescending(run => run.Run.CompletedAt).ThenBy(run => run.Id).Take(Most + 1)
            .Select(run => run.Run).ToListAsync(cancel);
        return ([.. found.Take(Most).Reverse()], found.Count > Most);
    }

    public static async Task<IReadOnlyDictionary<Guid, MeasuredCharacteristic>> Measured(
        this IQuerySession session, IReadOnlyList<Run> runs, string characteristic, CancellationToken cancel)
    {
        var found = await session.QueryAsync<MeasuredIn>(MeasuredSql, cancel, runs.Select(run => run.Id).ToArray(), characteristic);
        return found.ToDictionary(each => each.Id, each => each.Measured);
    }

    sealed record MeasuredIn(Guid Id, MeasuredCharacteristic Measured);
}
