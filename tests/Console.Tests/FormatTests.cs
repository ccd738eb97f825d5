using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

public sealed class FormatTests
{
    [Theory]
    [InlineData(12.5, "12.50")]
    [InlineData(1200, "1,200.00")]
    [InlineData(0.0004, "0.0004")]
    public void A_price_is_shown_whole(double value, string text) => Formats.Price((decimal)value).ShouldBe(text);

    [Theory]
    [InlineData("2026-12-28", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    [InlineData("2026-11-30", "2026-W49")]
    public void A_week_is_an_ISO_week(string monday, string week) =>
        Formats.Week(DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(week);

    [Fact]
    public void A_moment_is_written_in_China_s_time() =>
        Formats.Moment(new DateTimeOffset(2026, 12, 31, 17, 30, 0, TimeSpan.Zero)).ShouldBe("2027-01-01 01:30");

    [Theory]
    [InlineData(1234567.0, "1,234,567")]
    [InlineData(0.1239, "0.124")]
    [InlineData(-5.0, "-5")]
    public void A_number_has_groups_and_at_most_three_decimals(double value, string text) => Formats.Number((decimal)value).ShouldBe(text);

    [Fact]
    public void A_piece_is_called_so() =>
        (Formats.Unit("1", Language.En), Formats.Unit("1", Language.Zh), Formats.Unit("kg", Language.Zh)).ShouldBe(("pcs", "件", "kg"));
}
