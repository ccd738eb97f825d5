using Marten;

using MassTransit;

using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>Nobody confirmed a slot of one of the process' runs in time.</summary>
public sealed class WhenHoldExpired(IDocumentStore store) : IConsumer<Booking.HoldExpired>
{
    public Task Consume(ConsumeContext<Booking.HoldExpired> context) => store.ReceiveForRun(
        context, context.Message.ProcessId, (closure, run, at) => LoseSlot.Decide(context.Message.BookingId, SlotLoss.Expired, closure, run, at));
}
