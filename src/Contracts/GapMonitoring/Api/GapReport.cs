namespace SupplyChain.Contracts.GapMonitoring.Api;

/// <summary>What became of gaps in a month, for the alliance: counts, without quantities and names of organisations.</summary>
/// <param name="Month">Its first day, UTC.</param>
/// <param name="Opened">Number of times that a gap opened.</param>
/// <param name="Closed">Number of times that a gap closed.</param>
/// <param name="OpenAtEnd">Number of gaps that were open at the end of the month, or are now if it is not over.</param>
/// <param name="MedianDaysToClose">Median days from opening to closing of those that closed; null if none did.</param>
/// <param name="ByClass">By class of the taxonomy, the most affected first; empty text for an unknown class.</param>
/// <param name="ByRegion">By region, the most affected first; at most 100.</param>
public sealed record GapReport(
    DateOnly Month, int Opened, int Closed, int OpenAtEnd, double? MedianDaysToClose, IReadOnlyList<GapTurns> ByClass,
    IReadOnlyList<GapTurns> ByRegion);

/// <summary>What became of the gaps of a class, or of a region, in a month.</summary>
/// <param name="Key">A class or a region's code.</param>
/// <param name="Opened">Number of times that a gap opened.</param>
/// <param name="Closed">Number of times that a gap closed.</param>
/// <param name="OpenAtEnd">Number of gaps that were open at the end of the month, or are now if it is not over.</param>
/// <param name="MedianDaysToClose">Median days from opening to closing of those that closed; null if none did.</param>
public sealed record GapTurns(string Key, int Opened, int Closed, int OpenAtEnd, double? MedianDaysToClose);
