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

/// <summary>The inputs of one OEM's requirements, in any number of regions.</summary>
/// <param name="Week">The current week.</param>
public sealed record RequirementInputs(
    Guid Organisation, DateOnly Week, IReadOnlyList<Plan> Plans, IReadOnlyList<ActualsLog> Actuals,
    IReadOnlyList<ComponentStock> Stock, IReadOnlyList<ProductStructure> Structures, IReadOnlyList<ItemForecast> Forecasts,
    IReadOnlyList<AdjustedDemand> Adjustments)
{
    /// <summary>What components stand for that were merged into others.</summary>
    public ComponentIdentities Identities { get; init; } = ComponentIdentities.None;

    readonly Lazy<BuildPhases> phases = new(() => new BuildPhases(Structures));

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

    /// <param name="asked">A week that it reaches to in any case.</param>
    public Timeline TimelineOf(string region, DateOnly? asked = null) => Timeline.Over(
        Week,
        Stock.Where(level => level.Region == region && level.Week < Week).Select(level => level.Week),
        Plans.Where(plan => plan.Region == region && !plan.Withdrawn).SelectMany(plan => plan.Weeks).Select(week => week.Week)
            .Append(asked ?? Week));

    /// <summary>The product as it is built in a week.</summary>
    public Explosion ExplosionOf(string product, DateOnly week) => phases.Value.In(product, week);

    /// <summary>The product as it is built over the weeks of a timeline.</summary>
    public IEnumerable<BuildPhase> PhasesOf(string product, Timeline timeline) =>
        phases.Value.Of(product, timeline.WeekAt(0), timeline.WeekAt(timeline.Count - 1));
}
