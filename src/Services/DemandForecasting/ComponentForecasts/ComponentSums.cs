using SupplyChain.DemandForecasting.Forecasts;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>A component's forecast and its sums: expected values are those of the parts added up, without any rounding between.</summary>
sealed record ComponentSums(
    IReadOnlyList<ForecastWeek> Total, IReadOnlyList<RegionForecast> Regions, IReadOnlyList<ItemShare> Items,
    IReadOnlyList<ForecastPart> Parts)
{
    /// <param name="forecast">In units of the first use's item.</param>
    /// <exception cref="OverflowException">Quantities that nobody can mean.</exception>
    public static ComponentSums Of(ComponentUseForecasts forecast, IReadOnlyList<ComponentUse> uses)
    {
        var rate = uses[0].Rate;
        ForecastPart[] parts = [.. uses.Select((use, at) => new ForecastPart(
            use.Item, use.Region, use.Rate, [.. forecast.Uses[at].Expected.Select(Quantity)],
            [.. forecast.Uses[at].Baseline.Select(Quantity)]))];
        decimal Quantity(decimal value) => Math.Round(value * rate, 6);

        IReadOnlyList<ForecastWeek> SumOf(params string?[] key)
        {
            var node = forecast.Hierarchy.Find(key);
            var leaves = forecast.Hierarchy.Nodes[node].Leaves;
            var own = forecast.Nodes[node].Times(rate);
            return [.. own.Weeks.Select((_, step) => own.Around(
                step, leaves.Sum(leaf => parts[leaf].Expected[step]), leaves.Sum(leaf => parts[leaf].Baseline[step]),
                forecast.LeftOf(node, step)))];
        }

        return new ComponentSums(
            SumOf(null, null),
            [.. uses.Select(use => use.Region).Distinct().Select(region => new RegionForecast(region, SumOf(region, null)))],
            [.. uses.Select(use => use.Item).DistinctBy(item => item.Key).Select(item => new ItemShare(item, SumOf(null, item.Key)))],
            parts);
    }
}
