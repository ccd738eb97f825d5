using JasperFx.Events;

using SupplyChain.CapacityBooking.ControlCharts;
using SupplyChain.CapacityBooking.ControlSignals;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.PilotRuns;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts.CapacityBooking.Api;

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
            stored.StreamId, e.BookingId, e.For.PilotRunId, e.For.SupplierId, e.Slot.Start, e.Slot.End, e.ExpiresAt, e.MovedFrom),
        BookingConfirmed e => new Published.BookingConfirmed(stored.StreamId, e.BookingId, e.PilotRunId),
        BookingReleased e => new Published.BookingReleased(stored.StreamId, e.BookingId, e.PilotRunId, e.MovedTo),
        HoldExpired e => new Published.HoldExpired(stored.StreamId, e.BookingId, e.PilotRunId),
        RunCompleted e => RunOf(
            stored.StreamId, e.BookingId, e.Organisation, e.Operator, e.For, e.Lot, e.Started, e.Good, e.Characteristics),
        RunCorrected e => new Published.RunCorrected(
            RunOf(stored.StreamId, e.BookingId, e.Organisation, e.CorrectedBy, e.For, e.Lot, e.Started, e.Good, e.Characteristics),
            e.Correction),
        BaselineStated e => new Published.BaselineStated(e.LineId, e.ComponentId, e.Characteristic),
        ControlLost e => new Published.ControlLost(
            e.WatchId, e.Reader, e.LineId, e.ComponentId, e.Characteristic, e.RunId, e.Rule,
            [.. e.Points.Select(point => new Published.SignalPoint(point.RunId, point.Number))]),
        ControlRegained e => new Published.ControlRegained(e.WatchId, e.Reader, e.By),
        PilotRunDeclined e => new Published.SlotDeclined(e.PilotRunId, e.SupplierId, e.Attempt, e.Reason),
        PolicyRevised or PricesStated or LineOutageDeclared or LineOutageEnded => new Published.LineCalendarChanged(stored.StreamId),
        BookingMissed e => new Published.LineCalendarChanged(stored.StreamId, e.BookingId),
        RunStartedEarly e => new Published.LineCalendarChanged(stored.StreamId, e.BookingId),
        BookingApproved e => new Published.LineCalendarChanged(stored.StreamId, e.BookingId),
        BookingDeclined e => new Published.LineCalendarChanged(stored.StreamId, e.BookingId),
        WaitlistJoined or WaitlistServed or WaitlistLeft or WaitlistLapsed => new Published.WaitlistChanged(stored.StreamId),
        _ => null,
    };

    static Published.RunCompleted RunOf(
        Guid line, Guid booking, Guid organisation, Guid @operator, RunPurpose purpose, string lot, decimal started, decimal good,
        IEnumerable<MeasuredCharacteristic> characteristics) => new(
        line, booking, purpose.PilotRunId, purpose.SupplierId, purpose.ComponentId, lot, started, good,
        [.. characteristics.Select(Capability.Of).Select(c => new Published.CharacteristicCapability(c.Name, c.Cp, c.Cpk))],
        @operator, organisation);
}
