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

        Answer[] placed = [.. (request.State?.Answers ?? []).Where(answer => answer.BookingId is not null)];
        var lines = placed.Select(answer => answer.LineId!.Value).Distinct().Select(id => work.Line(id)).ToList();
        await work.Load();
        request.Append([new PilotRunCancelled(pilotRun, delivery.Version, now)]);
        foreach (var line in lines)
            line.Append(ReleaseBookingDecider.Release(
                [.. placed.Select(answer => answer.BookingId!.Value)], line.State, ReleaseReason.Withdrawn, now, costs: true));
    });
}
