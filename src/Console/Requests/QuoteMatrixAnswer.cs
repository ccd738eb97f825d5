using SupplyChain.Console.Api;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Requests;

/// <summary>What the quotes of a request really cost.</summary>
public sealed record QuoteMatrixAnswer(QuoteMatrixAnswer.Shown? QuoteMatrix)
{
    /// <param name="Quotes">The cheapest unit first.</param>
    public sealed record Shown(string Currency, int QuoteCount, IReadOnlyList<Column> Quotes)
    {
        /// <summary>All weeks in which anything is quoted.</summary>
        public IReadOnlyList<DateOnly> Weeks => [.. Quotes.SelectMany(quote => quote.Weeks).Select(week => week.Week).Distinct().Order()];

        /// <summary>All quantities of the curves.</summary>
        public IReadOnlyList<decimal> Quantities =>
            [.. Quotes.SelectMany(quote => quote.Curve).Select(point => point.Quantity).Distinct().Order()];
    }

    /// <param name="Rate">Null for a quote in the request's currency.</param>
    /// <param name="Cost">Null where it cannot be calculated.</param>
    public sealed record Column(
        Guid SupplierId, string Currency, ExchangeRate? Rate, DeliveryTerms Delivery, LandedCost? Cost, decimal Covered,
        IReadOnlyList<CostOfWeek> Weeks, IReadOnlyList<UnitCostPoint> Curve, Named? Supplier)
    {
        /// <summary>Up to and with the week; null before anything is delivered.</summary>
        public decimal? CostUntil(DateOnly week) => Weeks.LastOrDefault(each => each.Week <= week)?.Cost;

        public decimal? UnitCostAt(decimal quantity) => Curve.FirstOrDefault(point => point.Quantity == quantity)?.UnitCost;
    }
}
