using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Disclosures;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>What the alliance may be told of the sum of all OEMs' forecasts of a component in a region changed.</summary>
public sealed record ForecastViewPublished(Guid ComponentId, string Region, View View);

/// <summary>What the alliance may be told of the sum of all OEMs' forecasts of a component in a region.</summary>
/// <param name="Until">The last week that is told; before any week where none is.</param>
/// <param name="Publications">Number of events; the version for the next append.</param>
public sealed record ForecastView(Guid Id, Guid ComponentId, string Region, View View, DateOnly Until, long Publications)
{
    public static Guid IdOf(Guid componentId, string region) => NamedId.Of("forecast-view", componentId.ToString("N"), region);

    public static ForecastView Create(ForecastViewPublished e) =>
        new ForecastView(IdOf(e.ComponentId, e.Region), e.ComponentId, e.Region, e.View, default, 0).Apply(e);

    public ForecastView Apply(ForecastViewPublished e) => this with
    {
        View = e.View,
        Until = e.View.Weeks is [.., var last] ? last.Week : default,
        Publications = Publications + 1,
    };

    /// <summary>The event that makes <paramref name="before"/> what may be told of the OEMs' parts now; null where it is.</summary>
    /// <param name="week">The current week.</param>
    /// <param name="key">See <see cref="SecretSteps"/>.</param>
    public static ForecastViewPublished? Decide(
        Guid componentId, string region, IReadOnlyList<Part> parts, DateOnly week, Guid key, ForecastView? before)
    {
        var sum = IdOf(componentId, region);
        var views = Disclosure.Decide(
            parts, readers: false, week, organisation => SecretSteps.Of(key, sum, organisation), before is null ? [] : [before.View]);
        return views is [var view] && view != before?.View ? new ForecastViewPublished(componentId, region, view) : null;
    }
}
