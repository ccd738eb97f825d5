namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// States from which runs the limits of a control chart on one line are, by the line's operator. It holds until another one is stated.
/// </summary>
/// <param name="Characteristic">Its name, as runs are reported with it; null for the share of bad pieces.</param>
/// <param name="FromRunId">The first run of the baseline, a run of the component on the line that measured the characteristic.</param>
/// <param name="ToRunId">The last one, such a run too, not reported before the first.</param>
/// <param name="Reason">Why these runs are what others are compared with, 1 to 500 characters.</param>
public sealed record StateBaseline(
    Guid ComponentId, [Name(100)] string? Characteristic, Guid FromRunId, Guid ToRunId, [ReasonText] string Reason);

/// <summary>The baseline that the line's operator stated for a chart. It is told to who sees its first and its last run.</summary>
/// <param name="From">When the first run was reported.</param>
/// <param name="To">When the last run was reported; it is in the baseline.</param>
/// <param name="Since">When it was stated.</param>
/// <param name="IsUsed">
/// The limits are from it. They are not where another range is asked for, and where too few of its runs are on the chart.
/// </param>
public sealed record ChartBaseline(
    Guid FromRunId, Guid ToRunId, DateTimeOffset From, DateTimeOffset To, string Reason, DateTimeOffset Since, bool IsUsed);
