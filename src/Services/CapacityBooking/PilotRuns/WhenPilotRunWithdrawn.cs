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
    public Task Consume(ConsumeContext<PilotRunWithdrawn> context) => store.Receive(context, async (session, delivery) =>
    {
        var (pilotRun, cancel, now) = (context.Message.PilotRunId, context.CancellationToken, clock.GetUtcNow());
        var request = await session.Events.FetchForWriting<PilotRunRequest>(PilotRunRequest.IdOf(pilotRun), cancel);
        if (request.Aggregate?.CancelledAsOf >= delivery.Version) return;

        request.AppendOne(new PilotRunCancelled(pilotRun, delivery.Version, now));
        var placed = (request.Aggregate?.Answers ?? []).Where(answer => answer.BookingId is not null).ToList();
        foreach (var line in await session.LockedLines(placed.Select(answer => answer.LineId!.Value).Distinct(), cancel))
        {
            var released = ReleaseBookingDecider.Release(
                [.. placed.Select(answer => answer.BookingId!.Value)], line, ReleaseReason.Withdrawn, now);
            if (released.Length > 0) (await session.Events.FetchForWriting<LineTerms>(line.Id, cancel)).AppendMany(released);
        }
    });
}
