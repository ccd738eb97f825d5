using Marten;

using MassTransit;

using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>A line holds a slot for one of the process' runs.</summary>
public sealed class WhenSlotHeld(IDocumentStore store) : IConsumer<Booking.SlotHeld>
{
    public Task Consume(ConsumeContext<Booking.SlotHeld> context) => store.ReceiveForRun(
        context, context.Message.ProcessId, (_, run, at) => Decide(context.Message, run, at));

    /// <summary>
    /// Notes the slot, also when its confirmation was heard first. A slot for a cancelled run is given back: line and
    /// cancellation passed each other.
    /// </summary>
    public static object[] Decide(Booking.SlotHeld m, PilotRun run, DateTimeOffset at)
    {
        if (run.Find(m.BookingId)?.End is not null) return [];
        var held = new RunSlotHeld(run.Id, run.SupplierId, m.BookingId, m.Start, m.End, m.ExpiresAt, at);
        return run.IsCancelled ? [held, new PilotRunCancelled(run.Id, run.SupplierId, at)] : [held];
    }
}
