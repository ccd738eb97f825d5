using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace SupplyChain.Contracts.Tests;

public sealed class UnitConversionTests
{
    [Theory]
    [InlineData(null, null, "g", 5, 5), InlineData(" ", "1", "g", 5, 5), InlineData("g", null, "g", 5, 5), InlineData("{reel}", "1", "{reel}", 5, 5)]
    [InlineData("kg", null, "g", 2.5, 2500), InlineData("g", null, "kg", 2500, 2.5), InlineData("kg", "1000", "g", 2.5, 2500)]
    [InlineData("[in_i]", null, "mm", 2, 50.8), InlineData("h", null, "d", 36, 1.5), InlineData("10*3", null, "1", 2, 2000)]
    [InlineData("m", null, "mm", 0.000001, 0.001), InlineData("t", null, "g", 0.0000005, 0.5)]
    [InlineData("{reel}", "3000", "1", 2, 6000), InlineData("{reel}", "0.5", "kg", 3, 1.5), InlineData("kg", "800", "1", 2, 1600)]
    [InlineData("1", "3000", "{reel}", 2, 6000), InlineData("m", "0.002", "kg", 500, 1), InlineData("{reel}", "1", "1", 7, 7)]
    public void A_quantity_is_converted_by_UCUM_or_by_the_stated_factor(string? unit, string? factor, string partUnit, double quantity, double expected)
    {
        var conversion = new UnitConversion(unit, Number(factor), "A B", partUnit);
        conversion.Quantity("quantity", (decimal)quantity).ShouldBe((decimal)expected);
        conversion.Faults.ShouldBeEmpty();
        (conversion.Note is null).ShouldBe((unit is null ? partUnit : unit.Trim()) == partUnit || unit == " ");
    }

    [Theory]
    [InlineData("{reel}", null, "1", "unit: A B is counted in pieces (1), and {reel} does not say how many that is: write in unitFactor how many pieces (1) one {reel} is, or count in pieces (1)")]
    [InlineData("{reel}", null, "g", "unit: A B is counted in g, and {reel}"), InlineData("1", null, "{reel}", "unit: A B is counted in {reel}, and 1")]
    [InlineData("m", null, "g", "unit: A B is counted in g, and m"), InlineData("g{net}", null, "g", "unit: A B is counted in g, and g{net}")]
    [InlineData("kg", "999", "g", "unitFactor: one kg is 1000 g, not 999"), InlineData("h", "0.041667", "d", "unitFactor: one h is 0.041666666666 d, not 0.041667")]
    [InlineData("g", "2", "g", "unitFactor: A B is counted in g, as this row is"), InlineData(null, "3000", "1", "unitFactor: says how many pieces (1)")]
    [InlineData("furlongs", "2", "m", "unit: 'furlongs' is no UCUM unit"), InlineData("{}", "2", "m", "unit: '{}' is no UCUM unit")]
    [InlineData("{reel}", "0", "1", "unitFactor: 0.000001 to 1,000,000,000"), InlineData("{reel}", "-5", "1", "unitFactor: 0.000001 to")]
    [InlineData("{reel}", "10000000000", "1", "unitFactor: 0.000001 to"), InlineData("{reel}", "0.0000001", "1", "unitFactor: 0.000001 to")]
    [InlineData("{reel}", "1.0000001", "1", "unitFactor: at most 6 decimal places"), InlineData("Cel", null, "K", "unit: nothing is counted in degrees")]
    [InlineData("K", "1", "[degF]", "unit: nothing is counted in degrees")]
    public void What_cannot_be_converted_says_what_to_write(string? unit, string? factor, string partUnit, string told)
    {
        var fault = new UnitConversion(unit, Number(factor), "A B", partUnit).Faults.ShouldHaveSingleItem();
        $"{fault.Field}: {fault.Reason}".ShouldStartWith(told);
    }

    [Theory]
    [InlineData(null, null, true), InlineData("1", null, true), InlineData("1", "1", true)]
    [InlineData("{reel}", "3000", false), InlineData("kg", "2", false), InlineData("1", "2", false), InlineData("10*3", null, false)]
    public void A_product_counts_in_pieces(string? unit, string? factor, bool isTaken) =>
        (new UnitConversion(unit, Number(factor), "HMD", null).Faults is []).ShouldBe(isTaken);

