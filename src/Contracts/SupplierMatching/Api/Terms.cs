namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>Terms of an offer or a quote.</summary>
/// <param name="MinimumOrder">Minimum order quantity, in the component's unit; above 0.</param>
/// <param name="OrderMultiple">Order multiple, above 0.</param>
/// <param name="LeadTimeDays">Days from order to delivery, 0 to 1000.</param>
/// <param name="Prices">1 to 20 price breaks: the first from the minimum order, quantities ascending, prices never rising.</param>
/// <param name="Currency">ISO 4217 code, such as <c>CNY</c>.</param>
/// <param name="ValidFrom">First day of validity.</param>
/// <param name="ValidTo">Last day of validity.</param>
public sealed record Terms(
    [QuantityAboveZero] decimal MinimumOrder, [QuantityAboveZero] decimal OrderMultiple, [Days(0, 1000)] int LeadTimeDays,
    [Entries(1, 20)] IReadOnlyList<PriceBreak> Prices, [Currency] string Currency, DateOnly ValidFrom, DateOnly ValidTo);

/// <summary>The price of one piece from this quantity on.</summary>
/// <param name="FromQuantity">Minimum order quantity for the price, in the component's unit.</param>
/// <param name="UnitPrice">Above 0, in the currency of the terms.</param>
public sealed record PriceBreak([Quantity] decimal FromQuantity, [Price] decimal UnitPrice);
