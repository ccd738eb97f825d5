using Marten;

using MassTransit;

using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.CapacityBooking.PilotRuns;

/// <summary>Releases open bookings of a withdrawn pilot run. Completed runs stay.</summary>
public sealed class WhenPilotRunWithdrawn(IDocumentStore store, TimeProvider clock) : IConsumer<PilotRunWithdrawn>
{
    public Task Consume(ConsumeContext<PilotRunWithdrawn> context) => store.Consume(context, async (work, delivery) =>
    {
        var (pilotRun, now) = (context.Message.PilotRunId, clock.GetUtcNow());
        var request = work.Stream<PilotRunRequest>(PilotRunRequest.IdOf(pilotRun));
        await work.Load();
        if (request.State?.CancelledAsOf >= delivery.Version) return;

        var lines = (request.State?.Answers ?? []).Select(answer => answer.LineId).OfType<Guid>().Distinct()
            .Select(id => work.Line(id, now)).ToList();
        await work.Load();
        request.Append([new PilotRunCancelled(pilotRun, delivery.Version, now)]);
        // By the run: a booking that was moved has another id than the answer gave.
        foreach (var line in lines)
            line.Append(ReleaseBookingDecider.Release(
                [.. line.State.Bookings.Where(booking => booking.For.PilotRunId == pilotRun).Select(booking => booking.Id)],
                line.State, ReleaseReason.Withdrawn, now, costs: true));
    });
}
