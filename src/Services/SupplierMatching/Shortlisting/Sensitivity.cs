using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>A place on a shortlist with its figures, each from 0 (worst) to 1 (best), in the order of <see cref="Criteria.All"/>.</summary>
public sealed record Compared(Guid SupplierId, Guid ComponentId, IReadOnlyList<decimal> Figures)
{
    /// <summary>A place on a list that stands in its request; a criterion that it does not name counts 0.</summary>
    public static Compared Of(RankedSupplier ranked) => new(
        ranked.SupplierId, ranked.ComponentId,
        [.. Criteria.All.Select(criterion => ranked.Parts.FirstOrDefault(part => part.Criterion == criterion)?.Normalised ?? 0)]);
}

/// <summary>
/// What each weight does: how far it can change before another one comes first, while the other weights keep their proportions and all
/// sum to 100. The score is linear in the weight, so that two candidates change places at one weight at most (one-at-a-time sensitivity
/// of a weighted sum: Triantaphyllou and Sanchez 1997).
/// </summary>
public static class Sensitivity
{
    const decimal All = 100;
    const int Decimals = 2;

    /// <param name="ranked">By rank; may be empty.</param>
    public static IReadOnlyList<WeightEffect> Of(IReadOnlyList<Compared> ranked, CriteriaWeights weights) =>
        ranked.Count == 0 ? [] : [.. Criteria.All.Select((criterion, place) => Of(ranked, weights, criterion, place))];

    static WeightEffect Of(IReadOnlyList<Compared> ranked, CriteriaWeights weights, Criterion criterion, int place)
    {
        var weight = weights.WeightOf(criterion);
        var (first, rest) = (ranked[0], RestOf(ranked[0]));
        (WeightChange Change, decimal Slope)? less = null, more = null;
        // Alone, a criterion leaves the others without proportions.
        foreach (var other in weight < All ? ranked.Skip(1) : [])
        {
            // The lead of the first: that of the other weights at 0, that of this criterion at 100.
            var (atNone, atAll) = (rest - RestOf(other), first.Figures[place] - other.Figures[place]);
            if (atNone == atAll || atNone >= 0 && atAll >= 0) continue;
            var at = Math.Clamp(All * atNone / (atNone - atAll), 0, All);
            var slope = Math.Abs(atNone - atAll);
            var change = new WeightChange(Math.Round(at, Decimals), other.SupplierId, other.ComponentId);
            if (atNone < 0 && at <= weight && IsNearer(less, at, slope, weight)) less = (change, slope);
            if (atAll < 0 && at >= weight && IsNearer(more, at, slope, weight)) more = (change, slope);
        }
        return new(criterion, weight, less?.Change, more?.Change);

        // Points of the other criteria for each unit of what they weigh together.
        decimal RestOf(Compared own) => weight >= All
            ? 0
            : Criteria.All.Select((each, i) => i == place ? 0 : weights.WeightOf(each) * own.Figures[i]).Sum() / (All - weight);
    }

    /// <summary>Of those that come level at the same weight the one that is ahead beyond it.</summary>
    static bool IsNearer((WeightChange Change, decimal Slope)? known, decimal at, decimal slope, decimal weight)
    {
        if (known is not var (change, before)) return true;
        var (distance, other) = (Math.Abs(Math.Round(at, Decimals) - weight), Math.Abs(change.Weight - weight));
        return distance < other || distance == other && slope > before;
    }
}
