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
/// The requirement of all OEMs, for the alliance, as it was published last. It is published anew at most once an ISO week, and only if
/// at least 3 OEMs changed their part meanwhile. A week is listed only if at least 3 OEMs contribute and none dominates; what the
/// other weeks require is not told.
/// </summary>
/// <param name="Published">The Monday of the week in which these figures were published.</param>
public sealed record RegionalRequirement(
    Guid ComponentId, string Region, IReadOnlyList<RegionalRequirementWeek> Weeks, DateOnly Published);

/// <summary>Requirement of one week: bands alone, the exact sums are not told.</summary>
/// <param name="Quantity">Planned, or the expected value of the forecast.</param>
/// <param name="Quantile90">Sum of the OEMs' 90 % quantiles, an upper bound of the 90 % quantile of the sum.</param>
public sealed record RegionalRequirementWeek(DateOnly Week, BandedSum Quantity, BandedSum Quantile90, bool Forecast);

/// <summary>Demand that cannot be exploded: a bill of materials or a component is missing, or a structure contains itself.</summary>
/// <param name="Path">Codes from the demanded product down to the missing part.</param>
/// <param name="Reason">Why, in English. Deprecated: for readers from before there was the code.</param>
/// <param name="ReasonCoded">The same as a code with parameters; see <see cref="UnresolvedReasons"/>.</param>
public sealed record UnresolvedItem(
    string? Product, Guid? ComponentId, IReadOnlyList<string> Path, string Reason, Reason? ReasonCoded = null);

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

/// <summary>What building a quantity of a product in a week takes, beside all else that the caller requires.</summary>
/// <param name="Parts">Each component once; at most 1,000.</param>
/// <param name="Unresolved">What of the product cannot be exploded, or is not in the catalogue.</param>
public sealed record BuildNeeds(
    string Product, string Region, DateOnly Week, decimal Quantity, IReadOnlyList<BuildNeed> Parts,
    IReadOnlyList<UnresolvedItem> Unresolved);

/// <summary>One component of a build, in the component's unit.</summary>
/// <param name="Unit">UCUM unit; null while the catalogue has not published the component.</param>
/// <param name="Required">For the build, with scrap, set-up and order multiples.</param>
/// <param name="Otherwise">What the caller requires in the same week for all else.</param>
/// <param name="Net">Both together after stock and incoming supply.</param>
public sealed record BuildNeed(Guid ComponentId, string? Unit, decimal Required, decimal Otherwise, decimal Net);
