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
        foreach (var answers in (request.Aggregate?.Answers ?? []).GroupBy(answer => answer.LineId).OrderBy(line => line.Key))
        {
            if (answers.Key is not { } lineId) continue;
            await session.LockAsync(lineId, cancel);
            var stream = await session.Events.FetchForWriting<PilotLine>(lineId, cancel);
            stream.AppendMany(ReleaseBookingDecider.Release(
                [.. answers.Select(answer => answer.BookingId!.Value)], stream.Aggregate!, ReleaseReason.Withdrawn, now));
        }
    });
}
