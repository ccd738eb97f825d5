using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Words;
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
    /// <summary>The method, in words.</summary>
    public static string Method(DemandForecast forecast, ReasonWords words) => words.Of(forecast.Method);

    /// <summary>The same as a code with parameters.</summary>
    public static Reason MethodCoded(DemandForecast forecast) => forecast.Method;

    /// <summary>Why, in words.</summary>
    public static string Reason(DemandForecast forecast, ReasonWords words) => words.Of(forecast.Reason);

    /// <summary>The same as a code with parameters.</summary>
    public static Reason ReasonCoded(DemandForecast forecast) => forecast.Reason;

    /// <summary>The component that is forecast; null for a product.</summary>
    public static async Task<Component?> Component(DemandForecast forecast, Batch<Guid, Component> components) =>
        forecast.ComponentId is { } id ? await components.Load(id) : null;

    /// <summary>Accuracy of its forecasts of the last year; null before the first measurement.</summary>
    public static Task<AccuracyHistory?> Accuracy(DemandForecast forecast, Batch<Guid, AccuracyHistory> accuracies) =>
        accuracies.Load(forecast.Id);

    /// <summary>The planner's adjustments; null without adjustments.</summary>
    public static Task<ForecastAdjustments?> Adjustments(DemandForecast forecast, Batch<Guid, ForecastAdjustments> adjustments) =>
        adjustments.Load(forecast.Id);

    [Batch, Beside("ForecastId")]
    public static Task<IReadOnlyDictionary<Guid, DemandForecast>> ById(
        IReadOnlyList<Guid> ids, IDemandForecasting demand, CancellationToken cancel) =>
        LookUp.ById(ids, demand.Forecast, demand.ForecastsById, forecast => forecast.Id, cancel);

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
    /// <summary>The forecasts of the organisation. The argument deviating selects those that are biased, or those that are not.</summary>
    /// <param name="region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
    public static Task<Connection<DemandForecast>> Forecasts(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? region = null, bool? deviating = null) =>
        page.Of((first, after) => demand.Forecasts(region, deviating, first, after, cancel));

    /// <summary>
    /// The organisation's forecast of an item in a region; null with too few actuals. Name either a product or a component.
    /// </summary>
    /// <param name="asOf">The forecast at that moment. Accuracy and adjustments are the current ones.</param>
    public static Task<DemandForecast?> Forecast(
        string region, IDemandForecasting demand, CancellationToken cancel, string? product = null, Guid? componentId = null,
        DateTimeOffset? asOf = null) =>
        demand.ForecastOf(region, product, componentId, asOf, cancel);

    /// <summary>All adjustments of the organisation's forecasts, by item and region.</summary>
    /// <param name="region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
    public static Task<Connection<ForecastAdjustments>> DemandAdjustments(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, string? region = null, string? product = null,
        Guid? componentId = null) =>
        page.Of((first, after) => demand.AllAdjustments(region, product, componentId, first, after, cancel));

    /// <summary>
    /// The adjustments of the organisation's forecast of an item in a region; null without adjustments. Name either a product or a
    /// component.
    /// </summary>
    public static Task<ForecastAdjustments?> ForecastAdjustments(
        string region, IDemandForecasting demand, CancellationToken cancel, string? product = null, Guid? componentId = null) =>
        demand.AdjustmentsIn(region, product, componentId, cancel);
}

[Extends<Component>]
static class ComponentForecasts
{
    /// <summary>The organisation's forecasts of its direct demand for the component, by region.</summary>
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
