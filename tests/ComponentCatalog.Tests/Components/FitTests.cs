using SupplyChain.ComponentCatalog.Likeness;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Tests.Components;

public sealed class FitTests
{
    [Theory]
    [InlineData("range", 4, "m", 4000, "mm", FitVerdict.Equal)]
    [InlineData("range", 4, "m", 4100, "mm", FitVerdict.Better)]
    [InlineData("range", 4, "m", 3900, "mm", FitVerdict.Worse)]
    [InlineData("range", 4, "m", 3.999, "m", FitVerdict.Equal)]
    [InlineData("depth_error", 5, "mm", 4, "mm", FitVerdict.Better)]
    [InlineData("depth_error", 5, "mm", 6, "mm", FitVerdict.Worse)]
    [InlineData("operating_temperature_min", -20, "Cel", -40, "Cel", FitVerdict.Better)]
    [InlineData("operating_temperature_max", 85, "Cel", 70, "Cel", FitVerdict.Worse)]
    [InlineData("wavelength", 940, "nm", 850, "nm", FitVerdict.Worse)]
    [InlineData("wavelength", 940, "nm", 0.94, "um", FitVerdict.Equal)]
    [InlineData("length", 4.4, "mm", 4.0, "mm", FitVerdict.Worse)]
    [InlineData("own_figure", 1, "V", 1, "V", FitVerdict.Equal)]
    [InlineData("own_figure", 1, "V", 2, "V", FitVerdict.Unknown)]
    [InlineData("own_figure", 1, "V", 1, "A", FitVerdict.Unknown)]
    public void A_number_is_judged_by_what_the_taxonomy_prefers(
        string name, double own, string unit, double other, string otherUnit, FitVerdict expected) =>
        Of(new(name, (decimal)own, unit), new(name, (decimal)other, otherUnit)).ShouldBe(expected);

    [Theory]
    [InlineData(1.8, 3.6, FitVerdict.Equal)]
    [InlineData(1.7, 3.6, FitVerdict.Better)]
    [InlineData(1.6, 5.5, FitVerdict.Better)]
    [InlineData(2.0, 5.5, FitVerdict.Worse)]
    public void A_range_serves_where_it_covers_what_is_asked(double least, double most, FitVerdict expected) =>
        Of(Volts(1.8m, 3.6m), Volts((decimal)least, (decimal)most)).ShouldBe(expected);

    [Theory]
    [InlineData("interface", "I2C", "i2c", FitVerdict.Equal)]
    [InlineData("interface", "I2C", "SPI", FitVerdict.Worse)]
    [InlineData("rohs", "exempt", "compliant", FitVerdict.Better)]
    [InlineData("autofocus", "no", "yes", FitVerdict.Better)]
    [InlineData("autofocus", "yes", "no", FitVerdict.Worse)]
    [InlineData("rohs", "compliant", "non-compliant", FitVerdict.Worse)]
    [InlineData("colour", "black", "white", FitVerdict.Unknown)]
    public void A_text_is_the_same_or_of_a_known_order(string name, string own, string other, FitVerdict expected) =>
        Of(new(name, Text: own), new(name, Text: other)).ShouldBe(expected);

    [Fact]
    public void Form_stands_before_fit_and_what_is_missing_is_unknown()
    {
        var fits = Fit.Of(
            [new("range", 4, "m"), new("interface", Text: "I2C"), new("package", Text: "LGA16")],
            [new("range", 5, "m"), new("package", Text: "LGA16"), new("mass", 1, "g")]);
        fits.Select(fit => (fit.Name, fit.Role, fit.Verdict)).ShouldBe(
        [
            ("package", PropertyRole.Form, FitVerdict.Equal), ("interface", PropertyRole.Fit, FitVerdict.Unknown),
            ("range", PropertyRole.Function, FitVerdict.Better),
        ]);
        Fit.Verdict(fits).ShouldBe(FitVerdict.Unknown);
        Fit.Verdict([fits[0]]).ShouldBe(FitVerdict.Equal);
        Fit.Verdict([fits[0], fits[2]]).ShouldBe(FitVerdict.Better);
        Fit.Verdict([.. fits, fits[0] with { Verdict = FitVerdict.Worse }]).ShouldBe(FitVerdict.Worse);
        Fit.Verdict([]).ShouldBe(FitVerdict.Unknown);
    }

    [Fact]
    public void A_substitute_one_way_is_none_the_other_way()
    {
        ComponentProperty[] near = [new("range", 4, "m")], far = [new("range", 5, "m")];
        Fit.Verdict(Fit.Of(near, far)).ShouldBe(FitVerdict.Better);
        Fit.Verdict(Fit.Of(far, near)).ShouldBe(FitVerdict.Worse);
    }

    static FitVerdict Of(ComponentProperty own, ComponentProperty other) => Fit.Of([own], [other]).Single().Verdict;

    static ComponentProperty Volts(decimal least, decimal most) => new("supply_voltage", Unit: "V", Least: least, Most: most);
}
