namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>What a supplier sells at, in an offer or in a quote.</summary>
/// <param name="MinimumOrder">Smallest quantity of an order, in the component's unit; above 0.</param>
/// <param name="OrderMultiple">Orders are multiples of it; above 0.</param>
/// <param name="LeadTimeDays">Days from order to delivery, 0 to 1000.</param>
/// <param name="Prices">1 to 20 price breaks: the first from the minimum order, quantities ascending, prices never rising.</param>
/// <param name="Currency">ISO 4217 code, such as <c>CNY</c>.</param>
/// <param name="ValidFrom">First day on which it stands.</param>
/// <param name="ValidTo">Last day on which it stands.</param>
public sealed record Terms(
    decimal MinimumOrder, decimal OrderMultiple, int LeadTimeDays, IReadOnlyList<PriceBreak> Prices, string Currency,
    DateOnly ValidFrom, DateOnly ValidTo);

/// <summary>From this quantity on, one piece costs this much.</summary>
/// <param name="FromQuantity">Smallest quantity of an order that gets the price, in the component's unit.</param>
/// <param name="UnitPrice">Above 0, in the currency of the terms.</param>
public sealed record PriceBreak(decimal FromQuantity, decimal UnitPrice);
