namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// Records a study of the gauge by which a characteristic is measured on a line, by the line's operator: several appraisers measure
/// several parts, each the same number of times.
/// </summary>
/// <param name="Characteristic">Its name, as runs are reported with it.</param>
/// <param name="ComponentId">The component whose parts were measured; null where the study stands for all components on the line.</param>
/// <param name="Unit">UCUM unit of tolerance and values.</param>
/// <param name="Tolerance">Upper less lower specification limit, above 0; null where there is none.</param>
/// <param name="Readings">
/// 2 to 25 parts, 2 to 10 appraisers, and 2 to 10 trials of each part by each appraiser. Trials are in the order of the readings.
/// </param>
public sealed record RecordGaugeStudy(
    [Name(100)] string Characteristic, Guid? ComponentId, [Unit] string Unit, [Measurement] double? Tolerance,
    [Entries(8, 2500)] IReadOnlyList<GaugeReading> Readings);

/// <summary>One value of one part by one appraiser.</summary>
/// <param name="Part">What the part is called in the study.</param>
/// <param name="Appraiser">Who measured, better by a letter than by a name: it is kept.</param>
public sealed record GaugeReading([Name(50)] string Part, [Name(50)] string Appraiser, [Measurement] double Value);

/// <summary>AIAG: %GRR below 10 % good, to 30 % conditional on what is measured, above not acceptable.</summary>
public enum GaugeAcceptance { Good, Conditional, NotAcceptable }

/// <summary>A recorded gauge study with its figures. It is visible to the operator of the line.</summary>
/// <param name="ComponentId">Null where it stands for all components on the line.</param>
/// <param name="ByVariance">By analysis of variance, which sees interaction; the verdict is by it.</param>
/// <param name="ByRanges">By average and range.</param>
public sealed record GaugeStudy(
    Guid Id, Guid LineId, string Characteristic, Guid? ComponentId, string Unit, double? Tolerance, int Parts, int Appraisers, int Trials,
    GaugeFigures ByVariance, GaugeFigures ByRanges, GaugeAcceptance Verdict, DateTimeOffset RecordedAt);

/// <summary>Components of the variation, as standard deviations in the unit of the study.</summary>
/// <param name="Equipment">EV, repeatability.</param>
/// <param name="Appraiser">AV, reproducibility.</param>
/// <param name="Interaction">Of appraisers and parts; 0 where it was not significant or not examined.</param>
/// <param name="Part">PV.</param>
/// <param name="Gauge">GRR, of equipment, appraiser and interaction together.</param>
/// <param name="Total">TV, of gauge and part together.</param>
/// <param name="GaugeShare">%GRR, Gauge / Total, 0 to 1.</param>
/// <param name="ToleranceShare">6 Gauge / tolerance; null without a tolerance.</param>
/// <param name="Categories">ndc, how many classes of parts the gauge tells apart; null where it has no variation.</param>
public sealed record GaugeFigures(
    double Equipment, double Appraiser, double Interaction, double Part, double Gauge, double Total, double GaugeShare,
    double? ToleranceShare, int? Categories);

/// <summary>The latest gauge study that stands for the measurements of a chart.</summary>
/// <param name="GaugeShare">%GRR by analysis of variance, 0 to 1.</param>
public sealed record ChartGauge(double GaugeShare, GaugeAcceptance Verdict, DateTimeOffset RecordedAt);
