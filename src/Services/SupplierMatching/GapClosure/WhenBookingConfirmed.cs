using Marten;

using MassTransit;

using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>A slot of one of the process' runs is booked for good.</summary>
public sealed class WhenBookingConfirmed(IDocumentStore store) : IConsumer<Booking.BookingConfirmed>
{
    public Task Consume(ConsumeContext<Booking.BookingConfirmed> context) => store.ReceiveForRun(
        context, context.Message.ProcessId, (_, run, at) => Decide(context.Message, run, at));

    /// <summary>Notes it once; heard after the run's result it stays in the history and changes nothing else.</summary>
    public static object[] Decide(Booking.BookingConfirmed m, PilotRun run, DateTimeOffset at) =>
        run.Find(m.BookingId) is { IsConfirmed: true } ? [] : [new RunConfirmed(run.Id, run.SupplierId, m.BookingId, at)];
}
