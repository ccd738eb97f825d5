using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace SupplyChain.Contracts.Tests;

public sealed class UcumUnitTests
{
    [Theory]
    [InlineData("mm", "m"), InlineData("[in_i]", "m"), InlineData("Hz", "s-1"), InlineData("cd/m2", "cd.m-2")]
    [InlineData("Cel", "K"), InlineData("[degF]", "K"), InlineData("%", ""), InlineData("{px}", ""), InlineData("1", "")]
    [InlineData("{px}/[in_i]", "m-1"), InlineData("10*6{px}", ""), InlineData(null, ""), InlineData("{lp}/mm", "m-1")]
    public void A_unit_has_its_dimension(string? code, string dimension) => UcumUnit.Find(code)!.Dimension.ShouldBe(dimension);

    [Theory]
    [InlineData("furlongs"), InlineData("px"), InlineData("m//s"), InlineData("m/"), InlineData("/"), InlineData("m m"), InlineData("°")]
    [InlineData("Cel/W"), InlineData("m1000000"), InlineData("{}"), InlineData("mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm")]
    public void What_is_no_unit_is_not_found(string code) => UcumUnit.Find(code).ShouldBeNull();

    [Theory]
    [InlineData(3, "m", "mm", 3000), InlineData(25, "Cel", "K", 298.15), InlineData(212, "[degF]", "Cel", 100)]
    [InlineData(2, "[in_i]", "mm", 50.8), InlineData(5, "%", "1", 0.05), InlineData(7, "", null, 7)]
    public void A_value_is_converted(decimal value, string from, string? to, decimal expected) =>
        Math.Round(UcumUnit.Convert(value, from, to)!.Value, 12).ShouldBe(expected);

    [Fact]
    public void A_length_is_no_frequency() => UcumUnit.Convert(1, "mm", "Hz").ShouldBeNull();

    [Fact]
    public void What_is_too_large_to_compare_has_no_value() => UcumUnit.Convert(1e28m, "km", "nm").ShouldBeNull();

    [Property]
    public Property A_value_survives_the_way_there_and_back() => Prop.ForAll(
        Gen.Elements("mm", "nm", "[in_i]", "km").Two().ToArbitrary(), Gen.Choose(-1_000_000, 1_000_000).ToArbitrary(),
        (units, value) => Math.Round(
            UcumUnit.Convert(UcumUnit.Convert(value, units.Item1, units.Item2)!.Value, units.Item2, units.Item1)!.Value, 6) == value);
}
