using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>What people write, and what spreadsheets give when a cell of them is pasted.</summary>
public sealed class WrittenTests
{
    [Theory]
    [InlineData("1250", 1250.0)]
    [InlineData(" 1,250 ", 1250.0)]
    [InlineData("1,234,567.25", 1234567.25)]
    [InlineData("１，２５０．５", 1250.5)]
    [InlineData("\u00a03000\t", 3000.0)]
    [InlineData("0", 0.0)]
    public void A_number_is_read(string text, double number) => Written.Number(text).ShouldBe((decimal)number);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12,5")]
    [InlineData("1,25,0")]
    [InlineData("-5")]
    [InlineData("1e9")]
    [InlineData("12 kg")]
    [InlineData("#DIV/0!")]
    [InlineData("99999999999999999999999999999999999999")]
    public void What_may_mean_something_else_is_not_a_number(string? text) => Written.Number(text).ShouldBeNull();

    [Theory]
    [InlineData("42", 42)]
    [InlineData("42.0", 42)]
    [InlineData("42.5", null)]
    [InlineData("99999999999", null)]
    public void Days_are_whole(string text, int? whole) => Written.Whole(text).ShouldBe(whole);

    [Theory]
    [InlineData("2026-12-31", "2026-12-31")]
    [InlineData("2026-02-30", null)]
    [InlineData("31.12.2026", null)]
    [InlineData("", null)]
    public void A_date_is_as_a_date_field_sends_it(string text, string? day) => Written.Date(text)?.ToString("o").ShouldBe(day);
}
