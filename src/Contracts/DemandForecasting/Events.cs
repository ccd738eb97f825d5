namespace SupplyChain.Contracts.DemandForecasting;

/// <summary>
/// The requirement of all OEMs for a component in a region, net of their stock. It covers the whole horizon and replaces the
/// previous message. Weeks that are not listed require nothing. Readers apply the disclosure rule by the number of contributors and
/// the largest share of each week.
/// </summary>
/// <param name="Contributors">Ids of the organisations that contribute, without quantities.</param>
[ListenedBy(Services.GapMonitoring)]
public sealed record RequirementChanged(
    Guid ComponentId, string Region, IReadOnlyList<RequirementWeek> Weeks, IReadOnlyList<Guid> Contributors);

/// <summary>Requirement of one week, in the component's unit.</summary>
/// <param name="Quantity">The planned quantity; beyond the horizon of the plans, the expected value of the forecast.</param>
/// <param name="Quantile90">Exceeded with a probability of at most 10 %; equals Quantity in planned weeks.</param>
/// <param name="Contributors">The number of OEMs that contribute to the quantity or to the quantile, whichever is smaller.</param>
/// <param name="LargestShare">The largest share of one OEM in the quantity or in the quantile, 0 to 1, rounded up.</param>
/// <param name="Forecast">True beyond the horizon of every plan.</param>
public sealed record RequirementWeek(
    DateOnly Week, decimal Quantity, decimal Quantile90, int Contributors, decimal LargestShare, bool Forecast);

/// <summary>
/// What may be told of the requirement of all OEMs for a component in a region. It replaces the previous message. What is told of
/// others is a band, changes at most once an ISO week and only if at least 3 of the OEMs in it changed their part. A reader is shown
/// this in place of the figures of <see cref="RequirementChanged"/>.
/// </summary>
[ListenedBy(Services.GapMonitoring)]
public sealed record RequirementDisclosed(Guid ComponentId, string Region, IReadOnlyList<DisclosedRequirement> Views);

/// <summary>What one kind of reader may be told. Whoever has no view is told nothing.</summary>
/// <param name="Reader">
/// The OEM that may read it: the sum leaves its own part out. Null: the sum of all, for readers that contribute nothing, such as the
/// alliance and suppliers.
/// </param>
/// <param name="Published">The Monday of the week in which it was published.</param>
public sealed record DisclosedRequirement(Guid? Reader, DateOnly Published, IReadOnlyList<DisclosedWeek> Weeks);

/// <summary>The band of one week. A week that is not listed is not told, whatever it requires.</summary>
/// <param name="From">Lower bound of the band in the component's unit; the band is <c>Band.Of(From)</c>.</param>
/// <param name="Forecast">True beyond the horizon of every plan in it.</param>
public sealed record DisclosedWeek(DateOnly Week, decimal From, bool Forecast);

/// <summary>
/// The requirement of one OEM for a component in a region, net of its stock, over the whole horizon. For the OEM's own processes
/// only; it must not be shown to others.
/// </summary>
[ListenedBy(Services.SupplierMatching)]
public sealed record ContributionChanged(
    Guid ComponentId, string Region, Guid Organisation, IReadOnlyList<WeekQuantity> Weeks);

/// <summary>A forecast run of an organisation started, progressed or finished. Only the OEM can query its figures.</summary>
[ListenedBy]
public sealed record ForecastRunProgressed(Guid RunId, Guid Organisation);

/// <summary>The forecast of an OEM's item was recalculated. Only the OEM can query its figures.</summary>
[ListenedBy]
public sealed record ForecastPublished(Guid ForecastId, Guid Organisation);

/// <summary>
/// The forecasts of an OEM's item in a region, or of a component in total, are biased beyond chance. For the OEM and its own
/// processes only.
/// </summary>
/// <param name="ForecastId">The forecast of the item, or of the component.</param>
/// <param name="ComponentId">Null for a product.</param>
/// <param name="Region">Null for a component's total over all regions and items.</param>
/// <param name="Week">The last week that was measured.</param>
/// <param name="TrackingSignal">Sum of the errors of a quarter, in standard deviations of a sum without bias: above 2.75 or below
/// -2.75. Above 0, demand is lower than the forecasts.</param>
[ListenedBy]
public sealed record DemandDeviationDetected(
    Guid ForecastId, Guid Organisation, Guid? ComponentId, string? Region, DateOnly Week, decimal TrackingSignal);

/// <summary>A forecast that <see cref="DemandDeviationDetected"/> reported is no longer biased.</summary>
/// <param name="ForecastId">The forecast of the item, or of the component.</param>
/// <param name="ComponentId">Null for a product.</param>
/// <param name="Region">Null for a component's total over all regions and items.</param>
/// <param name="Week">The last week that was measured.</param>
/// <param name="TrackingSignal">As in <see cref="DemandDeviationDetected"/>; now between -1.5 and 1.5.</param>
[ListenedBy]
public sealed record DemandDeviationEnded(
    Guid ForecastId, Guid Organisation, Guid? ComponentId, string? Region, DateOnly Week, decimal TrackingSignal);
