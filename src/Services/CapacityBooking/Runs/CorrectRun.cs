using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Runs;

public static class CorrectRunDecider
{
    const int MostCorrections = 20;

    /// <summary>Replaces the result of a completed run. The same result again changes nothing.</summary>
    /// <exception cref="Rejected">No such run on the line; the result is not as described; it was corrected 20 times already.</exception>
    public static object[] Decide(CorrectRun c, Guid bookingId, PilotLine line, CompletedRun? completed, Caller caller, DateTimeOffset now)
    {
        if (completed is null || completed.LineId != line.Id) throw Rejected.NotFound("run", bookingId);
        var (run, characteristics, sheet) = (completed.Run, c.Characteristics ?? [], RunSheets.Kept(c.Sheet));
        new Faults()
            .Within(c)
            .RequireResult(c.Started, c.Good, characteristics)
            .RequireSheet(c.Sheet)
            .Require(run.Corrections.Count < MostCorrections, "bookingId", $"was corrected {MostCorrections} times, the maximum")
            .ThrowIfAny();
        if (run.Lot == c.Lot.Trim() && run.Started == c.Started && run.Good == c.Good
            && run.Characteristics.SequenceEqual(characteristics.Select(Capability.Of)) && RunSheets.AreSame(run.Sheet, sheet)) return [];

        var purpose = new RunPurpose(run.PilotRunId, run.SupplierId, run.ComponentId, run.GapClosureId);
        return
        [
            new RunCorrected(
                bookingId, run.Corrections.Count + 1, run.Organisation, purpose, c.Lot.Trim(), c.Started, c.Good, characteristics,
                new RunFigures(run.Lot, run.Started, run.Good, run.Characteristics, run.Sheet), c.Reason.Trim(), caller.Organisation, now,
                sheet),
        ];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/bookings/{bookingId:guid}/correct", Correct).RequireAnyRole(Roles.Operator);

    static Task<Contracts.Receipt> Correct(
        Guid lineId, Guid bookingId, CorrectRun c, Command command, IDocumentStore store, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            // Read behind the line's lock, so that two corrections have two numbers.
            var (line, run) = (work.Line(lineId, command.At), work.Document<CompletedRun>(bookingId));
            await work.Load();
            return line.Append(
                Decide(c, bookingId, line.State.ForOperator(command.Caller), run.Value, command.Caller, command.At)) with
            { Id = bookingId };
        }, cancel);
}
