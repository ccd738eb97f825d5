using System.Globalization;

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.ComponentCatalog.Search;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Tests.Components;

public sealed class PropertyConditionTests
{
    [Theory]
    [InlineData("range>=2000 mm", Comparison.AtLeast, "m", "2")]
    [InlineData(" range <= 4 m", Comparison.AtMost, "m", "4")]
    [InlineData("range>2 m", Comparison.Above, "m", "2")]
    [InlineData("range<2 米", Comparison.Below, "m", "2")]
    [InlineData("axes=6", Comparison.In, "", "6")]
    [InlineData("axes!=6", Comparison.NotIn, "", "6")]
    [InlineData("supply_voltage=3.3V", Comparison.In, "g.m2.s-3.A-1", "3300")]
    [InlineData("range", Comparison.Exists, null, null)]
    [InlineData("!range", Comparison.Missing, null, null)]
    [InlineData("shutter=Global", Comparison.In, null, null)]
    public void A_condition_is_read(string text, Comparison comparison, string? dimension, string? value)
    {
        var condition = PropertyCondition.Parse(text, "property");
        var asked = condition.Values.SingleOrDefault();
        (condition.Comparison, asked?.Unit is not null, asked?.Number)
            .ShouldBe((comparison, dimension is not null, value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Several_values_are_separated_by_a_bar_and_a_range_is_one_of_them()
    {
        PropertyCondition.Parse(@"colour in Red | a\|b", "property").Values.Select(value => value.Text).ShouldBe(["red", "a|b"]);
        var range = PropertyCondition.Parse("supply_voltage in 3..3.6 V", "property").Values.Single();
        (range.IsRange, range.Least / range.Most).ShouldBe((true, 3m / 3.6m));
    }

    [Fact]
    public void Texts_are_compared_without_their_case_and_by_their_code()
    {
        PropertyCondition.Parse("colour=Red", "property").Values.Single().Text.ShouldBe("red");
        PropertyCondition.Parse("shutter=全局快门", "property").Values.Single().Text.ShouldBe("global");
    }

    [Theory]
    [InlineData(""), InlineData("Range>=2 m"), InlineData("range>=far"), InlineData("range>=2 furlong"), InlineData("range>1..2 m")]
    [InlineData("!range=2"), InlineData("range= "), InlineData("colour in |")]
    public void What_is_no_condition_is_refused(string text) =>
        Should.Throw<Rejected>(() => PropertyCondition.Parse(text, "property")).Faults.Single().Field.ShouldBe("property");

    [Property]
    public Property A_length_is_the_same_bound_in_whatever_unit() => Prop.ForAll(
        Gen.Choose(1, 1_000_000).ToArbitrary(), Gen.Elements(("mm", 1m), ("m", 1000m), ("um", 0.001m), ("km", 1_000_000m)).ToArbitrary(),
        (millimetres, unit) =>
        {
            var inUnit = (millimetres / unit.Item2).ToString(CultureInfo.InvariantCulture);
            return PropertyCondition.Parse($"range>={inUnit} {unit.Item1}", "property").Values.Single().Number
                == PropertyCondition.Parse($"range>={millimetres} mm", "property").Values.Single().Number;
        });
}
