namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>
/// A forecast run has processed all its items and components. Requirements use the forecasts of a run only from this event on:
/// they are recalculated once a run, not once an item.
/// </summary>
public sealed record ForecastRunFinished(Guid Organisation, DateTimeOffset At);
