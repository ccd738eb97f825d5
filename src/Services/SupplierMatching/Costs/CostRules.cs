using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Costs;

/// <summary>What the rates and the cost rules of a request must be like, beside the bounds of each number.</summary>
static class CostRules
{
    /// <param name="today">A rate is not of a later day.</param>
    public static Faults Costs(this Faults faults, SourcingConditions conditions, DateOnly today)
    {
        var (rates, duties) = (conditions.Rates ?? [], conditions.LandedCost?.Duties ?? []);
        faults
            .Require(rates.DistinctBy(rate => rate.Currency).Count() == rates.Count, "conditions.rates", "each once")
            .Require(duties.DistinctBy(duty => duty.Origin).Count() == duties.Count, "conditions.landedCost.duties", "each once");
        foreach (var (index, rate) in rates.Index())
            faults
                .Require(rate.Currency != conditions.Currency, $"conditions.rates[{index}].currency", "is the currency of the request")
                .Require(rate.Day <= today, $"conditions.rates[{index}].day", $"is later than today, {today:yyyy-MM-dd}");
        foreach (var (index, duty) in duties.Index())
            faults.Require(duty.Origin != CountryCode.China, $"conditions.landedCost.duties[{index}].origin",
                "goods of domestic origin bear no duty");
        return faults;
    }
}
