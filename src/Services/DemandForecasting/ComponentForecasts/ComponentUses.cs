using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Requirements;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>
/// An item in a region through which an OEM demands a component: the component itself, or a product that it is built into.
/// </summary>
/// <param name="Rate">Quantity of the component for one of the item, in the component's unit; above 0.</param>
/// <param name="Forecast">The item's; null where it has too little to go by.</param>
public sealed record ComponentUse(DemandedItem Item, string Region, decimal Rate, ItemForecast? Forecast);

/// <summary>Through which items does an OEM demand its components?</summary>
public static class ComponentUses
{
    /// <summary>Uses by component, ordered by region and item.</summary>
    public static IReadOnlyDictionary<Guid, IReadOnlyList<ComponentUse>> UsesByComponent(this RequirementInputs inputs)
    {
        var forecasts = inputs.Forecasts.Where(forecast => forecast.Weeks is not [])
            .ToDictionary(forecast => (forecast.ItemKey, forecast.Region));
        var rates = new Dictionary<string, IReadOnlyDictionary<Guid, decimal>>();
        IReadOnlyDictionary<Guid, decimal> RatesOf(DemandedItem item) => item.ComponentId is { } component
            ? new Dictionary<Guid, decimal> { [inputs.Identities.Of(component)] = 1 }
            : rates.TryGetValue(item.Key, out var known) ? known
            : rates[item.Key] = inputs.ExplosionOf(item.Product!, inputs.Week).PerBuild();

        return inputs.Items().OrderBy(item => item.Region, StringComparer.Ordinal).ThenBy(item => item.Item.Key, StringComparer.Ordinal)
            .SelectMany(item => RatesOf(item.Item).Where(rate => rate.Value > 0).Select(rate => (
                Component: rate.Key,
                Use: new ComponentUse(item.Item, item.Region, rate.Value, forecasts.GetValueOrDefault((item.Item.Key, item.Region))))))
            .GroupBy(use => use.Component, use => use.Use)
            .ToDictionary(component => component.Key, IReadOnlyList<ComponentUse> (component) => [.. component]);
    }

    /// <summary>All items with plans, actuals or adjustments, each once for a region.</summary>
    static IEnumerable<ItemInRegion> Items(this RequirementInputs inputs) =>
        inputs.Plans.Where(plan => !plan.Withdrawn).Select(plan => new ItemInRegion(plan.Item, plan.Region))
        .Concat(inputs.Actuals.Select(log => new ItemInRegion(log.Item, log.Region)))
        .Concat(inputs.Adjustments.Select(demand => new ItemInRegion(demand.Item, demand.Region)))
        .DistinctBy(item => (item.Item.Key, item.Region));
}
