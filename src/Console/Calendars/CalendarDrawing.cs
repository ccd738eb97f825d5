using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

using BookingState = SupplyChain.Console.Bookings.BookingState;
using Slot = SupplyChain.Console.Bookings.Slot;

namespace SupplyChain.Console.Calendars;

/// <summary>
/// A stretch of days as a picture, a row for each line. Time runs on over midnight, so that a night shift is one piece. Time in which
/// every line is closed and nothing is booked is folded to a narrow strip.
/// </summary>
/// <param name="Folds">Where the folded strips begin.</param>
public sealed record CalendarDrawing(
    IReadOnlyList<CalendarDrawing.Tick> Ticks, IReadOnlyList<double> Folds, IReadOnlyList<IReadOnlyList<CalendarDrawing.Mark>> Rows)
{
    public const double Width = 1000, FoldWidth = 10;

    static readonly TimeSpan ShortestFold = TimeSpan.FromHours(2);

    /// <param name="Label">The day where one begins, a time of day otherwise.</param>
    public sealed record Tick(double X, string Label, bool IsDay);

    /// <param name="Style">closed, buffer, busy, outage, held, or booked.</param>
    public sealed record Mark(double X, double Width, string Style, string Title);

    /// <param name="title">What is read where somebody points at an entry.</param>
    public static CalendarDrawing Of(
        Slot stretch, IReadOnlyList<CalendarOfLine> lines, SiteClock clock, bool withHours, Func<CalendarOfLine.Entry, string> title)
    {
        var shown = Joined(lines.SelectMany(line => line.Open.Concat(line.Entries.Select(entry => entry.Slot))), stretch);
        var axis = new FoldedAxis(stretch, shown, Width, FoldWidth);
        return new(
            [.. TicksOf(axis, clock, withHours)],
            [.. axis.Folds],
            [.. lines.Select(line => (IReadOnlyList<Mark>)[.. MarksOf(line, stretch, axis, title)])]);
    }

    static IEnumerable<Mark> MarksOf(CalendarOfLine line, Slot stretch, FoldedAxis axis, Func<CalendarOfLine.Entry, string> title)
    {
        var at = stretch.Start;
        foreach (var open in Joined(line.Open, stretch, TimeSpan.Zero).Append(new(stretch.End, stretch.End)))
        {
            if (open.Start > at) yield return Place(new(at, open.Start), "closed", "");
            at = open.End;
        }

        var buffer = TimeSpan.FromMinutes(line.Line?.Policy.BufferMinutes ?? 0);
        var entries = line.Entries.Where(entry => entry.Slot.Start < stretch.End && entry.Slot.End > stretch.Start).ToList();
        foreach (var entry in entries.Where(entry => entry.Kind != CalendarEntryKind.Outage && buffer > TimeSpan.Zero))
        {
            yield return Place(new(entry.Slot.Start - buffer, entry.Slot.Start), "buffer", "");
            yield return Place(new(entry.Slot.End, entry.Slot.End + buffer), "buffer", "");
        }

        foreach (var entry in entries) yield return Place(entry.Slot, StyleOf(entry), title(entry));

        Mark Place(Slot slot, string style, string text)
        {
            var (from, until) = (axis.X(slot.Start), axis.X(slot.End));
            return new(from, until - from, style, text);
        }
    }

    static IEnumerable<Tick> TicksOf(FoldedAxis axis, SiteClock clock, bool withHours)
    {
        DateOnly? day = null;
        foreach (var piece in axis.Shown)
        {
            for (var at = piece.Start; at < piece.End; at = NextHour(at, clock))
            {
                if (clock.DayOf(at) != day)
                {
                    day = clock.DayOf(at);
                    yield return new(axis.X(at), Formats.Date(day.Value)[5..], IsDay: true);
                }
                else if (withHours && clock.At(at) is { Minute: 0 } local && local.Hour % 2 == 0)
                    yield return new(axis.X(at), clock.Time(at), IsDay: false);
            }
        }
    }

    static DateTimeOffset NextHour(DateTimeOffset at, SiteClock clock)
    {
        var minutes = 60 - clock.At(at).Minute;
        return at.AddMinutes(minutes);
    }

    public static string StyleOf(CalendarOfLine.Entry entry) => entry.Kind switch
    {
        CalendarEntryKind.Outage => "outage",
        CalendarEntryKind.Busy => "busy",
        _ => entry.Booking?.State == BookingState.Held ? "held" : "booked",
    };

    /// <summary>Overlapping pieces as one, cut to the stretch; nearer ones than a fold is worth are joined.</summary>
    static List<Slot> Joined(IEnumerable<Slot> pieces, Slot stretch, TimeSpan? gap = null)
    {
        var joined = new List<Slot>();
        foreach (var piece in pieces.OrderBy(piece => piece.Start))
        {
            var (start, end) = (Later(piece.Start, stretch.Start), Earlier(piece.End, stretch.End));
            if (start >= end) continue;
            if (joined.Count > 0 && start - joined[^1].End <= (gap ?? ShortestFold))
                joined[^1] = joined[^1] with { End = Later(joined[^1].End, end) };
            else joined.Add(new(start, end));
        }
        return joined;
    }

    static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
