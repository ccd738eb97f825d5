namespace SupplyChain.Contracts.DemandForecasting;

/// <summary>
/// What all OEMs together require of a component in a region, net of their stock: the whole horizon, replacing what
/// was said before; a week that is not named requires nothing. Says how many contribute and how much the largest has
/// of a week, so that a reader can keep one OEM's plan apart.
/// </summary>
/// <param name="Contributors">Organisations with a part in it; ids alone, no quantities.</param>
[ListenedBy(Services.GapMonitoring)]
public sealed record RequirementChanged(
    Guid ComponentId, string Region, IReadOnlyList<RequirementWeek> Weeks, IReadOnlyList<Guid> Contributors);

/// <summary>Requirement of one week, in the component's unit.</summary>
/// <param name="Quantity">The planned quantity, or beyond the plans' horizon what is forecast to be expected.</param>
/// <param name="Quantile90">Exceeded with a chance of at most one in ten; equals Quantity where it is planned.</param>
/// <param name="Contributors">How many OEMs have a part in each of the two, at least.</param>
/// <param name="LargestShare">The largest share that one of them has in either, 0 to 1, rounded up.</param>
/// <param name="Forecast">True beyond the horizon of every plan.</param>
public sealed record RequirementWeek(
    DateOnly Week, decimal Quantity, decimal Quantile90, int Contributors, decimal LargestShare, bool Forecast);

/// <summary>
/// What one OEM requires of a component in a region, net of its stock: the whole horizon, as above. For the OEM's own
/// process alone, never for another's eyes.
/// </summary>
[ListenedBy(Services.SupplierMatching)]
public sealed record ContributionChanged(
    Guid ComponentId, string Region, Guid Organisation, IReadOnlyList<WeekQuantity> Weeks);

/// <summary>A run over all forecasts of an organisation began, went on or finished; its figures are for its OEM to ask for.</summary>
[ListenedBy]
public sealed record ForecastRunProgressed(Guid RunId, Guid Organisation);

/// <summary>An OEM's demand for an item was forecast anew; the figures are for the OEM to ask for.</summary>
[ListenedBy]
public sealed record ForecastPublished(Guid ForecastId, Guid Organisation);

/// <summary>
/// An OEM's demand for an item in a region, or for a component in all, has left its forecasts: they miss to one side, further
/// than chance would. For the OEM's own eyes and processes alone.
/// </summary>
/// <param name="ForecastId">Of the item's forecast, or of the component's.</param>
/// <param name="ComponentId">Null where a product is concerned.</param>
/// <param name="Region">Null where a component's total over all regions and items is concerned.</param>
/// <param name="Week">The last week that was measured.</param>
/// <param name="TrackingSignal">
/// Sum of a quarter's errors in standard deviations of chance, beyond 2.75 either way; above 0 demand is less than was forecast.
/// </param>
[ListenedBy]
public sealed record DemandDeviationDetected(
    Guid ForecastId, Guid Organisation, Guid? ComponentId, string? Region, DateOnly Week, decimal TrackingSignal);

/// <summary>A forecast of which <see cref="DemandDeviationDetected"/> was told no longer misses to one side.</summary>
/// <param name="ForecastId">Of the item's forecast, or of the component's.</param>
/// <param name="ComponentId">Null where a product is concerned.</param>
/// <param name="Region">Null where a component's total over all regions and items is concerned.</param>
/// <param name="Week">The last week that was measured.</param>
/// <param name="TrackingSignal">As when it was detected, now within 1.5 either way.</param>
[ListenedBy]
public sealed record DemandDeviationEnded(
    Guid ForecastId, Guid Organisation, Guid? ComponentId, string? Region, DateOnly Week, decimal TrackingSignal);
