using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[ObjectType<ComponentForecastRegion>, ObjectType<ComponentForecastItem>, ObjectType<ComponentForecastPart>,
    ObjectType<ComponentForecastPartWeek>]
[ObjectType<UnforecastItem>, Allow(Roles.Oem)]
static class ComponentForecastParts;

[ObjectType<RegionalForecastWeek>, Allow(Roles.Alliance)]
static class RegionalForecastParts;

[ObjectType<ComponentForecast>, Allow(Roles.Oem)]
static class ComponentForecastType
{
    /// <summary>The method, in words.</summary>
    public static string Method(ComponentForecast forecast, ReasonWords words) => words.Of(forecast.Method);

    /// <summary>The same as a code with parameters.</summary>
    public static Reason MethodCoded(ComponentForecast forecast) => forecast.Method;

    /// <summary>Why, in words.</summary>
    public static string Reason(ComponentForecast forecast, ReasonWords words) => words.Of(forecast.Reason);

    /// <summary>The same as a code with parameters.</summary>
    public static Reason ReasonCoded(ComponentForecast forecast) => forecast.Reason;

    public static Task<Component?> Component(ComponentForecast forecast, Batch<Guid, Component> components) =>
        components.Load(forecast.ComponentId);
}

[ObjectType<RegionalForecast>, Allow(Roles.Alliance)]
static class RegionalForecastType
{
    public static Task<Component?> Component(RegionalForecast forecast, Batch<Guid, Component> components) =>
        components.Load(forecast.ComponentId);
}

[Query]
static class ComponentForecastQueries
{
    /// <summary>
    /// The forecasts of all components that the organisation demands, by themselves or for its products. The argument deviating
    /// selects those whose totals are biased, or those whose totals are not.
    /// </summary>
    [Allow(Roles.Oem)]
    public static Task<Connection<ComponentForecast>> ComponentForecasts(
        PageArguments page, IDemandForecasting demand, CancellationToken cancel, bool? deviating = null) =>
        page.Of((first, after) => demand.ComponentForecasts(deviating, first, after, cancel));

    /// <summary>
    /// The organisation's forecast of a component over all regions and products; null before the first forecast run that required it.
    /// </summary>
    /// <param name="asOf">The forecast at that moment, with the accuracy measured by then.</param>
    [Allow(Roles.Oem)]
    public static Task<ComponentForecast?> ComponentForecast(
        Guid componentId, IDemandForecasting demand, CancellationToken cancel, DateTimeOffset? asOf = null) =>
        demand.ComponentForecast(componentId, asOf, cancel);

    /// <summary>
    /// The sum of all OEMs' forecasts of a component, by region, as it was published last. Regions of which nothing may be told are
    /// left out.
    /// </summary>
    [Allow(Roles.Alliance)]
    public static Task<IReadOnlyList<RegionalForecast>> RegionalForecasts(
        Guid componentId, IDemandForecasting demand, CancellationToken cancel) =>
        demand.RegionalForecasts(componentId, cancel);
}

[Extends<Component>]
static class ForecastsOverProducts
{
    /// <summary>
    /// The organisation's forecast of it over all regions and products; null before the first forecast run that required it.
    /// </summary>
    [Allow(Roles.Oem)]
    public static Task<ComponentForecast?> Forecast(Component component, Batch<Guid, ComponentForecast> forecasts) =>
        forecasts.Load(component.Id);

    /// <summary>The sum of all OEMs' forecasts of it, by region, as it was published last.</summary>
    [Allow(Roles.Alliance)]
    public static async Task<IReadOnlyList<RegionalForecast>> RegionalForecasts(
        Component component, Batch<Guid, ByRegion<RegionalForecast>> forecasts) =>
        (await forecasts.Load(component.Id))?.Regions ?? [];

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, ComponentForecast>> ForecastByComponent(
        IReadOnlyList<Guid> componentIds, IDemandForecasting demand, CancellationToken cancel) =>
        (await demand.ComponentForecastsOf(componentIds, cancel)).ToDictionary(forecast => forecast.ComponentId);

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, ByRegion<RegionalForecast>>> RegionalByComponent(
        IReadOnlyList<Guid> componentIds, IDemandForecasting demand, CancellationToken cancel) =>
        (await demand.RegionalForecastsOf(componentIds, cancel)).GroupBy(forecast => forecast.ComponentId)
            .ToDictionary(component => component.Key, component => new ByRegion<RegionalForecast>([.. component]));
}
