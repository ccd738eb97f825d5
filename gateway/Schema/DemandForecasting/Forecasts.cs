using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[ObjectType<DemandForecastWeek>, ObjectType<ForecastBacktest>, ObjectType<ForecastCandidate>]
[ObjectType<AccuracyHistory>, ObjectType<LeadAccuracy>, ObjectType<ForecastError>, ObjectType<DemandDeviation>]
[ObjectType<ForecastAdjustments>, ObjectType<OutlierWeek>, ObjectType<OverriddenWeek>, ObjectType<DemandEffect>, ObjectType<DemandAnalogue>]
[Allow(Roles.Oem)]
static class ForecastParts;

[ObjectType<DemandForecast>(Name = "Forecast"), Allow(Roles.Oem)]
static class ForecastType
{
    /// <summary>The component that is forecast; null where a product is.</summary>
    public static async Task<Component?> Component(DemandForecast forecast, Batch<Guid, Component> components) =>
        forecast.ComponentId is { } id ? await components.Load(id) : null;

    /// <summary>How good its forecasts of the last year proved to be; null before the first was measured.</summary>
    public static Task<AccuracyHistory?> Accuracy(DemandForecast forecast, Batch<Guid, AccuracyHistory> accuracies) =>
        accuracies.Load(forecast.Id);

    /// <summary>By what its planner adjusted it; null where by nothing.</summary>
    public static Task<ForecastAdjustments?> Adjustments(DemandForecast forecast, Batch<Guid, ForecastAdjustments> adjustments) =>
        adjustments.Load(forecast.Id);

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, AccuracyHistory>> AccuracyByForecast(
        IReadOnlyList<Guid> forecastIds, IDemandForecasting demand, CancellationToken cancel) =>
        (await demand.AccuracyOf(forecastIds, cancel)).ToDictionary(accuracy => accuracy.ForecastId);

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, ForecastAdjustments>> AdjustmentsByForecast(
        IReadOnlyList<Guid> forecastIds, IDemandForecasting demand, CancellationToken cancel) =>
        (await demand.AdjustmentsOf(forecastIds, cancel)).ToDictionary(adjustments => adjustments.ForecastId);
}

[Query, Allow(Roles.Oem)]
static class ForecastQueries
{
    /// <summary>The forecasts of one's own organisation; those alone that miss to one side, or that don't, if asked for.</summary>
    public static Task<Connection<DemandForecast>> Forecasts(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? region = null, bool? deviating = null) =>
        page.Of((first, after) => demand.Forecasts(region, deviating, first, after, cancel));

    /// <summary>One's own forecast of an item in a region; null with too few actuals. Name a product or a component.</summary>
    /// <param name="asOf">As it stood at that moment; accuracy and adjustments are still those of now.</param>
    public static Task<DemandForecast?> Forecast(
        string region, IDemandForecasting demand, CancellationToken cancel, string? product = null, Guid? componentId = null,
        DateTimeOffset? asOf = null) =>
        demand.ForecastOf(region, product, componentId, asOf, cancel);

    /// <summary>All by which one's own organisation has adjusted forecasts, item by item and region by region.</summary>
    public static Task<Connection<ForecastAdjustments>> DemandAdjustments(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? region = null, string? product = null,
        Guid? componentId = null) =>
        page.Of((first, after) => demand.AllAdjustments(region, product, componentId, first, after, cancel));

    /// <summary>
    /// By what one's own forecast of an item in a region is adjusted; null where by nothing. Name a product or a component.
    /// </summary>
    public static Task<ForecastAdjustments?> ForecastAdjustments(
        string region, IDemandForecasting demand, CancellationToken cancel, string? product = null, Guid? componentId = null) =>
        demand.AdjustmentsIn(region, product, componentId, cancel);
}

[Extends<Component>]
static class ComponentForecasts
{
    /// <summary>What one's own organisation forecasts of it where it is demanded by itself, by region.</summary>
    [Allow(Roles.Oem)]
    public static async Task<IReadOnlyList<DemandForecast>> Forecasts(
        Component component, Batch<Guid, ByRegion<DemandForecast>> forecasts) =>
        (await forecasts.Load(component.Id))?.Regions ?? [];

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, ByRegion<DemandForecast>>> ByComponent(
        IReadOnlyList<Guid> componentIds, IDemandForecasting demand, CancellationToken cancel) =>
        (await demand.ForecastsOf(componentIds, cancel)).GroupBy(forecast => forecast.ComponentId!.Value)
            .ToDictionary(component => component.Key, component => new ByRegion<DemandForecast>([.. component]));
}
