namespace SupplyChain.GapMonitoring.Sharing;

/// <summary>Capacity of a supplier for a balance that shares a line with that for others, in one week.</summary>
/// <param name="Need">Index of the need that it is for.</param>
/// <param name="Supplier">Index of the supplier. It has one claim for a need.</param>
/// <param name="Most">At most so much of it counts, above 0.</param>
public sealed record Claim(int Need, int Supplier, decimal Most);

/// <summary>What a balance requires in a week.</summary>
/// <param name="Otherwise">Capacity that counts in any case.</param>
/// <param name="Floor">At least so much counts with the claims. It can be fulfilled for all needs at once.</param>
public sealed record Need(decimal Required, decimal Otherwise, decimal Floor = 0);

/// <param name="Factor">Load of one unit, above 0.</param>
public sealed record LineUse(int Claim, decimal Factor);

/// <summary>A line that several claims share: the sum of factor times quantity is at most its capacity.</summary>
public sealed record Line(decimal Capacity, IReadOnlyList<LineUse> Uses);
