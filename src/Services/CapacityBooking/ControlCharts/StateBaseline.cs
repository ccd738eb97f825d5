using Marten;

using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.ControlCharts;

public static class StateBaselineDecider
{
    /// <summary>States a baseline anew. The same again changes nothing.</summary>
    /// <param name="line">Null where there is none.</param>
    /// <param name="from">The run that is named as the first; null where there is none.</param>
    /// <param name="to">The run that is named as the last; null where there is none.</param>
    /// <param name="components">The component, and those that are merged with it.</param>
    /// <exception cref="Rejected">
    /// Not a line of the caller; a run is not of the chart; the last run was reported before the first.
    /// </exception>
    public static object[] Decide(
        StateBaseline c, Guid lineId, PilotLineProfile? line, CompletedRun? from, CompletedRun? to, IReadOnlyCollection<Guid> components,
        StatedBaseline? stated, Caller caller, DateTimeOffset now)
    {
        if (line is null || line.Operator != caller.Organisation) throw Rejected.NotFound("line", lineId);
        new Faults()
            .Within(c)
            .Require(IsCharted(from), "fromRunId", "is no run of this component on this line that measured it")
            .Require(IsCharted(to), "toRunId", "is no run of this component on this line that measured it")
            .Require(!(to?.Run.CompletedAt < from?.Run.CompletedAt), "toRunId", "was reported before the first run")
            .ThrowIfAny();
        var (characteristic, reason) = (c.Characteristic?.Trim(), c.Reason.Trim());
        if (stated is not null && (stated.FromRunId, stated.ToRunId, stated.Reason) == (c.FromRunId, c.ToRunId, reason)) return [];
        return
        [
            new BaselineStated(
                StatedBaseline.IdOf(lineId, c.ComponentId, characteristic), lineId, c.ComponentId, characteristic, c.FromRunId, c.ToRunId,
                from!.Run.CompletedAt, to!.Run.CompletedAt, reason, caller.Organisation, now),
        ];

        bool IsCharted(CompletedRun? run) =>
            run is { ComponentId: { } component } && run.LineId == lineId && components.Contains(component)
            && (c.Characteristic is null || run.Run.Characteristics.Any(each => each.Name == c.Characteristic.Trim()));
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/lines/{lineId:guid}/baselines", State).RequireAnyRole(Roles.Operator);

    static Task<Receipt> State(Guid lineId, StateBaseline c, Command command, IDocumentStore store, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            var baseline = work.Stream<StatedBaseline>(StatedBaseline.IdOf(lineId, c.ComponentId, c.Characteristic?.Trim()));
            var line = work.Document<PilotLineProfile>(lineId);
            var (from, to) = (work.Document<CompletedRun>(c.FromRunId), work.Document<CompletedRun>(c.ToRunId));
            var components = (await work.IdentitiesOf(c.ComponentId)).AllOf(c.ComponentId);
            return baseline.Append(
                Decide(c, lineId, line.Value, from.Value, to.Value, [.. components], baseline.State, command.Caller, command.At));
        }, cancel);
}
