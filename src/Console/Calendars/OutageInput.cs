using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Calendars;

/// <summary>An outage as its form holds it, with what it hits.</summary>
public sealed class OutageInput
{
    public Guid CommandId { get; set; }
    public string? Reason { get; set; }

    /// <summary>The bookings that are released, by their ids.</summary>
    public Dictionary<Guid, bool> Release { get; set => field = value ?? []; } = [];

    /// <summary>Each booking that is hit is answered for: one that is not released is a fault with its slot.</summary>
    public OutageCommand Read(
        Guid line, Bookings.Slot slot, IReadOnlyList<OpenBookingsAnswer.Row> hit, SiteClock clock, FormReading reading)
    {
        foreach (var row in hit.Where(row => !Release.GetValueOrDefault(row.Id)))
            reading.Refuse<object>(clock.Range(row.Slot.Start, row.Slot.End), CalendarWords.Unanswered);
        var released = hit.Select(row => row.Id).Where(id => Release.GetValueOrDefault(id));
        return new(line, slot.Start, slot.End, (Reason ?? "").Trim(), [.. released]);
    }
}

/// <summary>What declaring an outage takes.</summary>
public sealed record OutageCommand(Guid LineId, DateTimeOffset From, DateTimeOffset Until, string Reason, IReadOnlyList<Guid> Release);
