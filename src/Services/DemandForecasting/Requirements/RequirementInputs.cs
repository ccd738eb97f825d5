using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Stock;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>All that one OEM's requirements follow from, in any number of regions.</summary>
/// <param name="Week">The current week.</param>
public sealed record RequirementInputs(
    Guid Organisation, DateOnly Week, IReadOnlyList<Plan> Plans, IReadOnlyList<ActualsLog> Actuals,
    IReadOnlyList<ComponentStock> Stock, IReadOnlyList<ProductStructure> Structures, IReadOnlyList<ItemForecast> Forecasts,
    IReadOnlyList<AdjustedDemand> Adjustments)
{
    /// <summary>
    /// What the OEM requires in a region: the outlook of each item, products exploded through their bills of
    /// materials, summed by component and netted against stock. In the order of the components' ids.
    /// </summary>
    public IReadOnlyList<ContributionCalculated> ContributionsIn(string region)
    {
        var stock = Stock.Where(level => level.Region == region).ToDictionary(level => level.ComponentId);
        var timeline = TimelineOf(region);
        return
        [
            .. Outlooks(region, timeline).SelectMany(outlook => DemandsOf(outlook))
                .GroupBy(demand => demand.ComponentId).OrderBy(component => component.Key)
                .Select(component => ContributionOf(component.Key, region, [.. component], stock.GetValueOrDefault(component.Key), timeline)),
        ];
    }

    /// <summary>The outlooks of all that is planned or counted in a region, in a stable order.</summary>
    public IEnumerable<Outlook> Outlooks(string region, Timeline timeline)
    {
        var plans = Plans.Where(plan => plan.Region == region).ToLookup(plan => plan.ItemKey);
        var actuals = Actuals.Where(log => log.Region == region).ToDictionary(log => log.ItemKey);
        var forecasts = Forecasts.Where(forecast => forecast.Region == region).ToDictionary(forecast => forecast.ItemKey);
        var adjusted = Adjustments.Where(demand => demand.Region == region).ToDictionary(demand => demand.ItemKey);
        IReadOnlyList<WeekQuantity> WeeksOf(string key) => actuals.GetValueOrDefault(key)?.Weeks ?? [];
        return plans.Select(item => item.Key).Union(actuals.Keys).Union(adjusted.Keys).Order(StringComparer.Ordinal).Select(key =>
        {
            var item = plans[key].FirstOrDefault()?.Item ?? actuals.GetValueOrDefault(key)?.Item ?? adjusted[key].Item;
            var adjustments = adjusted.GetValueOrDefault(key) ?? AdjustedDemand.None(new ForecastSubject(Organisation, item, region));
            return Outlook.Of(
                item, [.. plans[key]], WeeksOf(key), forecasts.GetValueOrDefault(key), adjustments,
                adjustments.Analogue is { } analogue ? WeeksOf(analogue.Item.Key) : [], timeline);
        });
    }

    /// <summary>The regions in which anything is demanded.</summary>
    public IEnumerable<string> Regions() => Plans.Select(plan => plan.Region)
        .Concat(Actuals.Select(log => log.Region)).Concat(Adjustments.Select(demand => demand.Region)).Distinct();

    public Timeline TimelineOf(string region) => Timeline.Over(
        Week,
        Stock.Where(level => level.Region == region && level.Week < Week).Select(level => level.Week),
        Plans.Where(plan => plan.Region == region && !plan.Withdrawn).SelectMany(plan => plan.Weeks).Select(week => week.Week));

    public Explosion ExplosionOf(string product) => Explosion.Of(product, key => linesByProduct.Value.GetValueOrDefault(key));

    readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<StructureLine>>> linesByProduct = new(Structures.EffectiveLines);

    sealed record Demand(Guid ComponentId, string? Product, IReadOnlyList<string> Path, decimal[] Planned, decimal[] Quantity, decimal[] Quantile90);

    IEnumerable<Demand> DemandsOf(Outlook outlook)
    {
        if (outlook.Item.ComponentId is { } component)
            return [new Demand(component, null, [], outlook.Planned, outlook.Quantity, outlook.Quantile90)];
        var explosion = ExplosionOf(outlook.Item.Product!);
        bool[] means = [.. outlook.Planned.Select(planned => planned == 0)];
        return explosion.Explode(outlook.Quantity, means).Zip(explosion.Explode(outlook.Quantile90, means), (expected, upper) => new Demand(
            expected.ComponentId, outlook.Item.Product, expected.Path, outlook.Planned, expected.Required, upper.Required));
    }

    ContributionCalculated ContributionOf(
        Guid componentId, string region, IReadOnlyList<Demand> demands, ComponentStock? stock, Timeline timeline)
    {
        var (gross, gross90) = (Sum(demands.Select(demand => demand.Quantity), timeline), Sum(demands.Select(demand => demand.Quantile90), timeline));
        var (incoming, from) = (timeline.Spread(stock?.Incoming ?? []), stock is null ? timeline.CurrentIndex : timeline.IndexOf(stock.Week));
        var net = Netting.Net(gross, stock?.OnHand ?? 0, incoming, from).Net;
        var net90 = Netting.Net(gross90, stock?.OnHand ?? 0, incoming, from).Net;
        var weeks = Enumerable.Range(timeline.CurrentIndex, timeline.Count - timeline.CurrentIndex)
            .Where(week => gross90[week] > 0)
            .Select(week => new ContributionWeek(
                timeline.WeekAt(week), gross[week], net[week], net90[week],
                demands.All(demand => demand.Planned[week] == 0)));
        var sources = demands.Select(demand => new ContributionSource(demand.Product, demand.Path,
        [
            .. Enumerable.Range(timeline.CurrentIndex, timeline.Count - timeline.CurrentIndex)
                .Where(week => demand.Quantity[week] > 0).Select(week => new WeekQuantity(timeline.WeekAt(week), demand.Quantity[week])),
        ]));
        return new ContributionCalculated(Organisation, componentId, region, [.. weeks], [.. sources.Where(source => source.Weeks is not [])]);
    }

    static decimal[] Sum(IEnumerable<decimal[]> series, Timeline timeline) => series.Aggregate(
        new decimal[timeline.Count], (sum, quantities) => [.. sum.Zip(quantities, (a, b) => a + b)]);
}
