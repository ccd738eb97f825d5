using SupplyChain.Console.Calendars;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Live;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

using Slot = SupplyChain.Console.Bookings.Slot;

namespace SupplyChain.Console.Tests;

/// <summary>How the calendar of lines is drawn, and what its forms send.</summary>
public sealed class CalendarTests
{
    static readonly SiteClock Shanghai = SiteClock.Of("Asia/Shanghai");

    /// <summary>A Monday, midnight in China.</summary>
    static readonly DateTimeOffset Monday = new(2026, 11, 29, 16, 0, 0, TimeSpan.Zero);

    static readonly Guid Line = Guid.Parse("43d2db0f-b14b-54ea-b5c0-362148c3a6ae");

    [Theory]
    [InlineData("Day", "2026-12-03", "2026-12-03", "2026-12-04", "2026-12-02")]
    [InlineData("Week", "2026-12-03", "2026-11-30", "2026-12-07", "2026-11-23")]
    [InlineData("Month", "2026-12-31", "2026-12-01", "2027-01-01", "2026-11-01")]
    public void A_range_holds_the_day_that_is_asked_for(string view, string day, string from, string until, string previous)
    {
        var range = CalendarRange.Of(Enum.Parse<CalendarView>(view), DateOnly.Parse(day));
        (range.From, range.Until, range.Previous).ShouldBe((DateOnly.Parse(from), DateOnly.Parse(until), DateOnly.Parse(previous)));
        range.Stretches().First().From.ShouldBe(range.From);
        range.Stretches().Last().Until.ShouldBe(range.Until);
        range.Stretches().ShouldAllBe(stretch => stretch.Until.DayNumber - stretch.From.DayNumber <= 7);
    }

    [Fact]
    public void A_night_shift_is_one_piece_and_closed_hours_are_folded()
    {
        // Open from 20:00 to 04:00, with a booking over midnight.
        var drawing = Draw(1, [At(20, 28)], Entry(CalendarEntryKind.Busy, At(22, 26)));
        drawing.Folds.ShouldBe([0]);
        var night = drawing.Rows[0].Single(mark => mark.Style == "busy");
        // Four hours of the eight that are open before the stretch ends at midnight are shown: 20 to 24.
        night.X.ShouldBe(10 + 990 / 2.0, 0.01);
        (night.X + night.Width).ShouldBe(1000, 0.01);

        var two = Draw(2, [At(20, 28)], Entry(CalendarEntryKind.Busy, At(22, 26)));
        two.Folds.Count.ShouldBe(2);
        var whole = two.Rows[0].Single(mark => mark.Style == "busy");
        whole.Width.ShouldBe(980 / 2.0, 0.01);
        two.Ticks.Where(tick => tick.IsDay).Select(tick => tick.Label).ShouldBe(["11-30", "12-01"]);
    }

    [Fact]
    public void What_is_booked_outside_the_hours_is_shown_with_its_buffers()
    {
        var drawing = Draw(1, [At(8, 12)], Entry(CalendarEntryKind.Busy, At(18, 20)), Entry(CalendarEntryKind.Outage, At(9, 10)));
        drawing.Rows[0].Select(mark => mark.Style).ShouldBe(["closed", "closed", "buffer", "buffer", "busy", "outage"]);
        drawing.Rows[0].ShouldAllBe(mark => mark.X >= 0 && mark.Width >= 0 && mark.X + mark.Width <= CalendarDrawing.Width + 0.01);
        // The outage has a quarter of the four open hours, of six shown in all; what is folded is before, between and after.
        drawing.Rows[0][^1].Width.ShouldBe((1000 - 3 * CalendarDrawing.FoldWidth) / 6, 0.01);
    }

    [Fact]
    public void A_line_that_is_always_closed_is_one_fold() => Draw(7, []).ShouldSatisfyAllConditions(
        drawing => drawing.Folds.ShouldBe([0]), drawing => drawing.Ticks.ShouldBeEmpty());

    [Theory]
    [InlineData("2026-12-07T20:30", "2026-12-07T12:30:00Z")]
    [InlineData("2026-12-07T20:30:00", "2026-12-07T12:30:00Z")]
    [InlineData("0001-01-01T00:00", null)]
    [InlineData("yesterday", null)]
    public void Times_are_read_and_written_as_the_site_has_them(string written, string? moment)
    {
        var read = Shanghai.Read(written);
        read.ShouldBe(moment is null ? null : DateTimeOffset.Parse(moment));
        if (read is { } at) Shanghai.Write(at).ShouldBe(written[..16]);
    }

    [Theory]
    [InlineData("Asia/Shanghai", "Asia/Shanghai (UTC+08:00)")]
    [InlineData("-03:30", "-03:30 (UTC-03:30)")]
    [InlineData("Nowhere/Land", "UTC (UTC+00:00)")]
    public void The_zone_is_named(string zone, string label) => SiteClock.Of(zone).Label(Monday).ShouldBe(label);

    [Fact]
    public void A_range_over_midnight_names_both_days()
    {
        Shanghai.Range(At(8, 12).Start, At(8, 12).End).ShouldBe("2026-11-30 08:00 – 12:00");
        Shanghai.Range(At(20, 28).Start, At(20, 28).End).ShouldBe("2026-11-30 20:00 – 2026-12-01 04:00");
    }

    [Fact]
    public void Each_booking_that_an_outage_hits_must_be_answered_for()
    {
        var (one, other) = (Hit(At(8, 10)), Hit(At(10, 12)));
        var input = new OutageInput { Reason = " pump ", Release = { [one.Id] = true, [Guid.NewGuid()] = true } };
        var reading = new FormReading(Language.En);
        var command = input.Read(Line, At(8, 12), [one, other], Shanghai, reading);
        reading.Faults.ShouldHaveSingleItem().Field.ShouldBe("2026-11-30 10:00 – 12:00");
        (command.Reason, command.Release.ShouldHaveSingleItem()).ShouldBe(("pump", one.Id));
    }

    [Theory]
    [InlineData("gaps", true)]
    [InlineData("lines:43d2db0f-b14b-54ea-b5c0-362148c3a6ae", true)]
    [InlineData("lines:43d2db0f-b14b-54ea-b5c0-362148c3a6ae,5f6f0f0e-9f0a-4a70-8a58-1d9c1f6f3a11", true)]
    [InlineData("lines:", false)]
    [InlineData("lines:x", false)]
    [InlineData("prices", false)]
    public void A_topic_is_one_that_is_known(string name, bool known) => (LiveTopics.Of(name) is not null).ShouldBe(known);

    [Fact]
    public void A_topic_has_lines_up_to_a_number()
    {
        LiveTopics.Of(LiveTopics.NameOf(Enumerable.Repeat(Line, 20))).ShouldNotBeNull();
        LiveTopics.Of(LiveTopics.NameOf(Enumerable.Repeat(Line, 21))).ShouldBeNull();
    }

    static Slot At(double from, double until) => new(Monday.AddHours(from), Monday.AddHours(until));

    static CalendarOfLine.Entry Entry(CalendarEntryKind kind, Slot slot) => new(kind, slot, null, null, null);

    static OpenBookingsAnswer.Row Hit(Slot slot) => new(Guid.NewGuid(), Bookings.BookingState.Held, slot, null, null, null);

    static CalendarDrawing Draw(int days, Slot[] open, params CalendarOfLine.Entry[] entries) => CalendarDrawing.Of(
        new(Monday, Monday.AddDays(days)),
        [new(open, entries, new(Line, "Line", Line, new("Asia/Shanghai"), new(30)))], Shanghai, withHours: false, _ => "");
}
