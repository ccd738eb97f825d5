using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Calendars;

/// <summary>A slot as it is written into the form, in the time of the line's site.</summary>
public sealed class HoldInput
{
    public Guid CommandId { get; set; }
    public string? Start { get; set; }
    public string? End { get; set; }
    public string? Note { get; set; }
    public bool OverridePolicy { get; set; }
    public string? OverrideReason { get; set; }

    public static HoldInput Of(DateTimeOffset start, TimeSpan length, SiteClock clock) =>
        new() { CommandId = Guid.NewGuid(), Start = clock.Write(start), End = clock.Write(start + length) };

    public HoldCommand Read(Guid line, SiteClock clock, FormReading reading) => new(
        line,
        clock.Read(Start) ?? reading.Refuse<DateTimeOffset>(CalendarWords.Start.In(reading.Language), CalendarWords.NotAMoment),
        clock.Read(End) ?? reading.Refuse<DateTimeOffset>(CalendarWords.Ends.In(reading.Language), CalendarWords.NotAMoment),
        string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(), OverridePolicy,
        CalendarWords.ReasonOf(OverridePolicy, OverrideReason));
}

/// <summary>What holding a slot takes.</summary>
public sealed record HoldCommand(
    Guid LineId, DateTimeOffset Start, DateTimeOffset End, string? Note, bool OverridePolicy, string? OverrideReason);
