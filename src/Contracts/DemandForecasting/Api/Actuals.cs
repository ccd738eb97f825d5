namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>
/// Records what was built of a product, or used of a component, in the weeks listed; name either a product or a component. A
/// different quantity for a week that was recorded before is a correction.
/// </summary>
/// <param name="Region">A GB/T 2260 code of six digits.</param>
/// <param name="Weeks">1 to 130 ISO weeks that have begun, each by its Monday and once; quantities of 0 or above.</param>
/// <param name="Reason">Why what was reported before is corrected; null for a report that is no correction.</param>
public sealed record RecordActuals(
    [Region] string Region, [Entries(1, 130)] IReadOnlyList<WeekQuantity> Weeks, [Name] string? Product = null,
    Guid? ComponentId = null, [ReasonText] string? Reason = null);

/// <summary>The actuals of one product or component in a region, by week.</summary>
/// <param name="Corrections">Number of weeks that were corrected.</param>
public sealed record ActualDemand(
    Guid Id, string? Product, Guid? ComponentId, string Region, IReadOnlyList<WeekQuantity> Weeks, int Corrections)
{
    /// <summary>The latest 20 corrections that were given a reason, the newest last.</summary>
    public IReadOnlyList<ReportCorrection> CorrectionHistory { get; init; } = [];
}

/// <summary>
/// Reports an OEM's stock of a component in a region and the incoming supply. Both are netted against its requirement, week by
/// week. A report replaces the previous one.
/// </summary>
/// <param name="OnHand">At the beginning of <paramref name="Week"/>, in the component's unit; 0 or above.</param>
/// <param name="Incoming">Up to 130 ISO weeks from <paramref name="Week"/> on, each by its Monday and once.</param>
/// <param name="Week">Monday of the week that the stock was counted for; by default the current week.</param>
/// <param name="Reason">Why what was reported before is corrected; null for a report that is no correction.</param>
public sealed record ReportStock(
    Guid ComponentId, [Region] string Region, [Quantity] decimal OnHand, [Entries(0, 130)] IReadOnlyList<WeekQuantity> Incoming,
    DateOnly? Week = null, [ReasonText] string? Reason = null);

/// <summary>Stock as last reported.</summary>
public sealed record StockLevel(
    Guid ComponentId, string Region, DateOnly Week, decimal OnHand, IReadOnlyList<WeekQuantity> Incoming, DateTimeOffset ReportedAt)
{
    /// <summary>The latest 20 corrections of counted stock, the newest last.</summary>
    public IReadOnlyList<ReportCorrection> CorrectionHistory { get; init; } = [];
}
