namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>The caller's requirement of a component in a region, with its sources. Weeks that are not listed require nothing.</summary>
/// <param name="Resolved">False while the catalogue has not published the component.</param>
/// <param name="Unit">UCUM unit of all quantities; null while unresolved.</param>
/// <param name="Sources">The products and plans that cause it.</param>
public sealed record ComponentRequirement(
    Guid ComponentId, string Region, bool Resolved, string? Unit, IReadOnlyList<ComponentRequirementWeek> Weeks,
    IReadOnlyList<RequirementSource> Sources);

/// <summary>Requirement of one week, in the component's unit.</summary>
/// <param name="Gross">Before stock: the planned quantity, or the expected value of the forecast.</param>
/// <param name="Net">After stock and incoming supply.</param>
/// <param name="NetQuantile90">Net at the 90 % quantile; equals Net if everything is planned.</param>
/// <param name="Forecast">True beyond the horizon of all plans that cause it.</param>
public sealed record ComponentRequirementWeek(DateOnly Week, decimal Gross, decimal Net, decimal NetQuantile90, bool Forecast);

/// <summary>One source of a requirement and its share of the gross quantity.</summary>
/// <param name="Product">The planned product; null if the component itself is planned.</param>
/// <param name="Path">
/// Codes from the product down to the assembly that contains the component; empty if the component itself is planned.
/// </param>
public sealed record RequirementSource(string? Product, IReadOnlyList<string> Path, IReadOnlyList<WeekQuantity> Weeks);

/// <summary>
/// The requirement of all OEMs, for the alliance: exact, or a band under the disclosure rule.
/// </summary>
public sealed record RegionalRequirement(Guid ComponentId, string Region, IReadOnlyList<RegionalRequirementWeek> Weeks);

/// <param name="Quantity">Planned, or the expected value of the forecast.</param>
/// <param name="Quantile90">
/// Sum of the OEMs' 90 % quantiles, an upper bound of the 90 % quantile of the sum. Rounded up to two significant digits if it differs from
/// the quantity.
/// </param>
public sealed record RegionalRequirementWeek(DateOnly Week, BandedSum Quantity, BandedSum Quantile90, bool Forecast);

/// <summary>Demand that cannot be exploded: a bill of materials or a component is missing, or a structure contains itself.</summary>
/// <param name="Path">Codes from the demanded product down to the missing part.</param>
public sealed record UnresolvedItem(string? Product, Guid? ComponentId, IReadOnlyList<string> Path, string Reason);

/// <summary>
/// Expected demand for a product or component: the plans, and a forecast beyond their horizon.
/// </summary>
/// <param name="Method">How the weeks beyond the plans are forecast; see <paramref name="Reason"/>.</param>
/// <param name="Accuracy">Plan compared with actuals; null while no week has both.</param>
public sealed record DemandOutlook(
    string? Product, Guid? ComponentId, string Region, IReadOnlyList<DemandOutlookWeek> Weeks, Reason Method, Reason Reason,
    PlanAccuracy? Accuracy);

/// <param name="Quantity">Planned, or the expected value of the forecast.</param>
/// <param name="Quantile90">Exceeded with a probability of 10 %; equals Quantity in planned weeks.</param>
public sealed record DemandOutlookWeek(DateOnly Week, decimal Quantity, decimal Quantile90, bool Forecast);

/// <summary>Plan compared with actuals, over the weeks that have both.</summary>
/// <param name="Bias">Mean of plan - actual; above 0 the plans were too high.</param>
/// <param name="MeanAbsoluteError">Mean of |plan - actual|.</param>
public sealed record PlanAccuracy(int Weeks, decimal Bias, decimal MeanAbsoluteError);
