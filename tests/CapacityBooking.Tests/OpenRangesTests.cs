using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Tests;

public sealed class OpenRangesTests
{
    static readonly OpenWindow[] Office = [new(DayOfWeek.Monday, new(9, 0), new(17, 0)), new(DayOfWeek.Tuesday, new(9, 0), new(12, 0))];
    static readonly OpenWindow[] SundayNight = [new(DayOfWeek.Sunday, new(1, 0), new(4, 0))];

    [Theory]
    [InlineData("Asia/Shanghai", 1), InlineData("+08:00", 1), InlineData("UTC", 9), InlineData("-03:30", 12.5)]
    public void Hours_are_those_of_the_site(string zone, double firstOpensAtUtc) =>
        new OpeningHours(zone, Office).Between(Utc(3, 2), Utc(3, 9))[0].Start.ShouldBe(Utc(3, 2).AddHours(firstOpensAtUtc));

    [Fact]
    public void Ranges_are_cut_off_at_both_ends() =>
        new OpeningHours("UTC", Office).Between(Utc(3, 2, 10), Utc(3, 3, 11))
            .ShouldBe([new Slot(Utc(3, 2, 10), Utc(3, 2, 17)), new Slot(Utc(3, 3, 9), Utc(3, 3, 11))]);

    [Fact]
    public void The_end_of_a_range_is_not_part_of_it()
    {
        var hours = new OpeningHours("UTC", Office);
        hours.Between(Utc(3, 2, 17), Utc(3, 3, 9)).ShouldBeEmpty();
        hours.Between(Utc(3, 2, 16), Utc(3, 2, 17)).ShouldBe([new Slot(Utc(3, 2, 16), Utc(3, 2, 17))]);
    }

    [Fact]
    public void A_window_that_closes_no_later_than_it_opens_ends_the_next_day() =>
        new OpeningHours("UTC", [new(DayOfWeek.Sunday, new(22, 0), new(6, 0))]).Between(Utc(3, 2), Utc(3, 3))
            .ShouldBe([new Slot(Utc(3, 2), Utc(3, 2, 6))]);

    [Fact]
    public void A_line_that_never_closes_is_open_in_one_range() =>
        A.AllHours.Between(Utc(3, 2, 5), Utc(3, 20, 5)).ShouldBe([new Slot(Utc(3, 2, 5), Utc(3, 20, 5))]);

    // Berlin goes from 02:00 to 03:00 on 29 March 2026, and from 03:00 back to 02:00 on 25 October.
    [Fact]
    public void The_night_of_the_change_to_summer_time_is_an_hour_shorter() =>
        new OpeningHours("Europe/Berlin", SundayNight).Between(Utc(3, 28), Utc(3, 30))
            .ShouldBe([new Slot(Utc(3, 29, 0), Utc(3, 29, 2))]);

    [Fact]
    public void The_night_of_the_change_back_is_an_hour_longer() =>
        new OpeningHours("Europe/Berlin", SundayNight).Between(Utc(10, 24), Utc(10, 26))
            .ShouldBe([new Slot(Utc(10, 24, 23), Utc(10, 25, 3))]);

    [Fact]
    public void A_time_that_is_skipped_counts_by_the_offset_before() =>
        new OpeningHours("Europe/Berlin", [new(DayOfWeek.Sunday, new(2, 30), new(5, 0))]).Between(Utc(3, 28), Utc(3, 30))
            .ShouldBe([new Slot(Utc(3, 29, 1).AddMinutes(30), Utc(3, 29, 3))]);

    [Fact]
    public void A_time_that_comes_twice_is_the_first_of_the_two() =>
        new OpeningHours("Europe/Berlin", [new(DayOfWeek.Sunday, new(2, 30), new(5, 0))]).Between(Utc(10, 24), Utc(10, 26))
            .ShouldBe([new Slot(Utc(10, 25, 0).AddMinutes(30), Utc(10, 25, 4))]);

    [Theory]
    [InlineData("Asia/Qingdao"), InlineData("+15:00"), InlineData("+8"), InlineData("")]
    public void Other_names_are_no_zones(string name) => OpenRanges.ZoneOf(name).ShouldBeNull();

    [Property]
    public Property Ranges_are_ordered_apart_and_within_what_was_asked() => Prop.ForAll(
        Hours().ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), (hours, hoursAsked) =>
        {
            var (from, until) = (Utc(3, 27, 7), Utc(3, 27, 7).AddHours(hoursAsked));
            var ranges = hours.Between(from, until);
            return ranges.All(range => range.Start < range.End && range.Start >= from && range.End <= until)
                && ranges.Zip(ranges.Skip(1)).All(pair => pair.First.End < pair.Second.Start);
        });

    static Gen<OpeningHours> Hours() =>
        from zone in Gen.Elements("UTC", "Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "-07:00")
        from windows in Gen.ListOf(
            from day in Gen.Elements(Enum.GetValues<DayOfWeek>())
            from opens in Gen.Choose(0, 95)
            from closes in Gen.Choose(0, 95)
            select new OpenWindow(day, TimeOnly.MinValue.AddMinutes(15 * opens), TimeOnly.MinValue.AddMinutes(15 * closes)))
        select new OpeningHours(zone, [.. windows]);

    static DateTimeOffset Utc(int month, int day, int hour = 0) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);
}
