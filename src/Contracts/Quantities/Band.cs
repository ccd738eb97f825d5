namespace SupplyChain.Contracts;

/// <summary>
/// The order of magnitude of a quantity, as a half-open range: <c>From &lt;= quantity &lt; To</c>. A sum over organisations is
/// shown as a band where the exact figure would reveal the plan of one of them. The bounds are 0 and the powers of ten from 1
/// to one million.
/// </summary>
/// <param name="From">Lower bound, included.</param>
/// <param name="To">Upper bound, excluded. Null in the highest band, which has none.</param>
/// <param name="Label">The band as text, such as <c>1k–10k</c>.</param>
public sealed record Band(decimal From, decimal? To, string Label)
{
    /// <summary>A sum of fewer contributors than this is shown as a band.</summary>
    public const int MinimumContributors = 3;

    /// <summary>A sum is shown as a band where one contributor has more than this share: the others could estimate its part.</summary>
    public const decimal DominantShare = 0.8m;

    static readonly Band Zero = new(0, 0, "0");
    static readonly Band[] Bands =
    [
        new(0, 1, "0–1"), new(1, 10, "1–10"), new(10, 100, "10–100"), new(100, 1_000, "100–1k"), new(1_000, 10_000, "1k–10k"),
        new(10_000, 100_000, "10k–100k"), new(100_000, 1_000_000, "100k–1M"), new(1_000_000, null, "1M+"),
    ];

    /// <summary>The band that contains a quantity. 0 has a band of its own, from 0 to 0.</summary>
    /// <param name="quantity">0 or above.</param>
    public static Band Of(decimal quantity) =>
        quantity <= 0 ? Zero : Bands.First(band => band.To is null || quantity < band.To);

    /// <summary>Whether a sum over organisations must be shown as a band.</summary>
    /// <param name="contributors">Number of organisations with a part above 0.</param>
    /// <param name="largestShare">Share of the largest contributor, 0 to 1.</param>
    public static bool Applies(int contributors, decimal largestShare) =>
        contributors < MinimumContributors || largestShare > DominantShare;

    /// <summary>
    /// The number of contributors and the largest share to judge by where several figures are shown together. They are those of
    /// the figure that reveals most: the smallest number and the largest share of all. Figures of 0 are left out. Shares are
    /// rounded up at the sixth digit.
    /// </summary>
    /// <param name="figures">The parts of the organisations in each figure, 0 or above.</param>
    public static (int Contributors, decimal LargestShare) Contributors(params IReadOnlyList<IReadOnlyCollection<decimal>> figures)
    {
        var positive = figures.Select(parts => parts.Where(part => part > 0).ToList()).Where(parts => parts is not []).ToList();
        return positive is []
            ? (0, 0)
            : (positive.Min(parts => parts.Count), positive.Max(parts => Math.Ceiling(parts.Max() / parts.Sum() * 1_000_000) / 1_000_000));
    }
}

/// <summary>A sum over organisations, for readers who may not see the share of a single one.</summary>
/// <param name="Quantity">The exact sum. Null where only the band may be shown.</param>
/// <param name="Band">The band that contains the sum.</param>
/// <param name="Contributors">Number of organisations with a part above 0.</param>
public sealed record BandedSum(decimal? Quantity, Band Band, int Contributors)
{
    /// <summary>The exact sum, or the band alone where <see cref="Band.Applies"/>. A sum of 0 is always exact.</summary>
    public static BandedSum Of(decimal quantity, int contributors, decimal largestShare) =>
        new(Band.Applies(contributors, largestShare) && quantity > 0 ? null : quantity, Band.Of(quantity), contributors);
}
