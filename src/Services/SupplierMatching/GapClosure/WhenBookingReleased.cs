using Marten;

using MassTransit;

using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>Somebody released a slot of one of the process' runs.</summary>
public sealed class WhenBookingReleased(IDocumentStore store) : IConsumer<Booking.BookingReleased>
{
    public Task Consume(ConsumeContext<Booking.BookingReleased> context) => store.ReceiveForRun(
        context, context.Message.ProcessId, (closure, run, at) => LoseSlot.Decide(context.Message.BookingId, SlotLoss.Released, closure, run, at));
}
