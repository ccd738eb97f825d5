using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Costs;
using SupplyChain.SupplierMatching.Shortlisting;
using SupplyChain.SupplierMatching.Tests.Shortlisting;

namespace SupplyChain.SupplierMatching.Tests.Costs;

/// <summary>What a quantity costs, part by part.</summary>
public sealed class LandedPricingTests
{
    static readonly ExchangeRate Dollar = new("USD", 7.1m, new DateOnly(2026, 3, 1));
    static readonly LandedCostRules Rules = new(0.02m, 0.5m, 0.01m, 0.1m, [new("JP", 0.2m)]);
    static readonly CostBasis Basis = new("CNY", [Dollar], Rules);
    static readonly Terms Dollars = Given.Terms with { Currency = "USD", Prices = [new PriceBreak(100, 2), new PriceBreak(500, 1.5m)] };

    static LandedCost At(decimal quantity, Incoterm incoterm, string origin = "US", Terms? terms = null, decimal tooling = 1000) =>
        LandedPricing.Of(Basis, terms ?? Dollars, tooling, new(incoterm, Origin: origin))!.At(quantity)!;

    /// <summary>2 USD at 7.1 are 14.2; freight 2 % and 0.5, insurance 1 % of 14.984, duty 10 % of 15.13384.</summary>
    [Fact]
    public void Every_part_is_visible_and_they_sum_to_the_total()
    {
        var cost = At(100, Incoterm.Fob);
        cost.ShouldBe(new LandedCost(100, 1420, 7100, 78.4m, 14.984m, 151.3384m, 8764.7224m, 16.647224m, 87.647224m));
        cost.Total.ShouldBe(cost.Goods + cost.Tooling + cost.Freight + cost.Insurance + cost.Duty);
    }

    [Fact]
    public void The_break_of_the_total_holds_for_all_of_it_and_tooling_counts_once()
    {
        var (few, many) = (At(499, Incoterm.Ddp), At(500, Incoterm.Ddp));
        (few.Goods, few.UnitPrice).ShouldBe((499 * 14.2m, 14.2m));
        (many.Goods, many.Tooling, many.Total, many.UnitCost).ShouldBe((5325, 7100, 12425, 24.85m));
    }

    public static TheoryData<Incoterm, bool, bool, bool> Borne => new()
    {
        { Incoterm.Exw, true, true, true }, { Incoterm.Fca, true, true, true }, { Incoterm.Fas, true, true, true },
        { Incoterm.Fob, true, true, true }, { Incoterm.Cfr, false, true, true }, { Incoterm.Cpt, false, true, true },
        { Incoterm.Cif, false, false, true }, { Incoterm.Cip, false, false, true }, { Incoterm.Dap, false, false, true },
        { Incoterm.Dpu, false, false, true }, { Incoterm.Ddp, false, false, false },
    };

    [Theory, MemberData(nameof(Borne))]
    public void The_Incoterm_says_what_the_buyer_bears(Incoterm incoterm, bool freight, bool insurance, bool duty)
    {
        var cost = At(100, incoterm);
        (cost.Freight > 0, cost.Insurance > 0, cost.Duty > 0).ShouldBe((freight, insurance, duty));
    }

    [Fact]
    public void Every_Incoterm_has_its_rule() => Borne.Count.ShouldBe(Enum.GetValues<Incoterm>().Length);

    [Fact]
    public void Duty_is_that_of_the_origin_and_none_for_domestic_goods()
    {
        At(100, Incoterm.Cif, "US").Duty.ShouldBe(142);
        At(100, Incoterm.Cif, "JP").Duty.ShouldBe(284);
        At(100, Incoterm.Exw, "CN").ShouldSatisfyAllConditions(cost => cost.Duty.ShouldBe(0), cost => cost.Freight.ShouldBeGreaterThan(0));
    }

    [Fact]
    public void Terms_that_say_nothing_of_delivery_cost_their_price()
    {
        var cost = LandedPricing.Of(Basis, Given.Terms)!.At(100)!;
        (cost.Total, cost.Goods, cost.UnitPrice, cost.UnitCost).ShouldBe((1000, 1000, 10, 10));
    }

    [Fact]
    public void A_currency_without_a_rate_has_no_cost() =>
        LandedPricing.Of(Basis, Given.Terms with { Currency = "EUR" }).ShouldBeNull();

    [Fact]
    public void The_smallest_amount_is_still_a_price()
    {
        var basis = new CostBasis("CNY", [new("VND", 0.000000001m, Dollar.Day)]);
        LandedPricing.Of(basis, Given.Terms with { Currency = "VND" })!.At(100)!.UnitPrice.ShouldBe(0.000001m);
    }

    [Fact]
    public void The_curve_has_the_minimum_order_the_breaks_and_the_quantity_asked()
    {
        var pricing = LandedPricing.Of(Basis, Dollars, 1000)!;
        pricing.Curve(1000).ShouldBe([new(100, 14.2m, 85.2m), new(500, 10.65m, 24.85m), new(1000, 10.65m, 17.75m)]);
        pricing.Curve(50).Select(point => point.Quantity).ShouldBe([100, 500], "so few cannot be ordered");
        var steps = Enumerable.Range(1, 20).Select(n => new PriceBreak(100 * n, 30 - n)).ToList();
        LandedPricing.Of(Basis, Given.Terms with { Prices = steps })!.Curve(150).Count.ShouldBe(21);
    }

    [Fact]
    public void What_was_stored_without_bounds_has_no_cost()
    {
        foreach (var price in new[] { 0, -1, decimal.MaxValue })
            LandedPricing.Of(Basis, Given.Terms with { Prices = [new(100, price)] })!.At(100).ShouldBeNull();
        LandedPricing.Of(Basis, Given.Terms with { Prices = [] })!.Curve(100).ShouldBeEmpty();
        LandedPricing.Of(Basis, Given.Terms)!.At(decimal.MaxValue).ShouldBeNull();
    }

    [Fact]
    public void Offers_and_quotes_in_a_currency_with_a_rate_are_ranked_by_what_they_cost()
    {
        var need = Given.Need with { Costs = Basis };
        var dollars = Given.Candidate with { Terms = Dollars, Tooling = 100, DeliveryTerms = new(Incoterm.Fob, Origin: "US") };
        var list = Ranking.Of(need, [dollars, Given.Candidate with { SupplierId = Given.Supplier(2) }], Given.Today);

        var ranked = StoredShortlist.Of(Guid.Empty, list).Read().Explained().Ranked.Single(own => own.SupplierId == dollars.SupplierId);

        // 1.5 USD are 10.65; freight 0.713, insurance 0.11363, duty 1.147663, and 710 for tooling over 1,000.
        var price = ranked.Parts.Single(part => part.Criterion == Criterion.Price);
        price.Raw.ShouldBe(13.334293m);
        price.Note.ShouldBe("13.334293 CNY a piece, converted from USD at 7.1 of 2026-03-01; the cheapest is 10");
        price.NoteCoded!.Code.ShouldBe("price-a-piece-converted");
        ranked.Warnings.ShouldNotContain(warning => warning.Contains("USD"));
    }
}
