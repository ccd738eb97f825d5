using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.DemandPlans;

public static class CategoryRule
{
    public static Faults RequireCategory(this Faults faults, string category) => faults
        .Require(DemandCategory.IsKnown(category), "category", $"one of {string.Join(", ", DemandCategory.Meanings.Keys)}");
}
