using FsCheck.Xunit;

using MathNet.Numerics.LinearAlgebra;

using SupplyChain.Forecasting.Hierarchies;

namespace SupplyChain.Forecasting.Tests.Hierarchies;

public sealed class ReconciliationTests
{
    static readonly Hierarchy Two = Hierarchy.Of([["a"], ["b"]]);
    static readonly Hierarchy Large = Hierarchy.Of(
    [
        .. from oem in new[] { "x", "y", "z" }
           from region in new[] { "n", "s" }
           from product in new[] { "1", "2" }
           select new[] { "part", oem, region, product },
    ]);

    /// <summary>Errors of one size and without correlation.</summary>
    static readonly double[][] Alike = [[1, 1, 1, 1], [1, -1, 1, -1], [1, 1, -1, -1]];

    [Fact]
    public void Leaves_sum_from_the_bottom() =>
        Reconciliation.BottomUp(Two, [[1, 2], [3, -4]]).ShouldBe([[4, 2], [1, 2], [3, 0]]);

    /// <summary>
    /// Hyndman et al. (2011), Optimal combination forecasts for hierarchical time series: of errors alike each node takes a third of the
    /// gap.
    /// </summary>
    [Fact]
    public void With_errors_alike_the_gap_is_shared_equally()
    {
        var found = Reconciliation.MinimumTrace(Two, [[10], [4], [3]], Alike);
        found.Select(row => row[0]).ShouldBe([9, 5, 4], 1e-9);
    }

    [Fact]
    public void Who_errs_more_gives_way_more()
    {
        var found = Reconciliation.MinimumTrace(Two, [[10], [4], [3]], [[1, 1, 1, 1], [2, -2, 2, -2], [1, 1, -1, -1]]);
        // Variances 1, 4 and 1: shares of the gap 1/6, 4/6 and 1/6.
        found.Select(row => row[0]).ShouldBe([9.5, 6, 3.5], 1e-9);
    }

    [Fact]
    public void Forecasts_that_add_up_already_stay_as_they_are()
    {
        double[] leaves = Samples.At(12, i => 10 + i), all = Large.Sum(leaves);
        var random = new Random(1);
        var found = Reconciliation.MinimumTrace(Large, [.. all.Select(v => new[] { v })], Errors(random, Large.Nodes.Count, 30));
        found.Select(row => row[0]).ShouldBe(all, 1e-9);
    }

    [Property(MaxTest = 50)]
    public void What_comes_out_adds_up_and_is_not_negative(byte seed, sbyte exponent)
    {
        var random = new Random(seed);
        double unit = Math.Pow(10, exponent / 10.0);
        double[][] forecasts =
            [.. Large.Nodes.Select(node => Samples.At(6, _ => unit * node.Leaves.Length * (random.NextDouble() * 10 - 2)))];
        var found = Reconciliation.MinimumTrace(Large, forecasts, Errors(random, Large.Nodes.Count, random.Next(1, 40)));
        for (int h = 0; h < 6; h++)
        {
            double[] sums = Large.Sum([.. found[Large.Aggregates..].Select(row => row[h])]);
            for (int node = 0; node < sums.Length; node++)
            {
                found[node][h].ShouldBe(sums[node], 1e-6 * unit);
                found[node][h].ShouldBeGreaterThanOrEqualTo(0);
            }
        }
    }

    /// <summary>Wickramasuriya, Athanasopoulos and Hyndman (2019): S (S' W^-1 S)^-1 S' W^-1 y, with the whole inverse.</summary>
    [Property(MaxTest = 20)]
    public void It_is_the_minimum_trace_solution(byte seed)
    {
        var random = new Random(seed);
        int n = Large.Nodes.Count;
        double[][] errors = Errors(random, n, 40);
        double[] forecasts = [.. Large.Sum(Samples.At(12, _ => 50 + 10 * random.NextDouble())).Select(v => v + random.NextDouble())];
        var weights = Matrix<double>.Build.DenseOfArray(ShrunkCovariance.Of(errors).Matrix).Inverse();
        var sums = Matrix<double>.Build.Dense(n, 12, (i, j) => Large.Nodes[i].Leaves.Contains(j) ? 1 : 0);
        var projection = sums * (sums.Transpose() * weights * sums).Inverse() * sums.Transpose() * weights;
        var expected = projection * Vector<double>.Build.DenseOfArray(forecasts);
        var found = Reconciliation.MinimumTrace(Large, [.. forecasts.Select(v => new[] { v })], errors);
        found.Select(row => row[0]).ShouldBe(expected, 1e-6);
    }

    /// <summary>Schäfer and Strimmer (2005), target D, written down pair by pair.</summary>
    [Fact]
    public void The_intensity_is_that_of_the_papers_formula()
    {
        double[][] errors = Errors(new Random(9), 5, 25);
        var (uncertainty, size) = (0.0, 0.0);
        for (int i = 0; i < 5; i++)
        {
            for (int j = 0; j < 5; j++)
            {
                if (i == j) continue;
                double Deviation(int row) => Math.Sqrt(errors[row].Average(e => e * e));
                double[] products = Samples.At(25, t => errors[i][t] * errors[j][t] / Deviation(i) / Deviation(j));
                double mean = products.Average();
                uncertainty += products.Sum(p => (p - mean) * (p - mean)) / (25.0 * 24);
                size += mean * mean;
            }
        }
        ShrunkCovariance.Of(errors).Intensity.ShouldBe(Math.Clamp(uncertainty / size, 0, 1), 1e-9);
    }

    [Fact]
    public void Errors_that_are_all_the_same_or_never_occurred_break_nothing()
    {
        double[][] forecasts = [[10], [4], [3]];
        double[][][] hostile =
        [
            [[0, 0], [0, 0], [0, 0]], [[1, 2, 3], [1, 2, 3], [1, 2, 3]], [[1e12, 2e12], [1e-12, 0], [0, 0]], [[5], [5], [5]],
            [[1e300, 1e300], [1e300, -1e300], [0, 1e300]],
        ];
        foreach (double[][] errors in hostile)
        {
            var found = Reconciliation.MinimumTrace(Two, forecasts, errors);
            found[0][0].ShouldBe(found[1][0] + found[2][0], 1e-6);
            found.ShouldAllBe(row => double.IsFinite(row[0]) && row[0] >= 0);
        }
    }

    [Fact]
    public void Rows_that_do_not_fit_are_refused_with_the_reason()
    {
        Should.Throw<ArgumentException>(() => Reconciliation.MinimumTrace(Two, [[1], [2]], Alike)).Message
            .ShouldContain("2 rows for a hierarchy of 3 nodes");
        Should.Throw<ArgumentException>(() => Reconciliation.MinimumTrace(Two, [[1], [2], [3, 4]], Alike)).Message
            .ShouldContain("same number");
        Should.Throw<ArgumentException>(() => Reconciliation.MinimumTrace(Two, [[1], [2], [double.NaN]], Alike)).Message
            .ShouldContain("Row 2");
    }

    /// <summary>A common part, so that there is correlation to find.</summary>
    static double[][] Errors(Random random, int nodes, int length)
    {
        double[] common = Samples.At(length, _ => random.NextDouble() - 0.5);
        return [.. Enumerable.Range(0, nodes)
            .Select(node => Samples.At(length, t => (1 + node % 4) * (common[t] + random.NextDouble() - 0.5)))];
    }
}
