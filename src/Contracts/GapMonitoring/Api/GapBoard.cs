namespace SupplyChain.Contracts.GapMonitoring.Api;

/// <summary>Counts of gaps for the alliance, without quantities and names of organisations.</summary>
/// <param name="OpenGaps">Number of open gaps.</param>
/// <param name="ByState">Open gaps by state.</param>
/// <param name="ByRegion">Open gaps by region, the most affected first.</param>
/// <param name="ByClass">Open gaps by class of the taxonomy, the most affected first; empty text for an unknown class.</param>
/// <param name="ClosedGaps">Number of times that a gap closed in the last 365 days.</param>
/// <param name="MedianDaysToClose">Median days from opening to closing of these gaps; null if none closed.</param>
/// <param name="SingleSource">Components that depend on one supplier, the most concentrated first; at most 100.</param>
public sealed record GapBoard(
    int OpenGaps, IReadOnlyList<GapCount> ByState, IReadOnlyList<GapCount> ByRegion, IReadOnlyList<GapCount> ByClass,
    int ClosedGaps, double? MedianDaysToClose, IReadOnlyList<SingleSource> SingleSource);

/// <param name="Key">A state, a region's code or a class.</param>
public sealed record GapCount(string Key, int Gaps);

/// <summary>
/// Open gaps of a class in a region, for suppliers that could offer something for them. Gaps of which nothing is told, because fewer
/// than three OEMs require the component, are not counted. It follows the bands that are told and changes as slowly as they do.
/// </summary>
/// <param name="Class">Class of the taxonomy.</param>
/// <param name="Gaps">Their number, as its order of magnitude.</param>
/// <param name="State">The worst state of them.</param>
public sealed record GapOpportunity(string Class, string Region, Band Gaps, GapState State);

/// <summary>A component that depends on one supplier in a region.</summary>
/// <param name="Concentration">Herfindahl-Hirschman index of qualified capacity, above 0.64 here; 1 is one supplier alone.</param>
/// <param name="GapOpen">Whether the component has an open gap there.</param>
public sealed record SingleSource(Guid BalanceId, Guid ComponentId, string Region, decimal Concentration, bool GapOpen);
