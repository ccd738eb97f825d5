namespace SupplyChain.CapacityBooking.PilotLines;

/// <summary>An operator opened a line at a site, with the process steps it offers and its weekly opening hours.</summary>
public sealed record PilotLineOpened(
    Guid LineId, Guid Operator, string Name, string Region, IReadOnlyList<string> Steps, DateTimeOffset At);

/// <summary>A slot is kept for an organisation until it confirms or the hold expires.</summary>
public sealed record SlotHeld(Guid BookingId, Guid Organisation, Slot Slot, DateTimeOffset ExpiresAt, DateTimeOffset At);

/// <summary>A slot was asked for that somebody else has.</summary>
public sealed record SlotDeclined(Guid BookingId, Guid Organisation, Slot Slot, DeclineReason Reason, DateTimeOffset At);

/// <summary>Half-open: a slot that ends at ten leaves ten o'clock to the next.</summary>
public sealed record Slot(DateTimeOffset Start, DateTimeOffset End)
{
    public bool Overlaps(Slot other) => Start < other.End && other.Start < End;
}

public enum DeclineReason { Taken }

public sealed record Booking(Guid Id, Guid Organisation, Slot Slot, DateTimeOffset ExpiresAt);

public sealed record PilotLine(Guid Id, Guid Operator, string Name, IReadOnlyList<string> Steps, IReadOnlyList<Booking> Bookings)
{
    public static PilotLine Create(PilotLineOpened e) => new(e.LineId, e.Operator, e.Name, e.Steps, []);

    public PilotLine Apply(SlotHeld e) =>
        this with { Bookings = [.. Bookings, new Booking(e.BookingId, e.Organisation, e.Slot, e.ExpiresAt)] };

    public bool Knows(Guid booking) => Bookings.Any(b => b.Id == booking);
    public bool IsFree(Slot slot) => !Bookings.Any(b => b.Slot.Overlaps(slot));
}
