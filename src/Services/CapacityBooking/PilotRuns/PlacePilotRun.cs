using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.CapacityBooking.PilotRuns;

/// <summary>The result of a request: an event on the request's stream and events on lines' streams.</summary>
public sealed record Placement(object Answer, params IReadOnlyList<LineEvent> OnLines);

public sealed record LineEvent(Guid LineId, object Event);

public static class PlacePilotRunDecider
{
    /// <summary>
    /// Whether the request still needs an answer. It does not after its attempt or a later one was answered, or after the
    /// gap closure cancelled it.
    /// </summary>
    /// <param name="asOf">Version of the gap closure when it requested the run. A cancellation has a later version.</param>
    public static bool IsOpen(PilotRunRequested asked, long asOf, PilotRunRequest? request) =>
        request is null || asOf > request.CancelledAsOf && asked.Attempt > (request.AnswerTo(asked.SupplierId)?.Attempt ?? 0);

    /// <summary>
    /// Holds the earliest slot of all lines that offer the steps, for the OEM. Of two slots with the same start it takes the
    /// one on the line with the smaller id. A run shorter than a line's minimum takes the minimum. An open slot of an earlier
    /// attempt is released where a new one is held. The wait lists of the lines are served first.
    /// </summary>
    /// <param name="lines">All lines that offer the steps, locked.</param>
    public static Placement Decide(
        PilotRunRequested asked, long asOf, Guid bookingId, Answer? before, IReadOnlyCollection<PilotLine> lines, DateTimeOffset now)
    {
        var (steps, minutes) = (string.Join(", ", asked.Steps), Math.Round((decimal)asked.Duration.TotalMinutes));
        if (lines.Count == 0) return Declined(SlotReasons.NoLineWithSteps.With(steps));
        if (asked.Duration <= TimeSpan.Zero || asked.NotBefore + asked.Duration > asked.NotAfter)
            return Declined(SlotReasons.RunDoesNotFit.With(minutes, asked.NotBefore, asked.NotAfter));

        LineEvent[] offers = [.. lines.SelectMany(line => line.Offers(now).Select(offer => new LineEvent(line.Id, offer)))];
        lines = [.. lines.Select(line => line.After(offers.Where(offer => offer.LineId == line.Id).Select(offer => offer.Event)))];
        var earliest = lines
            .Select(line => (Line: line, Slot: FirstOn(line, asked, now)))
            .Where(found => found.Slot is not null)
            .OrderBy(found => found.Slot!.Start).ThenBy(found => found.Line.Id)
            .FirstOrDefault();
        if (earliest.Slot is null)
            return Declined(SlotReasons.NoLineFree.With(lines.Count, steps, minutes, asked.NotBefore, asked.NotAfter)) with
            { OnLines = offers };

        var (chosen, slot) = earliest;
        var purpose = new RunPurpose(asked.PilotRunId, asked.SupplierId, asked.ComponentId, asked.GapClosureId);
        var held = chosen.Hold(bookingId, asked.Organisation, slot, purpose, note: null, now);
        var released = Released(asked, bookingId, before, [chosen.Apply(held), .. lines.Where(line => line.Id != chosen.Id)], now);
        return new Placement(
            new PilotRunPlaced(asked.PilotRunId, asked.SupplierId, asked.Attempt, asOf, chosen.Id, bookingId, now),
            [.. offers, new LineEvent(chosen.Id, held), .. released]);

        Placement Declined(Reason reason) =>
            new(new PilotRunDeclined(asked.PilotRunId, asked.SupplierId, asked.Attempt, asOf, reason, now));
    }

    // By the supplier's run: a booking that was moved has another id than the answer gave.
    static IEnumerable<LineEvent> Released(
        PilotRunRequested asked, Guid next, Answer? before, IReadOnlyCollection<PilotLine> lines, DateTimeOffset now) =>
        before is { BookingId: not null } && lines.FirstOrDefault(line => line.Id == before.LineId) is { } line
            ? ReleaseBookingDecider.Release(
                [.. line.Bookings.Where(booking => booking.Id != next
                    && (booking.For.PilotRunId, booking.For.SupplierId) == (asked.PilotRunId, asked.SupplierId))
                    .Select(booking => booking.Id)],
                line, ReleaseReason.Replaced, now, costs: false).Select(e => new LineEvent(line.Id, e))
            : [];

    static Slot? FirstOn(PilotLine line, PilotRunRequested asked, DateTimeOffset now) => line.FirstFor(
        asked.Organisation, (int)Math.Ceiling(asked.Duration.TotalMinutes),
        new Slot(asked.NotBefore.ToUniversalTime(), asked.NotAfter.ToUniversalTime()), now);
}
