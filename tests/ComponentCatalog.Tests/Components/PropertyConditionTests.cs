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
    [InlineData("axes=6", Comparison.Equal, "", "6")]
    [InlineData("range", Comparison.Exists, null, null)]
    [InlineData("!range", Comparison.Absent, null, null)]
    [InlineData("shutter=Global", Comparison.Equal, null, null)]
    public void A_condition_is_read(string text, Comparison comparison, string? dimension, string? value)
    {
        var condition = PropertyCondition.Parse(text, "property");
        (condition.Comparison, condition.Unit?.Dimension, condition.BaseValue)
            .ShouldBe((comparison, dimension, value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Texts_are_compared_without_their_case() => PropertyCondition.Parse("shutter=Global", "property").Text.ShouldBe("global");

    [Theory]
    [InlineData(""), InlineData("Range>=2 m"), InlineData("range>=far"), InlineData("range>=2 furlong"), InlineData("range>2 m"), InlineData("!range=2")]
    public void What_is_no_condition_is_refused(string text) =>
        Should.Throw<Rejected>(() => PropertyCondition.Parse(text, "property")).Faults.Single().Field.ShouldBe("property");

    [Property]
    public Property A_length_is_the_same_bound_in_whatever_unit() => Prop.ForAll(
        Gen.Choose(1, 1_000_000).ToArbitrary(), Gen.Elements(("mm", 1m), ("m", 1000m), ("um", 0.001m), ("km", 1_000_000m)).ToArbitrary(),
        (millimetres, unit) =>
        {
            var inUnit = (millimetres / unit.Item2).ToString(CultureInfo.InvariantCulture);
            return PropertyCondition.Parse($"range>={inUnit} {unit.Item1}", "property").BaseValue
                == PropertyCondition.Parse($"range>={millimetres} mm", "property").BaseValue;
        });
}
