using System.Text.Json;

using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.ControlCharts;

/// <summary>
/// Charts the latest runs that the caller sees, and no others: of a component that it sees no run of, the chart is empty.
/// </summary>
public static class ControlChartQuery
{
    public const int MostRuns = 200;

    /// <summary>One characteristic of each run. The others of 200 runs may be many megabytes.</summary>
    const string MeasuredSql =
        """
        select jsonb_build_object('id', d.id, 'measured', each)
        from mt_doc_measuredrun d, jsonb_array_elements(d.data -> 'characteristics') each
        where d.id = any(?) and each ->> 'name' = ?
        """;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/control-charts", Single).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    /// <param name="baselineFrom">With <paramref name="baselineUntil"/>, the half-open range of runs that the limits are from.</param>
    static async Task<ControlChart> Single(
        Guid componentId, [Name(100)] string? characteristic, Guid? lineId, ControlChartKind? kind, DateTimeOffset? baselineFrom,
        DateTimeOffset? baselineUntil, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        new Faults()
            .Require(
                baselineFrom is null || baselineUntil is null || baselineFrom < baselineUntil, "baselineUntil",
                "must be after baselineFrom")
            .Require(
                kind is null || kind is ControlChartKind.Shares == characteristic is null, "kind",
                "shares without a characteristic, all others with one")
            .ThrowIfAny();
        var runs = await session.RunsVisibleTo(caller).OfComponent(componentId, session, cancel);
        if (lineId is { } line) runs = runs.Where(run => run.LineId == line);
        if (characteristic is not null)
        {
            object named = JsonSerializer.Serialize((object[])[new { name = characteristic }]);
            runs = runs.Where(run => run.MatchesSql("d.data #> '{run,characteristics}' @> ?::jsonb", named));
        }

        var found = await runs.OrderByDescending(run => run.Run.CompletedAt).ThenBy(run => run.Id).Take(MostRuns + 1)
            .Select(run => run.Run).ToListAsync(cancel);
        var (latest, hasEarlier) = (found.Take(MostRuns).Reverse().ToList(), found.Count > MostRuns);
        var asked = new AskedChart(componentId, lineId, characteristic, kind, baselineFrom, baselineUntil);
        return characteristic is null
            ? ShareCharts.Of(asked, latest, hasEarlier)
            : MeasuredCharts.Of(asked, latest, await Measured(latest, characteristic, session, cancel), hasEarlier);
    }

    static async Task<IReadOnlyDictionary<Guid, MeasuredCharacteristic>> Measured(
        IReadOnlyList<Run> runs, string characteristic, IQuerySession session, CancellationToken cancel)
    {
        var found = await session.QueryAsync<MeasuredIn>(MeasuredSql, cancel, runs.Select(run => run.Id).ToArray(), characteristic);
        return found.ToDictionary(each => each.Id, each => each.Measured);
    }

    sealed record MeasuredIn(Guid Id, MeasuredCharacteristic Measured);
}
