using System.Text;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.Capacity;

namespace SupplyChain.SupplierMatching.Tests.Capacity;

public sealed class WeeksTextTests
{
    static readonly DateOnly Monday = new(2026, 3, 2);

    static readonly CapacityWeek[] Weeks =
        [Week(0, 100, 120.5m), Week(1, 0, 0.000001m), Week(3, 1_000_000_000, 1_000_000_000), Week(4, 7.50m, 9)];

    [Fact]
    public void A_week_between_that_was_not_published_has_none() =>
        WeeksText.Of(Weeks).ShouldBe("100:120.5 0:0.000001 0:0 1000000000:1000000000 7.50:9");

    [Theory]
    [InlineData(0, 4, "0 1 3 4")]
    [InlineData(1, 3, "1 3")]
    [InlineData(-5, 0, "0")]
    [InlineData(2, 2, "")]
    [InlineData(4, 90, "4")]
    [InlineData(5, 9, "")]
    public void Some_weeks_are_read_without_the_others(int from, int to, string read) =>
        Read(WeeksText.Of(Weeks), from, to).ShouldBe(
            Weeks.Where(week => read.Split(' ').Contains($"{(week.Week.DayNumber - Monday.DayNumber) / 7}")));

    [Fact]
    public void Nothing_published_is_nothing_read()
    {
        WeeksText.Of([]).ShouldBe("");
        Read("", 0, 9).ShouldBeEmpty();
    }

    [Fact]
    public void The_last_week_that_a_date_can_name_is_read()
    {
        var last = DateOnly.MaxValue.AddDays(-4);
        WeeksText.Read("5:6"u8, last, last, DateOnly.MaxValue).ShouldBe([new CapacityWeek(last, 5, 6)]);
    }

    static List<CapacityWeek> Read(string text, int from, int to) =>
        WeeksText.Read(Encoding.UTF8.GetBytes(text), Monday, Monday.AddDays(7 * from), Monday.AddDays(7 * to));

    static CapacityWeek Week(int ahead, decimal actual, decimal maximum) => new(Monday.AddDays(7 * ahead), actual, maximum);
}
