using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Costs;
using SupplyChain.SupplierMatching.Tests.Shortlisting;

namespace SupplyChain.SupplierMatching.Tests.Costs;

/// <summary>A quote with the rules by which it is reckoned, and a quantity of it.</summary>
public sealed record Reckoned(LandedCostRules Rules, decimal Rate, decimal Price, decimal Tooling, DeliveryTerms Delivery, int Quantity)
{
    public LandedCost Cost => LandedPricing.Of(
        new("CNY", [new("USD", Rate, Given.Today)], Rules),
        Given.Terms with { Currency = "USD", MinimumOrder = 1, Prices = [new(1, Price)] }, Tooling, Delivery)!.At(Quantity)!;
}

public static class AnyReckoned
{
    static readonly Gen<decimal> Share = Gen.Choose(0, 1_000_000).Select(part => part / 1_000_000m);

    public static Arbitrary<Reckoned> One() => Arb.From(
        from freight in Share
        from perUnit in Share
        from insurance in Share
        from duty in Share
        from rate in Gen.Choose(1, 100_000_000)
        from price in Gen.Choose(1, 100_000_000)
        from tooling in Gen.Choose(0, 1_000_000)
        from incoterm in Gen.Elements(Enum.GetValues<Incoterm>())
        from origin in Gen.Elements("CN", "JP", "US")
        from quantity in Gen.Choose(1, 1_000_000)
        select new Reckoned(
            new(freight, perUnit, insurance, duty * 10, [new("JP", duty)]), rate / 1_000_000m, price / 1_000_000m, tooling / 100m,
            new(incoterm, Origin: origin), quantity));
}

[Properties(Arbitrary = [typeof(AnyReckoned)])]
public sealed class LandedPricingProperties
{
    [Property]
    public bool Landed_is_never_below_the_goods_and_the_parts_sum_to_it(Reckoned any) => any.Cost is var cost
        && cost.Total >= cost.Goods && cost.Goods > 0
        && cost.Total == cost.Goods + cost.Tooling + cost.Freight + cost.Insurance + cost.Duty
        && cost.Total == cost.UnitPrice * cost.Quantity + cost.Tooling;

    [Property]
    public bool No_higher_share_makes_it_cheaper(Reckoned any, PositiveInt steps)
    {
        var (rules, more) = (any.Rules, steps.Get / 1000m);
        LandedCostRules[] dearer =
        [
            rules with { FreightShare = rules.FreightShare + more }, rules with { FreightPerUnit = rules.FreightPerUnit + more },
            rules with { InsuranceShare = rules.InsuranceShare + more }, rules with { DutyShare = rules.DutyShare + more },
            rules with { Duties = [new("JP", rules.Duties![0].Share + more)] },
        ];
        return dearer.All(each => (any with { Rules = each }).Cost.Total >= any.Cost.Total);
    }

    [Property]
    public bool Duty_paid_and_without_tooling_the_goods_are_all(Reckoned any) =>
        (any with { Tooling = 0, Delivery = new() }).Cost is var cost && cost.Total == cost.Goods && cost.UnitCost == cost.UnitPrice;

    [Property]
    public bool Of_more_units_each_costs_no_more(Reckoned any, PositiveInt more) =>
        (any with { Quantity = any.Quantity + more.Get }).Cost.UnitCost <= any.Cost.UnitCost;
}
