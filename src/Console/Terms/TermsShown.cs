namespace SupplyChain.Console.Terms;

/// <summary>On what terms a supplier delivers, in an offer and in a quote.</summary>
/// <param name="MinimumOrder">In the component's unit, as all its quantities.</param>
public sealed record TermsShown(
    decimal MinimumOrder, decimal OrderMultiple, int LeadTimeDays, IReadOnlyList<PriceShown> Prices, string Currency,
    DateOnly ValidFrom, DateOnly ValidTo);

/// <param name="UnitPrice">In the currency of the terms.</param>
public sealed record PriceShown(decimal FromQuantity, decimal UnitPrice);
