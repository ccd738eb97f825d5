using Marten;

using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Quality.Gauges;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Gauges;

public static class RecordGaugeStudyDecider
{
    /// <summary>So that a share of the tolerance is a number that can be written down.</summary>
    const double LeastTolerance = 1e-12;

    /// <exception cref="Rejected">Not a line of the caller; the readings are no complete table, or do not differ.</exception>
    public static GaugeStudyRecorded Decide(
        RecordGaugeStudy c, Guid id, Guid lineId, PilotLineProfile? line, Caller caller, DateTimeOffset now)
    {
        if (line is null || line.Operator != caller.Organisation) throw Rejected.NotFound("line", lineId);
        new Faults()
            .Within(c)
            .Require(c.Tolerance is null or >= LeastTolerance, "tolerance", "at least 1e-12")
            .RequireTable(c.Readings)
            .ThrowIfAny();
        var table = GaugeTable.Of(c.Readings);
        // Equal readings, and those whose differences are lost in rounding, have no figures.
        if (!(GaugeAnalysis.ByVariance(table).Total > 0 && GaugeAnalysis.ByRanges(table).Total > 0))
            throw Rejected.Field("readings", "do not differ enough to be evaluated");
        return new(
            id, lineId, c.Characteristic.Trim(), c.ComponentId, c.Unit.Trim(), c.Tolerance,
            [.. c.Readings.Select(each => new GaugeReading(each.Part.Trim(), each.Appraiser.Trim(), each.Value))],
            caller.Organisation, now);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/gauge-studies",
            (Guid lineId, RecordGaugeStudy c, Command command, IDocumentStore store, CancellationToken cancel) =>
            {
                var id = command.NewId("gauge-study");
                return store.Decide(command, async work =>
                {
                    var (study, line) = (work.Stream<RecordedGaugeStudy>(id), work.Document<PilotLineProfile>(lineId));
                    await work.Load();
                    return study.Append([Decide(c, id, lineId, line.Value, command.Caller, command.At)]);
                }, cancel);
            })
        .RequireAnyRole(Roles.Operator);
}
