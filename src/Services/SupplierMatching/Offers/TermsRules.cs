using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>What terms must be like, in an offer and in a quote.</summary>
public static class TermsRules
{
    /// <param name="path">Path of the terms in the command, such as <c>terms</c>.</param>
    /// <param name="today">Terms that ended before are refused.</param>
    public static Faults RequireTerms(this Faults faults, Terms terms, string path, DateOnly today)
    {
        faults
            .Within(terms, path)
            .Require(terms.ValidFrom <= terms.ValidTo, $"{path}.validTo", "is before validFrom")
            .Require(terms.ValidTo >= today, $"{path}.validTo", $"is past; today is {today:yyyy-MM-dd}");
        for (var i = 0; i < terms.Prices.Count; i++) faults.RequireAscent(terms, i, $"{path}.prices[{i}]");
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
            .Require(step.FromQuantity > before.FromQuantity, $"{path}.fromQuantity",
                $"overlaps the price break before, which starts at {before.FromQuantity:0.######}")
            .Require(step.UnitPrice <= before.UnitPrice, $"{path}.unitPrice",
                $"is above the {before.UnitPrice:0.######} of a smaller quantity");
    }
}
