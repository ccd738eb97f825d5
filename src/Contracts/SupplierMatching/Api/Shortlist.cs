using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>Criteria of the score. Each is normalised from 0 (worst) to 1 (best).</summary>
public enum Criterion { Price, LeadTime, Quality, Delivery, Distance, Flexibility, Domestic, Concentration }

/// <summary>Weights of the criteria. The eight weights are 0 or above and sum to exactly 100.</summary>
/// <param name="Price">Landed cost of a unit for the requested quantity, compared with the lowest among the candidates.</param>
/// <param name="LeadTime">Days from order to delivery, compared with the shortest among the candidates.</param>
/// <param name="Quality">Yield of earlier runs.</param>
/// <param name="Delivery">Share of earlier deliveries that were on time.</param>
/// <param name="Distance">Nearness of the supplier's sites to the region the parts are needed in.</param>
/// <param name="Flexibility">(maximum - actual) / maximum capacity over the weeks asked.</param>
/// <param name="Domestic">Share of the part that is of domestic origin.</param>
/// <param name="Concentration">1 - the supplier's share of the current supply: less concentration is better.</param>
public sealed record CriteriaWeights(
    [Weight] decimal Price = 0, [Weight] decimal LeadTime = 0, [Weight] decimal Quality = 0, [Weight] decimal Delivery = 0,
    [Weight] decimal Distance = 0, [Weight] decimal Flexibility = 0, [Weight] decimal Domestic = 0, [Weight] decimal Concentration = 0)
{
    /// <summary>Used if a request has no weights.</summary>
    public static readonly CriteriaWeights Default = new(30, 15, 20, 10, 5, 10, 5, 5);
}

/// <summary>Relation of a property to the required value.</summary>
public enum Comparator { Equal, AtLeast, AtMost }

/// <summary>
/// A property that a component must have: a number with its UCUM unit, or a text; exactly one of the two. Units of the same
/// dimension are converted before values are compared.
/// </summary>
/// <param name="Unit">UCUM unit of number and tolerance; null or 1 for a pure number.</param>
/// <param name="Tolerance">Allowed deviation from the required number, in Unit; 0 or above.</param>
public sealed record PropertyDemand(
    [Name(100)] string Name, Comparator Comparator, [PropertyValue] decimal? Number = null, [Unit] string? Unit = null,
    [Name(500)] string? Text = null, [Tolerance] decimal Tolerance = 0);

/// <summary>
/// A supplier's rating by its points on the scorecard, 0 to 100, over periods with activity: below 30, below 50, below 80, up to 100.
/// </summary>
public enum SupplierRating { Unrated, VeryPoor, Poor, Average, Excellent }

/// <summary>Suppliers by score, and excluded suppliers with the reasons.</summary>
public sealed record Shortlist(IReadOnlyList<RankedSupplier> Ranked, IReadOnlyList<ExcludedSupplier> Excluded);

/// <summary>Suppliers by score, and excluded suppliers with the reasons; all of them or a page.</summary>
/// <param name="RankedCount">Number of suppliers' components that are ranked.</param>
/// <param name="ExcludedCount">Number of suppliers' components that are excluded.</param>
/// <param name="AsOf">The past moment that was asked for; null for now.</param>
public sealed record ShortlistPage(
    Guid RequestId, int RankedCount, int ExcludedCount, IReadOnlyList<RankedSupplier> Ranked, IReadOnlyList<ExcludedSupplier> Excluded,
    DateTimeOffset? AsOf = null);

/// <summary>One supplier's component on the list.</summary>
/// <param name="Rank">From 1; no two have the same.</param>
/// <param name="Score">0 to 100: the sum of the parts' points.</param>
/// <param name="Coverage">How much of the quantity asked its maximum capacity covers in time: 0 none, 0.5 a part, 1 all.</param>
/// <param name="Warnings">What a buyer should check before choosing it.</param>
/// <param name="WarningsCoded">The same as codes with parameters; see <see cref="ShortlistWarnings"/>.</param>
public sealed record RankedSupplier(
    int Rank, Guid SupplierId, Guid ComponentId, decimal Score, IReadOnlyList<ScorePart> Parts,
    [property: JsonPropertyName("standing")] SupplierRating Rating, decimal Coverage, IReadOnlyList<string> Warnings,
    IReadOnlyList<Reason>? WarningsCoded = null);

/// <summary>One criterion's part of a score. Points = weight x normalised.</summary>
/// <param name="Raw">The underlying figure, in the unit that the note names; null if unknown.</param>
/// <param name="Normalised">The figure from 0 (worst) to 1 (best).</param>
/// <param name="Note">How the figure was obtained, in English. Deprecated: for readers from before there was the code.</param>
/// <param name="NoteCoded">The same as a code with parameters; see <see cref="ScoreNotes"/>.</param>
public sealed record ScorePart(
    Criterion Criterion, decimal? Raw, decimal Normalised, decimal Weight, decimal Points, string Note,
    Reason? NoteCoded = null);

/// <summary>A supplier's component that is excluded, with all reasons.</summary>
public sealed record ExcludedSupplier(Guid SupplierId, Guid ComponentId, IReadOnlyList<Exclusion> Reasons);

/// <summary>One reason why a supplier's component is excluded.</summary>
/// <param name="Rule">The rule that it does not meet, such as <c>minimumOrder</c>.</param>
/// <param name="Reason">With the figures; see <see cref="ExclusionReasons"/>.</param>
public sealed record Exclusion(string Rule, Reason Reason);

/// <summary>Weights that the caller's own past awards follow: a proposal, from its awards alone.</summary>
/// <param name="Awards">How many of the latest awards tell something: two candidates or more were ranked by their quotes.</param>
/// <param name="AwardsNeeded">With fewer nothing is proposed.</param>
/// <param name="Weights">Whole numbers; null where nothing is proposed.</param>
/// <param name="Agreeing">
/// In how many of the awards the supplier that got most comes first by weights learnt from the others. Null where nothing is proposed.
/// </param>
/// <param name="UsuallyAgreeing">In how many it comes first by the usual weights.</param>
public sealed record ProposedWeights(
    int Awards, int AwardsNeeded, CriteriaWeights? Weights, int? Agreeing, int? UsuallyAgreeing);

/// <summary>How far the weight of each criterion can change before another one comes first on the shortlist of a request.</summary>
/// <param name="Effects">One for each criterion; empty where nobody is ranked.</param>
public sealed record WeightEffects(Guid RequestId, IReadOnlyList<WeightEffect> Effects);

/// <param name="Weight">As it is, of 100.</param>
/// <param name="Less">The nearest weight below it at which another one comes first; null where none does.</param>
/// <param name="More">The nearest weight above it, likewise.</param>
public sealed record WeightEffect(Criterion Criterion, decimal Weight, WeightChange? Less, WeightChange? More);

/// <summary>The other weights keep their proportions, and all of them sum to 100.</summary>
/// <param name="Weight">At which the two scores are the same, rounded to two decimals.</param>
/// <param name="SupplierId">Who comes first beyond it.</param>
public sealed record WeightChange(decimal Weight, Guid SupplierId, Guid ComponentId);
