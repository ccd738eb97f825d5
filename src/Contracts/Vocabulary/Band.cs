namespace SupplyChain.Contracts;

/// <summary>
/// A quantity as its order of magnitude, half-open: <c>From &lt;= quantity &lt; To</c>. What an aggregate shows where the
/// exact figure would give one contributor's plan away. The bounds are the powers of ten from 1 to one million.
/// </summary>
/// <param name="To">Null for the open band at the top.</param>
/// <param name="Label">For a reader, such as <c>1k–10k</c>.</param>
public sealed record Band(decimal From, decimal? To, string Label)
{
    /// <summary>Fewer contributors than this, and a sum is as good as naming them.</summary>
    public const int MinimumContributors = 3;

    /// <summary>Above this share of one of them, the others can work out its quantity well enough.</summary>
    public const decimal DominantShare = 0.8m;

    static readonly Band Nothing = new(0, 0, "0");
    static readonly Band[] Bands =
    [
        new(0, 1, "0–1"), new(1, 10, "1–10"), new(10, 100, "10–100"), new(100, 1_000, "100–1k"), new(1_000, 10_000, "1k–10k"),
        new(10_000, 100_000, "10k–100k"), new(100_000, 1_000_000, "100k–1M"), new(1_000_000, null, "1M+"),
    ];

    /// <summary>The band of a quantity of at least 0; nothing at all is a band of its own, 0 to 0.</summary>
    public static Band Of(decimal quantity) =>
        quantity <= 0 ? Nothing : Bands.First(band => band.To is null || quantity < band.To);

    /// <summary>Whether a sum over organisations may only be shown as a band.</summary>
    /// <param name="largestShare">Share of the largest contributor, 0 to 1.</param>
    public static bool IsDue(int contributors, decimal largestShare) =>
        contributors < MinimumContributors || largestShare > DominantShare;

    /// <summary>
    /// How many contribute, at least, to each of the figures that are shown together, and the largest share that one of them has
    /// in any: the figure that tells most decides for all. One that is 0 tells nothing. Shares are rounded up, to six digits.
    /// </summary>
    /// <param name="figures">Of each the parts that organisations have in it, 0 or above.</param>
    public static (int Contributors, decimal LargestShare) Behind(params IReadOnlyList<IReadOnlyCollection<decimal>> figures)
    {
        var positive = figures.Select(parts => parts.Where(part => part > 0).ToList()).Where(parts => parts is not []).ToList();
        return positive is []
            ? (0, 0)
            : (positive.Min(parts => parts.Count), positive.Max(parts => Math.Ceiling(parts.Max() / parts.Sum() * 1_000_000) / 1_000_000));
    }
}

/// <summary>
/// A sum over organisations for readers who may not see one organisation's part: the exact figure where enough
/// contribute to it, else null and the band alone.
/// </summary>
public sealed record BandedSum(decimal? Quantity, Band Band, int Contributors)
{
    public static BandedSum Of(decimal quantity, int contributors, decimal largestShare) =>
        new(Band.IsDue(contributors, largestShare) && quantity > 0 ? null : quantity, Band.Of(quantity), contributors);
}
