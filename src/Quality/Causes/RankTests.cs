using MathNet.Numerics.Distributions;

namespace SupplyChain.Quality.Causes;

/// <summary>
/// Tests by ranks: they need no normal distribution, and one outlier does not decide. Each is null where all values are equal.
/// </summary>
public static class RankTests
{
    /// <summary>The chi-square distribution describes H well when each group has so many values (Kruskal and Wallis, 1952).</summary>
    const int EnoughInGroup = 5;

    /// <summary>With fewer runs Friedman's Q has too few steps for the chi-square distribution.</summary>
    const int EnoughBlocks = 15;

    /// <summary>All orders of so many values are looked at.</summary>
    const int MostOrdered = 9;

    /// <summary>
    /// Do groups differ? H = (N - 1) (between groups / total variation of ranks), which is 12 / (N (N + 1)) sum of R^2 / n - 3 (N + 1)
    /// with ties corrected (W. H. Kruskal and W. A. Wallis, Use of ranks in one-criterion variance analysis, JASA 47 (1952) 583-621). P is
    /// exact over at most 50,000 arrangements, else from 9,999 drawn ones where a group has fewer than five values, else by chi-square
    /// with groups - 1 degrees of freedom.
    /// </summary>
    /// <param name="values">Two groups or more, by their level, one value or more each.</param>
    public static FactorTest? KruskalWallis(IReadOnlyList<(string Level, IReadOnlyList<double> Values)> values)
    {
        var ranks = Ranks.Of([.. values.SelectMany(group => group.Values)]);
        var total = Ranks.Variation(ranks);
        if (total == 0) return null;
        int[] sizes = [.. values.Select(group => group.Values.Count)];
        var mean = (ranks.Length + 1) / 2.0;
        var sums = SumsOf(ranks, sizes);
        var observed = Weighted(sums, sizes);
        var explained = Math.Clamp((observed - ranks.Length * mean * mean) / total, 0, 1);
        var statistic = explained * (ranks.Length - 1);
        var (p, method) = Arrangements.Count(sizes) <= Arrangements.MostExact
            ? (Arrangements.ShareOfGroups(ranks, sizes, observed), CauseMethod.Exact)
            : sizes.Min() < EnoughInGroup
                ? (Arrangements.ShareOfDrawn(observed, random => Shuffled(ranks, sizes, random)), CauseMethod.Sampled)
                : (1 - ChiSquared.CDF(sizes.Length - 1, statistic), CauseMethod.Approximate);

        // How far the mean rank is from all, by its standard deviation without effect.
        double[] distances =
        [
            .. sums.Select((sum, i) => (sum / sizes[i] - mean) / Math.Sqrt((ranks.Length - sizes[i]) / (double)sizes[i])),
        ];
        var farthest = Farthest(distances);
        return new(statistic, p, method, explained, values[farthest].Level, distances[farthest] > 0);
    }

    /// <summary>
    /// Do values rise or fall with a number? Spearman's rho, Pearson's correlation of the ranks. P has two sides; it is exact over all
    /// orders of at most nine values, else from t = rho sqrt((n - 2) / (1 - rho^2)) with n - 2 degrees of freedom.
    /// </summary>
    public static FactorTest? Spearman(IReadOnlyList<double> numbers, IReadOnlyList<double> values)
    {
        var mean = (values.Count + 1) / 2.0;
        double[] x = [.. Ranks.Of(numbers).Select(rank => rank - mean)], y = [.. Ranks.Of(values).Select(rank => rank - mean)];
        var scale = Math.Sqrt(x.Sum(each => each * each) * y.Sum(each => each * each));
        if (scale == 0) return null;
        var products = x.Zip(y, (one, other) => one * other).Sum();
        var rho = Math.Clamp(products / scale, -1, 1);
        var (p, method) = values.Count <= MostOrdered
            ? (Arrangements.ShareOfOrders(x, y, products), CauseMethod.Exact)
            : (OfT(rho, values.Count - 2), CauseMethod.Approximate);
        return new(rho, p, method, rho * rho, null, rho > 0);
    }

    /// <summary>
    /// Do places differ within runs? Q = runs (places - 1) W, W the share of the variation of the ranks within runs that is between
    /// places, Kendall's coefficient; ties are corrected (M. Friedman, The use of ranks to avoid the assumption of normality, JASA 32
    /// (1937) 675-701). P is from 9,999 drawn arrangements with fewer than 15 runs, else by chi-square with places - 1 degrees of freedom.
    /// </summary>
    /// <param name="means">By run: a value for each place, two places or more.</param>
    public static FactorTest? Friedman(IReadOnlyList<IReadOnlyList<double>> means)
    {
        var (runs, places) = (means.Count, means[0].Count);
        double[][] ranks = [.. means.Select(Ranks.Of)];
        var total = ranks.Sum(Ranks.Variation);
        if (total == 0) return null;
        double[] sums = [.. Enumerable.Range(0, places).Select(place => ranks.Sum(row => row[place]))];
        double[] distances = [.. sums.Select(sum => sum - runs * (places + 1) / 2.0)];
        var observed = distances.Sum(each => each * each);
        var explained = Math.Clamp(observed / (runs * total), 0, 1);
        var statistic = explained * runs * (places - 1);
        var (p, method) = runs < EnoughBlocks
            ? (Arrangements.ShareOfDrawn(observed, random => Shuffled(ranks, random)), CauseMethod.Sampled)
            : (1 - ChiSquared.CDF(places - 1, statistic), CauseMethod.Approximate);
        var farthest = Farthest(distances);
        return new(statistic, p, method, explained, $"{farthest + 1}", distances[farthest] > 0);
    }

    static double OfT(double rho, int freedom) => Math.Abs(rho) < 1
        ? 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(rho) * Math.Sqrt(freedom / (1 - rho * rho))) : 0;

    static double[] SumsOf(double[] ranks, int[] sizes)
    {
        var (sums, at) = (new double[sizes.Length], 0);
        for (var group = 0; group < sizes.Length; group++)
            for (var i = 0; i < sizes[group]; i++) sums[group] += ranks[at++];
        return sums;
    }

    static double Weighted(double[] sums, int[] sizes)
    {
        var sum = 0.0;
        for (var group = 0; group < sizes.Length; group++) sum += sums[group] * sums[group] / sizes[group];
        return sum;
    }

    static double Shuffled(double[] ranks, int[] sizes, Random random)
    {
        random.Shuffle(ranks);
        return Weighted(SumsOf(ranks, sizes), sizes);
    }

    static double Shuffled(double[][] ranks, Random random)
    {
        var sums = new double[ranks[0].Length];
        foreach (var row in ranks)
        {
            random.Shuffle(row);
            for (var place = 0; place < sums.Length; place++) sums[place] += row[place] - (sums.Length + 1) / 2.0;
        }

        return sums.Sum(each => each * each);
    }

    static int Farthest(double[] distances) =>
        Enumerable.Range(0, distances.Length).MaxBy(i => Math.Round(Math.Abs(distances[i]), 9));
}
