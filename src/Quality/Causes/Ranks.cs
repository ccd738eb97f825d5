namespace SupplyChain.Quality.Causes;

/// <summary>Ranks of values, and what ties take from their variation.</summary>
static class Ranks
{
    /// <summary>Arrangements that differ by rounding alone are as far as what was observed.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>From 1; equal values have the mean of their ranks.</summary>
    public static double[] Of(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var ranks = new double[values.Count];
        for (var from = 0; from < order.Length;)
        {
            var until = from + 1;
            while (until < order.Length && values[order[until]] == values[order[from]]) until++;
            for (var i = from; i < until; i++) ranks[order[i]] = (from + 1 + until) / 2.0;
            from = until;
        }

        return ranks;
    }

    /// <summary>The sum of the squares of the ranks' distances from their mean; 0 where all values are equal.</summary>
    public static double Variation(IReadOnlyList<double> ranks)
    {
        var mean = (ranks.Count + 1) / 2.0;
        return ranks.Sum(rank => (rank - mean) * (rank - mean));
    }
}

/// <summary>Counts, over arrangements of ranks, how many are at least as far as the one that was observed.</summary>
static class Arrangements
{
    /// <summary>So many are looked at one by one.</summary>
    public const int MostExact = 50_000;

    /// <summary>So many are drawn where there are more. A p-value is then no smaller than 1 / 10,000.</summary>
    const int Drawn = 9_999;

    /// <summary>Fixed, so that the same runs have the same answer.</summary>
    const int Seed = 61;

    /// <summary>How many ways there are to give the ranks to groups of these sizes; infinite where that is beyond a double.</summary>
    public static double Count(IEnumerable<int> sizes)
    {
        var (count, total) = (1.0, 0);
        foreach (var size in sizes)
            for (var i = 1; i <= size; i++) count = count * ++total / i;
        return count;
    }

    /// <summary>The share of all ways to give the ranks to groups, whose sum of squared rank sums / size is as large.</summary>
    public static double ShareOfGroups(double[] ranks, int[] sizes, double observed)
    {
        var (sums, left) = (new double[sizes.Length], (int[])sizes.Clone());
        var (found, all) = (0, 0);
        Place(0);
        return (double)found / all;

        void Place(int rank)
        {
            if (rank == ranks.Length)
            {
                all++;
                var sum = 0.0;
                for (var group = 0; group < sizes.Length; group++) sum += sums[group] * sums[group] / sizes[group];
                if (sum >= observed * (1 - Ranks.Tolerance)) found++;
                return;
            }

            for (var group = 0; group < sizes.Length; group++)
            {
                if (left[group] == 0) continue;
                left[group]--;
                sums[group] += ranks[rank];
                Place(rank + 1);
                sums[group] -= ranks[rank];
                left[group]++;
            }
        }
    }

    /// <summary>The share of all orders of one of two rows whose sum of products is as far from 0; by Heap's exchanges.</summary>
    /// <param name="one">With a mean of 0.</param>
    /// <param name="other">With a mean of 0.</param>
    public static double ShareOfOrders(double[] one, double[] other, double observed)
    {
        var (row, counters) = ((double[])other.Clone(), new int[other.Length]);
        var sum = one.Zip(row, (x, y) => x * y).Sum();
        var least = Math.Abs(observed) * (1 - Ranks.Tolerance);
        int all = 1, found = Math.Abs(sum) >= least ? 1 : 0;
        for (var i = 1; i < row.Length;)
        {
            if (counters[i] >= i)
            {
                counters[i++] = 0;
                continue;
            }

            var from = i % 2 == 0 ? 0 : counters[i];
            sum += (one[from] - one[i]) * (row[i] - row[from]);
            (row[from], row[i]) = (row[i], row[from]);
            all++;
            if (Math.Abs(sum) >= least) found++;
            counters[i]++;
            i = 1;
        }

        return (double)found / all;
    }

    /// <summary>The share of drawn arrangements, counting the observed one, whose statistic is as large.</summary>
    public static double ShareOfDrawn(double observed, Func<Random, double> draw)
    {
        var random = new Random(Seed);
        var found = 1;
        for (var i = 0; i < Drawn; i++)
            if (draw(random) >= observed * (1 - Ranks.Tolerance)) found++;
        return found / (Drawn + 1.0);
    }
}
