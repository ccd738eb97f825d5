using SupplyChain.Console.Calendars;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Runs;

/// <summary>Another slot for a booking as it is written into the form, in the time of the line's site.</summary>
public sealed class MoveInput
{
    public Guid CommandId { get; set; }
    public string? Start { get; set; }
    public string? End { get; set; }
    public bool OverridePolicy { get; set; }
    public string? OverrideReason { get; set; }

    public static MoveInput Of(Bookings.Slot slot, SiteClock clock) =>
        new() { CommandId = Guid.NewGuid(), Start = clock.Write(slot.Start), End = clock.Write(slot.End) };

    public MoveCommand Read(Guid line, Guid booking, SiteClock clock, FormReading reading) => new(
        line, booking,
        clock.Read(Start) ?? reading.Refuse<DateTimeOffset>(CalendarWords.Start.In(reading.Language), CalendarWords.NotAMoment),
        clock.Read(End) ?? reading.Refuse<DateTimeOffset>(CalendarWords.Ends.In(reading.Language), CalendarWords.NotAMoment),
        OverridePolicy, CalendarWords.ReasonOf(OverridePolicy, OverrideReason));
}

/// <summary>What moving a booking takes.</summary>
public sealed record MoveCommand(
    Guid LineId, Guid BookingId, DateTimeOffset Start, DateTimeOffset End, bool OverridePolicy, string? OverrideReason);
