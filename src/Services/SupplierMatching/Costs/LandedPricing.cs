using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Costs;

/// <summary>What the terms of a quote or an offer cost the buyer that a request reckons for, at any quantity.</summary>
/// <param name="Worth">Of one unit of the terms' currency in the request's.</param>
/// <param name="Tooling">In the request's currency.</param>
/// <param name="Delivery">Who bears what; duty paid where terms say nothing of it, so that the price is all.</param>
public sealed record LandedPricing(Terms Terms, decimal Worth, decimal Tooling, LandedCostRules Rules, DeliveryTerms Delivery)
{
    /// <summary>The step to which amounts of one unit are rounded, half away from zero. A price is never below it.</summary>
    const int Decimals = 6;
    const decimal Step = 0.000001m;

    /// <summary>More than any request asks for: with more, stored figures are not calculated with.</summary>
    const decimal MostQuantity = 1e12m;

    const int MostPoints = 22;

    static readonly PriceAttribute Price = new();
    static readonly LandedCostRules NoRules = new();

    /// <summary>Of terms that say nothing of it.</summary>
    public static readonly DeliveryTerms DutyPaid = new();

    /// <summary>Null where the request states no rate for the currency.</summary>
    public static LandedPricing? Of(CostBasis basis, Terms terms, decimal tooling = 0, DeliveryTerms? delivery = null) =>
        basis.WorthOf(terms.Currency) is { } worth
            ? new(terms, worth, Round(tooling * worth), basis.Rules ?? NoRules, delivery ?? DutyPaid)
            : null;

    public static LandedPricing? Of(CostBasis basis, Quote quote) => Of(basis, quote.Terms, quote.Tooling, quote.Delivery);

    /// <summary>
    /// What one unit costs at a price of the terms. Duty is reckoned on the customs value: goods, freight and insurance. Freight and
    /// insurance that the supplier bears are in its price already.
    /// </summary>
    public UnitCost UnitOf(decimal price)
    {
        var goods = Math.Max(Step, Round(price * Worth));
        var freight = BuyerPaysFreight ? Round(goods * Rules.FreightShare + Rules.FreightPerUnit) : 0;
        var insurance = BuyerPaysInsurance ? Round((goods + freight) * Rules.InsuranceShare) : 0;
        var duty = BuyerPaysDuty ? Round((goods + freight + insurance) * DutyShare) : 0;
        return new(goods, freight, insurance, duty);
    }

    /// <summary>
    /// Null below the first price break, and where the figures cannot be calculated with: those stored before numbers had bounds may
    /// hold any.
    /// </summary>
    public LandedCost? At(decimal quantity)
    {
        if (quantity is <= 0 or > MostQuantity) return null;
        if (Terms.Prices.LastOrDefault(step => step.FromQuantity <= quantity) is not { } step || !Price.Spans(step.UnitPrice)) return null;

        var unit = UnitOf(step.UnitPrice);
        var total = unit.Total * quantity + Tooling;
        return new(
            quantity, unit.Goods * quantity, Tooling, unit.Freight * quantity, unit.Insurance * quantity, unit.Duty * quantity, total,
            unit.Total, Round(total / quantity));
    }

    /// <summary>At the minimum order, at each price break and at the quantity asked; what is below the minimum order is left out.</summary>
    public IReadOnlyList<UnitCostPoint> Curve(decimal asked) =>
    [
        .. Terms.Prices.Select(step => step.FromQuantity).Append(Terms.MinimumOrder).Append(asked)
            .Where(quantity => quantity >= Terms.MinimumOrder).Distinct().Order().Take(MostPoints)
            .Select(At).OfType<LandedCost>().Select(cost => new UnitCostPoint(cost.Quantity, cost.UnitPrice, cost.UnitCost)),
    ];

    bool BuyerPaysFreight => Delivery.Incoterm is Incoterm.Exw or Incoterm.Fca or Incoterm.Fas or Incoterm.Fob;

    bool BuyerPaysInsurance => BuyerPaysFreight || Delivery.Incoterm is Incoterm.Cfr or Incoterm.Cpt;

    bool BuyerPaysDuty => Delivery.Incoterm != Incoterm.Ddp && Delivery.Origin != CountryCode.China;

    decimal DutyShare => Rules.Duties?.FirstOrDefault(duty => duty.Origin == Delivery.Origin)?.Share ?? Rules.DutyShare;

    static decimal Round(decimal amount) => Math.Round(amount, Decimals, MidpointRounding.AwayFromZero);
}

/// <summary>The parts of the landed price of one unit, in the request's currency, each rounded once.</summary>
public readonly record struct UnitCost(decimal Goods, decimal Freight, decimal Insurance, decimal Duty)
{
    public decimal Total => Goods + Freight + Insurance + Duty;
}
