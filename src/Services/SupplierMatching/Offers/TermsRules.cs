using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>What terms must be like, in an offer and in a quote.</summary>
public static class TermsRules
{
    const int MaxPrices = 20, MaxLeadTimeDays = 1000;
    const decimal MaxQuantity = 1_000_000_000, MaxPrice = 1_000_000_000;

    /// <param name="path">Path of the terms in the command, such as <c>terms</c>.</param>
    /// <param name="today">Terms that ended before are refused.</param>
    public static Faults RequireTerms(this Faults faults, Terms terms, string path, DateOnly today)
    {
        faults
            .Require(terms.MinimumOrder is > 0 and <= MaxQuantity, $"{path}.minimumOrder", "above 0, at most 1,000,000,000")
            .Require(terms.OrderMultiple is > 0 and <= MaxQuantity, $"{path}.orderMultiple", "above 0, at most 1,000,000,000")
            .Require(terms.LeadTimeDays is >= 0 and <= MaxLeadTimeDays, $"{path}.leadTimeDays", $"0 to {MaxLeadTimeDays} days")
            .Require(CurrencyCode.IsKnown(terms.Currency), $"{path}.currency", "an ISO 4217 code, such as CNY")
            .Require(terms.ValidFrom <= terms.ValidTo, $"{path}.validTo", "is before validFrom")
            .Require(terms.ValidTo >= today, $"{path}.validTo", $"is past; today is {today:yyyy-MM-dd}")
            .Require(terms.Prices.Count is > 0 and <= MaxPrices, $"{path}.prices", $"1 to {MaxPrices} price breaks");
        foreach (var (i, step) in terms.Prices.Index().Take(MaxPrices))
            faults
                .Require(step.UnitPrice is > 0 and <= MaxPrice, $"{path}.prices[{i}].unitPrice", "above 0, at most 1,000,000,000")
                .RequireAscent(terms, i, $"{path}.prices[{i}]");
        return faults;
    }

    static void RequireAscent(this Faults faults, Terms terms, int i, string path)
    {
        if (i == 0)
        {
            faults.Require(terms.Prices[0].FromQuantity == terms.MinimumOrder, $"{path}.fromQuantity",
                $"the first price break starts at the minimum order, {terms.MinimumOrder:0.######}");
            return;
        }
        var (before, step) = (terms.Prices[i - 1], terms.Prices[i]);
        faults
            .Require(step.FromQuantity > before.FromQuantity && step.FromQuantity <= MaxQuantity, $"{path}.fromQuantity",
                $"overlaps the price break before, which starts at {before.FromQuantity:0.######}")
            .Require(step.UnitPrice <= before.UnitPrice, $"{path}.unitPrice",
                $"is above the {before.UnitPrice:0.######} of a smaller quantity");
    }
}
