namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>What the caller requires of a component in a region, with where it comes from. Weeks not named require nothing.</summary>
/// <param name="Resolved">False while the catalogue has not told of the component.</param>
/// <param name="Unit">UCUM unit of all quantities; null while unresolved.</param>
/// <param name="Sources">The products and plans that cause it.</param>
public sealed record ComponentRequirement(
    Guid ComponentId, string Region, bool Resolved, string? Unit, IReadOnlyList<ComponentRequirementWeek> Weeks,
    IReadOnlyList<RequirementSource> Sources);

/// <summary>Requirement of one week, in the component's unit.</summary>
/// <param name="Gross">Before stock: the planned quantity, or what is forecast to be expected.</param>
/// <param name="Net">What is left of it after stock and incoming supply.</param>
/// <param name="NetQuantile90">The same at the 90 % quantile; equals Net where all is planned.</param>
/// <param name="Forecast">True beyond the horizon of every plan behind it.</param>
public sealed record ComponentRequirementWeek(DateOnly Week, decimal Gross, decimal Net, decimal NetQuantile90, bool Forecast);

/// <summary>One cause of a requirement and how much of the gross quantity it has.</summary>
/// <param name="Product">The planned product; null where the component itself is planned.</param>
/// <param name="Path">Codes from the product down to the assembly that holds the component; empty where it is planned itself.</param>
public sealed record RequirementSource(string? Product, IReadOnlyList<string> Path, IReadOnlyList<WeekQuantity> Weeks);

/// <summary>
/// What all OEMs together require, for the alliance: exact where enough contribute, else a band.
/// </summary>
public sealed record RegionalRequirement(Guid ComponentId, string Region, IReadOnlyList<RegionalRequirementWeek> Weeks);

/// <param name="Quantity">Planned, or what is forecast to be expected.</param>
/// <param name="Quantile90">
/// Sum of the OEMs' 90 % quantiles: an upper bound of the sum's own. Rounded up to two significant digits where it differs from the
/// quantity.
/// </param>
public sealed record RegionalRequirementWeek(DateOnly Week, BandedSum Quantity, BandedSum Quantile90, bool Forecast);

/// <summary>
/// Something that demand needs and that is not known yet: no bill of materials, no such component, or a structure without end.
/// </summary>
/// <param name="Path">Codes from the demanded product down to where it is missing.</param>
public sealed record UnresolvedItem(string? Product, Guid? ComponentId, IReadOnlyList<string> Path, string Reason);

/// <summary>
/// Demand of a product or component as it is expected: what is planned, and beyond the plans' horizon a forecast.
/// </summary>
/// <param name="Method">How the weeks beyond the plan came about; see <paramref name="Reason"/>.</param>
/// <param name="Accuracy">Plan against actuals so far; null while no week has both.</param>
public sealed record DemandOutlook(
    string? Product, Guid? ComponentId, string Region, IReadOnlyList<DemandOutlookWeek> Weeks, string Method, string Reason,
    PlanAccuracy? Accuracy);

/// <param name="Quantity">Planned, or what is forecast to be expected.</param>
/// <param name="Quantile90">Exceeded with a chance of one in ten; equals Quantity where it is planned.</param>
public sealed record DemandOutlookWeek(DateOnly Week, decimal Quantity, decimal Quantile90, bool Forecast);

/// <summary>Plan against actuals over the weeks that have both.</summary>
/// <param name="Bias">Mean of plan - actual; above 0 the plans were too high.</param>
/// <param name="MeanAbsoluteError">Mean of |plan - actual|.</param>
public sealed record PlanAccuracy(int Weeks, decimal Bias, decimal MeanAbsoluteError);