    [Theory]
    [InlineData(1, 0.3, "quantity: 1 {reel} is not within 6 decimal places of kg", "[lb_av]", "kg")]
    [InlineData(1e9, 1e9, "quantity: 1000000000 {reel} is 1000000000000000000 in pieces (1): 0 to 1,000,000,000", "{reel}", "1")]
    [InlineData(0.000001, 0.000001, "quantity: 0.000001 {reel} is not within 6 decimal places of pieces (1), and nothing is rounded", "{reel}", "1")]
    [InlineData(-2, 3000, "quantity: -2 {reel} is -6000 in pieces (1): 0 to 1,000,000,000", "{reel}", "1")]
    public void A_figure_that_the_unit_of_the_part_cannot_hold_is_a_fault(double quantity, double factor, string told, string unit, string partUnit)
    {
        var conversion = new UnitConversion(unit, unit[0] == '[' ? null : (decimal)factor, "A B", partUnit);
        conversion.Quantity("quantity", unit[0] == '[' ? 0.1m : (decimal)quantity);
        var fault = conversion.Faults.ShouldHaveSingleItem();
        $"{fault.Field}: {fault.Reason}".Replace("0.1 [lb_av]", "1 {reel}").ShouldStartWith(told);
    }

    [Fact]
    public void A_decimal_that_overflows_is_a_fault_like_any_other()
    {
        var conversion = new UnitConversion("{reel}", 1e9m, "A B", "1");
        conversion.Quantity("quantity", decimal.MaxValue);
        conversion.Price("prices", 1e-28m);
        conversion.Faults.Select(fault => fault.Field).ShouldBe(["quantity", "prices"]);
    }

    [Fact]
    public void A_price_is_divided_and_never_rounded()
    {
        var conversion = new UnitConversion("{reel}", 3000, "A B", "1");
        conversion.Price("prices", 45).ShouldBe(0.015m);
        conversion.Faults.ShouldBeEmpty();
        conversion.Price("prices", 100);
        conversion.Faults.ShouldHaveSingleItem().Reason.ShouldBe(
            "100 for a {reel} is not within 6 decimal places of pieces (1), and nothing is rounded: write the figures of the row in pieces (1)");
    }

    [Fact]
    public void What_was_done_is_told_with_part_units_and_factor() =>
        new UnitConversion("{reel}", 3000, "ACME A1", "1").Note.ShouldBe(
            new Warning("unit", UnitConversion.Told.With("ACME A1", "{reel}", 3000m, "1")));

    static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    static Gen<decimal> Decimals(int digits) =>
        from whole in Gen.Choose(1, digits)
        from scale in Gen.Choose(0, 6)
        select whole / (decimal)Math.Pow(10, scale);

    [Property]
    public Property A_converted_quantity_is_the_exact_product_or_a_fault() => Prop.ForAll(
        Decimals(1_000_000_000).ToArbitrary(), Decimals(100_000_000).ToArbitrary(), (value, factor) =>
        {
            var conversion = new UnitConversion("{reel}", factor, "A B", "1");
            var (converted, product) = (conversion.Quantity("quantity", value), value * factor);
            var fits = product <= 1e9m && decimal.Round(product, 6) == product;
            return fits ? converted == product && conversion.Faults is [] : conversion.Faults is [{ Field: "quantity" }];
        });

    [Property]
    public Property What_is_ordered_costs_the_same_in_both_units() => Prop.ForAll(
        Decimals(10_000).ToArbitrary(), Decimals(10_000).ToArbitrary(), Gen.Elements(2m, 5, 8, 125, 2500, 3000, 0.5m).ToArbitrary(),
        (quantity, price, factor) =>
        {
            var conversion = new UnitConversion("{reel}", factor, "A B", "1");
            var cost = conversion.Quantity("quantity", quantity) * conversion.Price("prices", price);
            return conversion.Faults is not [] || cost == quantity * price;
        });

    [Property]
    public Property Kilograms_and_grams_are_the_same_there_and_back() => Prop.ForAll(
        Gen.Elements("g", "kg", "mg", "t", "ug").Two().ToArbitrary(), Decimals(1_000_000).ToArbitrary(), (units, value) =>
        {
            var (there, back) = (new UnitConversion(units.Item1, null, "A", units.Item2), new UnitConversion(units.Item2, null, "A", units.Item1));
            var converted = there.Quantity("quantity", value);
            return there.Faults is not [] || back.Quantity("quantity", converted) == value && back.Faults is [];
        });
}
