namespace SupplyChain.Contracts.Tests;

public sealed class BoundTests
{
    [Theory]
    [InlineData("0", null), InlineData("1000000000", null), InlineData("0.000001", null), InlineData("12.50", null)]
    [InlineData("-1", "0 to 1,000,000,000"), InlineData("1000000000.000001", "0 to 1,000,000,000")]
    [InlineData("79228162514264337593543950335", "0 to 1,000,000,000"), InlineData("0.0000000000000000000000000001", "at most 6 decimal places")]
    public void A_quantity_has_bounds_and_a_step(string quantity, string? fault) =>
        (new QuantityAttribute().FaultOf(decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture))?.English).ShouldBe(fault);

    [Theory]
    [InlineData(double.NaN), InlineData(double.PositiveInfinity), InlineData(1e300), InlineData(-1e13)]
    public void What_was_not_measured_is_no_measurement(double value) => new MeasurementAttribute().FaultOf(value).ShouldNotBeNull();

    [Theory]
    [InlineData("Bug\ncase", "U+000A"), InlineData("case \u202Eliam", "U+202E"), InlineData("a\u0000", "U+0000")]
    [InlineData("a\u200B", "U+200B"), InlineData("a\u2028b", "U+2028"), InlineData(" ", "1 to 200"), InlineData("", "1 to 200")]
    public void A_name_is_one_line_of_what_can_be_seen(string name, string told) => new NameAttribute().FaultOf(name).ShouldNotBeNull().English.ShouldContain(told);

    [Theory]
    [InlineData("歌尔股份 😀 Ω"), InlineData("Größe")]
    public void A_name_may_be_in_any_language(string name) => new NameAttribute().FaultOf(name).ShouldBeNull();

    [Fact]
    public void Half_a_character_is_none() => new ProseAttribute(9).FaultOf("a\uD83D").ShouldNotBeNull().English.ShouldContain("U+D83D");

    [Fact]
    public void Prose_has_lines() => (new ProseAttribute(20).FaultOf("a\r\n\tb"), new ProseAttribute(3).FaultOf("abcd")?.English).ShouldBe((null, "at most 3 characters"));

    [Theory]
    [InlineData("2027-02-01T09:00:00+08:00", "2027-02-01T01:00:00Z"), InlineData("2027-02-01T09:00:00Z", "2027-02-01T09:00:00Z")]
    [InlineData("2027-02-01T09:00:00.5-01:00", "2027-02-01T10:00:00.5Z")]
    public void A_moment_is_read_in_UTC(string text, string utc)
    {
        var moment = Window.ReadMoment(text, out var fault);
        fault.ShouldBeNull();
        (moment, moment.Offset).ShouldBe((DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero));
    }

    [Theory]
    [InlineData("2027-02-01T09:00:00", "has no offset from UTC; write 2027-02-01T09:00:00+08:00")]
    [InlineData("2027-02-01T09:00:00+99:00", "not a moment"), InlineData("2027-02-30T09:00:00Z", "not a moment"), InlineData("soon", "not a moment")]
    [InlineData("2027-02-01", "has no offset")]
    public void A_moment_without_an_offset_is_none(string text, string told)
    {
        Window.ReadMoment(text, out var fault);
        fault.ShouldNotBeNull().English.ShouldStartWith(told);
    }

    [Fact]
    public void Days_have_a_window() => new[] { DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(1999, 12, 31), new DateOnly(2101, 1, 1) }
        .ShouldAllBe(day => Window.FaultOf(day)!.English == "from 2000-01-01 to 2100-12-31");

    [Theory]
    [InlineData("fm3"), InlineData("am3"), InlineData("Ym3"), InlineData("um3", true), InlineData("nm", true), InlineData("THz", true), InlineData("pF", true)]
    public void A_unit_whose_factor_a_decimal_cannot_hold_is_none(string code, bool isKnown = false) =>
        (UcumUnit.Find(code) is not null).ShouldBe(isKnown);

    [Fact]
    public void A_value_that_would_lose_its_digits_has_no_value_in_base_units() =>
        (UcumUnit.Find("um3")!.ToBase(1e-12m), UcumUnit.Find("um3")!.ToBase(5)).ShouldBe((null, 5e-18m));
}
