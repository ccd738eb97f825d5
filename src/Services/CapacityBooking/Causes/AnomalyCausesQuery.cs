using Marten;

using SupplyChain.CapacityBooking.ControlCharts;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Quality.Causes;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Causes;

/// <summary>
/// Where an anomaly comes from, by the runs whose run sheet the caller sees. A caller that sees none of a component learns as much as
/// about one that does not exist.
/// </summary>
public static class AnomalyCausesQuery
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/anomaly-causes", Single).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    /// <param name="from">With <paramref name="until"/>, the half-open range in which the runs were reported.</param>
    static async Task<AnomalyCauses> Single(
        Guid componentId, [Name(100)] string? characteristic, Guid? lineId, DateTimeOffset? from, DateTimeOffset? until, Caller caller,
        IQuerySession session, CancellationToken cancel)
    {
        new Faults().Require(from is null || until is null || from < until, "until", "must be after from").ThrowIfAny();
        var runs = await session.RunsVisibleTo(caller).WithSheetFor(caller).OfComponent(componentId, session, cancel);
        if (lineId is { } line) runs = runs.Where(run => run.LineId == line);
        var (latest, hasEarlier) = await runs.ReportedWithin(from, until).ThatMeasured(characteristic).Latest(cancel);
        var measured = characteristic is null ? null : await session.Measured(latest, characteristic, cancel);
        return Of(new(componentId, lineId, characteristic), latest, measured, hasEarlier);
    }

    /// <param name="runs">In order of time, with their sheets.</param>
    /// <param name="measured">The characteristic by run; null for the share of bad pieces.</param>
    public static AnomalyCauses Of(
        AskedCauses asked, IReadOnlyList<Run> runs, IReadOnlyDictionary<Guid, MeasuredCharacteristic>? measured, bool hasEarlier)
    {
        var known = measured is null ? runs
            : [.. runs.Where(run => measured.TryGetValue(run.Id, out var of) && MeasuredCharts.IsCharted(of))];
        var like = measured is null || known is not [.., var last] ? null : measured[last.Id];
        var compared = like is null ? known : [.. known.Where(run => measured![run.Id].Unit == like.Unit)];
        double[] values =
        [
            .. compared.Select(run => like is null ? (double)(1 - run.Yield) : measured![run.Id].Measurements.Average()),
        ];
        var (factors, leftOut) = RunFactors.Of(compared);
        if (like is not null && RunFactors.Place(compared.Select(run => measured![run.Id]), like.SubgroupSize) is { } place)
            factors = [.. factors, place];
        var called = factors.ToDictionary(factor => factor.Factor.Name);
        var ranked = CauseRanking.Of(values, [.. factors.Select(factor => factor.Factor)]);
        return new(
            asked.ComponentId, asked.LineId, asked.Characteristic, like?.Unit, compared.Count, hasEarlier, runs.Count - compared.Count,
            CauseRanking.LeastRuns, CauseRanking.LeastOfLevel, leftOut, [.. ranked.Select(each => Told(each, called[each.Factor.Name]))]);
    }

    static AnomalyFactor Told(RankedFactor ranked, RunFactor called) => new(
        called.Kind, called.Name, called.Unit, Enum.Parse<AnomalyTest>(ranked.Test.ToString()), ranked.Runs, ranked.Result?.Statistic,
        ranked.Result?.P, ranked.Corrected,
        ranked.Result is { } result ? Enum.Parse<AnomalyMethod>(result.Method.ToString()) : null, ranked.Result?.Explained,
        ranked.Result?.Level, ranked.Result?.IsHigher);
}

/// <summary>Of what the causes are asked for.</summary>
public sealed record AskedCauses(Guid ComponentId, Guid? LineId, string? Characteristic);
