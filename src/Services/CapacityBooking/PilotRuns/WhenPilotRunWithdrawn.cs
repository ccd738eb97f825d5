using Marten;

using MassTransit;

using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.PilotLines;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.PilotRuns;

/// <summary>The award behind pilot runs was withdrawn: release what is open for them; a run that is done stays done.</summary>
public sealed class WhenPilotRunWithdrawn(IDocumentStore store, TimeProvider clock) : IConsumer<PilotRunWithdrawn>
{
    public Task Consume(ConsumeContext<PilotRunWithdrawn> context) => store.Receive(context, async (session, delivery) =>
    {
        var (process, cancel, now) = (context.Message.ProcessId, context.CancellationToken, clock.GetUtcNow());
        var request = await session.Events.FetchForWriting<PilotRunRequest>(PilotRunRequest.IdOf(process), cancel);
        if (request.Aggregate?.CancelledAsOf >= delivery.Version) return;

        request.AppendOne(new PilotRunCancelled(process, delivery.Version, now));
        var placed = (request.Aggregate?.Answers ?? []).Where(answer => answer.BookingId is not null).ToList();
        foreach (var line in await session.LockedLines(placed.Select(answer => answer.LineId!.Value).Distinct(), cancel))
        {
            var released = ReleaseBookingDecider.Release(
                [.. placed.Select(answer => answer.BookingId!.Value)], line, ReleaseReason.Withdrawn, now);
            if (released.Length > 0) (await session.Events.FetchForWriting<LineTerms>(line.Id, cancel)).AppendMany(released);
        }
    });
}
