using Marten;

using MassTransit;

using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>No line has a free slot for one of the process' runs.</summary>
public sealed class WhenSlotDeclined(IDocumentStore store) : IConsumer<Booking.SlotDeclined>
{
    public Task Consume(ConsumeContext<Booking.SlotDeclined> context) => store.ReceiveForRun(
        context, context.Message.ProcessId, (closure, run, at) => Decide(context.Message, closure, run, at));

    /// <summary>Asks again, three times in all; an answer to an attempt that was answered before changes nothing.</summary>
    public static object[] Decide(Booking.SlotDeclined m, Closure closure, PilotRun run, DateTimeOffset at)
    {
        if (run.Declined.Contains(m.Attempt) || m.Attempt > run.Attempt) return [];
        var declined = new RunSlotDeclined(run.Id, run.SupplierId, m.Attempt, m.Reason, at);
        var after = closure.Apply(declined);
        return after.Run(run.Id)!.NeedsSlot ? [declined, AskForRun.Again(after, after.Run(run.Id)!, at)] : [declined];
    }
}
