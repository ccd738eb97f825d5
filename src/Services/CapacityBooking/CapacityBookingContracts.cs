using JasperFx.Events;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.PilotRuns;
using SupplyChain.CapacityBooking.Runs;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking;

/// <summary>
/// Maps stored events to contracts. Every change of a line's calendar is published, at least as
/// <see cref="Published.LineCalendarChanged"/>, so that readers of the calendar can refresh it.
/// </summary>
static class CapacityBookingContracts
{
    public static object? ContractOf(IEvent stored) => stored.Data switch
    {
        SlotHeld e => new Published.SlotHeld(
            stored.StreamId, e.BookingId, e.For.PilotRunId, e.For.SupplierId, e.Slot.Start, e.Slot.End, e.ExpiresAt),
        BookingConfirmed e => new Published.BookingConfirmed(stored.StreamId, e.BookingId, e.PilotRunId),
        BookingReleased e => new Published.BookingReleased(stored.StreamId, e.BookingId, e.PilotRunId),
        HoldExpired e => new Published.HoldExpired(stored.StreamId, e.BookingId, e.PilotRunId),
        RunCompleted e => new Published.RunCompleted(
            stored.StreamId, e.BookingId, e.For.PilotRunId, e.For.SupplierId, e.For.ComponentId, e.Lot, e.Started, e.Good,
            [.. e.Characteristics.Select(Capability.Of).Select(c => new Published.CharacteristicCapability(c.Name, c.Cp, c.Cpk))]),
        PilotRunDeclined e => new Published.SlotDeclined(e.PilotRunId, e.SupplierId, e.Attempt, e.Reason),
        PolicyRevised or LineOutageDeclared or LineOutageEnded or BookingMissed => new Published.LineCalendarChanged(stored.StreamId),
        _ => null,
    };
}
