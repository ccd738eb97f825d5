namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>The opened quotes of a request side by side, by what they really cost.</summary>
/// <param name="Currency">ISO 4217 code of all costs.</param>
/// <param name="Quantity">The quantity asked, of all weeks.</param>
/// <param name="QuoteCount">Number of opened quotes.</param>
/// <param name="Quotes">The first 50 by landed cost of a unit; quotes that cannot be calculated with come last.</param>
public sealed record QuoteMatrix(
    Guid RequestId, string Currency, decimal Quantity, int QuoteCount, IReadOnlyList<QuoteFigures> Quotes);

/// <summary>One quote with its figures.</summary>
/// <param name="Currency">ISO 4217 code of the quote.</param>
/// <param name="Rate">The rate at which it is converted; null for a quote in the request's currency.</param>
/// <param name="Cost">Of all that is quoted; null where the quote cannot be calculated with.</param>
/// <param name="MinimumOrder">In the component's unit.</param>
/// <param name="LeadTimeDays">Days from order to delivery.</param>
/// <param name="Covered">Share of the quantity asked that is quoted in its weeks, 0 to 1.</param>
/// <param name="Weeks">The weeks quoted, the first first; at most 104. Empty without a cost.</param>
/// <param name="Curve">Unit cost by quantity, ascending; at most 22 points. Empty without a cost.</param>
public sealed record QuoteFigures(
    Guid SupplierId, Guid ComponentId, string Currency, ExchangeRate? Rate, DeliveryTerms Delivery, LandedCost? Cost, decimal MinimumOrder,
    decimal OrderMultiple, int LeadTimeDays, DateOnly ValidFrom, DateOnly ValidTo, decimal Covered, IReadOnlyList<CostOfWeek> Weeks,
    IReadOnlyList<UnitCostPoint> Curve);

/// <summary>What is quoted for a week.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Cost">Landed cost up to and with the week; tooling is in it from the first week on.</param>
public sealed record CostOfWeek(DateOnly Week, decimal Quantity, decimal Cost);

/// <summary>What one unit costs if so many are awarded: at the minimum order, at each price break and at the quantity asked.</summary>
/// <param name="UnitPrice">Landed, without tooling.</param>
/// <param name="UnitCost">Landed, tooling spread over the quantity.</param>
public sealed record UnitCostPoint(decimal Quantity, decimal UnitPrice, decimal UnitCost);
