using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>What a buyer awarded of those who quoted.</summary>
/// <param name="Candidates">All who were ranked, each with its figures from 0 to 1 in the order of <see cref="Criteria.All"/>.</param>
/// <param name="Shares">Of each candidate, its share of the quantity awarded; they sum to 1.</param>
public sealed record PastAward(double[][] Candidates, double[] Shares)
{
    /// <summary>The candidate that got most; of equal ones the first.</summary>
    public int Winner => Shares.Index().MaxBy(share => share.Item).Index;
}

/// <summary>The weights that a buyer's own awards follow: a proposal, which changes nothing by itself.</summary>
/// <remarks>
/// Conditional logit (McFadden 1974): the probability that a candidate is chosen grows with the exponential of its weighted sum. The
/// coefficients are kept at 0 or above and drawn to the usual weights by a quadratic penalty, so that few awards move them little; the
/// objective is strictly concave and has one maximum, which projected gradient ascent finds.
/// </remarks>
public static class LearntWeights
{
    /// <summary>With fewer awards nothing is proposed.</summary>
    public const int FewestAwards = 5;

    /// <summary>The latest awards that are looked at.</summary>
    public const int MostAwards = 50;

    /// <summary>
    /// How decided a buyer by the usual weights is taken to be: the spread of the weighted sum within which choices vary.
    /// </summary>
    const double Decidedness = 10;

    /// <summary>How many awards the usual weights count for.</summary>
    const double Prior = 2;

    // Of a curvature of at most 2 for each award, since figures are at most 1 and there are eight of them.
    const double StepSize = 0.5;
    const int Steps = 300;

    // One award less moves the maximum little.
    const int StepsWithoutOne = 40;

    /// <param name="awards">Of one buyer, each with two candidates or more.</param>
    /// <returns>Whole weights that sum to 100; null of too few awards.</returns>
    public static CriteriaWeights? Of(IReadOnlyList<PastAward> awards) =>
        awards.Count < FewestAwards ? null : Whole(Fit(awards, Usual, Steps));

    /// <summary>
    /// In how many awards the one that got most comes first by weights that were learnt from all the other awards, and by given ones.
    /// </summary>
    public static (int Learnt, int Given) Agreement(IReadOnlyList<PastAward> awards, CriteriaWeights given)
    {
        var (by, all) = (ValuesOf(given), Fit(awards, Usual, Steps));
        return (
            awards.Index().Count(award => First(award.Item, Fit(awards, all, StepsWithoutOne, award.Index)) == award.Item.Winner),
            awards.Count(award => First(award, by) == award.Winner));
    }

    static double[] Usual => [.. ValuesOf(CriteriaWeights.Default).Select(weight => Decidedness * weight / 100)];

    static double[] ValuesOf(CriteriaWeights weights) => [.. Criteria.All.Select(criterion => (double)weights.WeightOf(criterion))];

    /// <param name="start">Where the ascent begins.</param>
    /// <param name="skip">The award that is left out; -1 for none.</param>
    static double[] Fit(IReadOnlyList<PastAward> awards, double[] start, int steps, int skip = -1)
    {
        var (usual, weights, gradient) = (Usual, (double[])start.Clone(), new double[start.Length]);
        var step = StepSize / (awards.Count + Prior);
        for (var n = 0; n < steps; n++)
        {
            for (var j = 0; j < weights.Length; j++) gradient[j] = Prior * (usual[j] - weights[j]);
            foreach (var (i, award) in awards.Index())
                if (i != skip) AddGradient(award, weights, gradient);
            for (var j = 0; j < weights.Length; j++) weights[j] = Math.Max(0, weights[j] + step * gradient[j]);
        }
        return weights;
    }

    /// <summary>What was chosen less what was to be expected, in each figure.</summary>
    static void AddGradient(PastAward award, double[] weights, double[] gradient)
    {
        var scores = Array.ConvertAll(award.Candidates, figures => Score(figures, weights));
        var most = scores.Max();
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = Math.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++)
            for (var j = 0; j < weights.Length; j++) gradient[j] += (award.Shares[i] - scores[i] / sum) * award.Candidates[i][j];
    }

    static double Score(double[] figures, double[] weights)
    {
        var score = 0.0;
        for (var j = 0; j < weights.Length; j++) score += figures[j] * weights[j];
        return score;
    }

    static int First(PastAward award, double[] weights) =>
        award.Candidates.Index().MaxBy(candidate => Score(candidate.Item, weights)).Index;

    /// <summary>Rounded down, and the rest to those that lost most, so that they sum to 100.</summary>
    static CriteriaWeights Whole(double[] weights)
    {
        var sum = weights.Sum();
        double[] exact = sum > 0 ? [.. weights.Select(weight => 100 * weight / sum)]
            : ValuesOf(CriteriaWeights.Default);
        int[] whole = [.. exact.Select(weight => (int)Math.Floor(weight))];
        var lost = exact.Index().OrderByDescending(weight => weight.Item - whole[weight.Index]).Select(weight => weight.Index);
        foreach (var place in lost.Take(100 - whole.Sum()).ToList()) whole[place]++;
        decimal Of(Criterion criterion) => whole[Criteria.All.Index().First(each => each.Item == criterion).Index];
        return new(
            Of(Criterion.Price), Of(Criterion.LeadTime), Of(Criterion.Quality), Of(Criterion.Delivery), Of(Criterion.Distance),
            Of(Criterion.Flexibility), Of(Criterion.Domestic), Of(Criterion.Concentration));
    }
}
