namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// A supplier's points by calendar quarter in China, the latest first, as far as the reader may see. A quarter without activity counts
/// for nothing.
/// </summary>
/// <param name="Trend">
/// The latest quarter with points against the one before it; null where there are not two.
/// </param>
public sealed record SupplierScorecard(Guid SupplierId, IReadOnlyList<ScorecardPeriod> Periods, ScorecardTrend? Trend);

/// <summary>By 5 points or more up, or down; otherwise steady.</summary>
public enum ScorecardTrend { Improving, Steady, Declining }

/// <summary>A calendar quarter.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Rating">By the points: below 30, below 50, below 80, up to 100.</param>
/// <param name="Points">
/// 0 to 100: the mean of the months' yields and deliveries. A whole number for OEMs; null for the alliance, and without activity.
/// </param>
/// <param name="Quality">Mean of the months' yields, 0 to 1; for the supplier alone, and null without any.</param>
/// <param name="Delivery">The same of deliveries in time.</param>
/// <param name="LateNotices">
/// Notices about capacity whose last week ended in the quarter and that were not resolved by then; of an OEM, those that it was told of.
/// They change no points.
/// </param>
/// <param name="Runs">The pilot runs behind the quality; of an OEM, those that it booked, and none for the alliance.</param>
public sealed record ScorecardPeriod(
    DateOnly From, DateOnly To, SupplierRating Rating, decimal? Points, decimal? Quality, decimal? Delivery, int LateNotices,
    IReadOnlyList<ScorecardRun> Runs);

/// <summary>A pilot run of a supplier.</summary>
/// <param name="Yield">Good / started, 0 to 1.</param>
/// <param name="Counts">Whether it counts for the points; not while its result waits for a confirmation.</param>
public sealed record ScorecardRun(Guid ComponentId, string Lot, decimal Yield, DateTimeOffset At, bool Counts);
