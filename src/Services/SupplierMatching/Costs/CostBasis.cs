using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Costs;

/// <summary>By what the prices of a request are compared.</summary>
/// <param name="Currency">ISO 4217 code of what is compared.</param>
/// <param name="Rates">Of other currencies; null for none.</param>
/// <param name="Rules">Null where the price is all that is compared.</param>
public sealed record CostBasis(string Currency, IReadOnlyList<ExchangeRate>? Rates = null, LandedCostRules? Rules = null)
{
    public static CostBasis Of(SourcingConditions conditions) => new(conditions.Currency, conditions.Rates, conditions.LandedCost);

    /// <summary>The currencies that a quote may be in, the request's own first.</summary>
    public IEnumerable<string> Taken => (Rates ?? []).Select(rate => rate.Currency).Prepend(Currency);

    /// <summary>Null for the request's own currency, and for one that it states no rate for.</summary>
    public ExchangeRate? RateOf(string currency)
    {
        foreach (var rate in Rates ?? [])
            if (rate.Currency == currency) return rate;
        return null;
    }

    /// <summary>What one unit of a currency is worth; null where that is not stated.</summary>
    public decimal? WorthOf(string currency) => currency == Currency ? 1 : RateOf(currency)?.Rate;
}
