using SupplyChain.Quality.Causes;

namespace SupplyChain.Quality.Tests;

/// <summary>Tests of factors against published examples, and what cannot be told.</summary>
public sealed class CauseTests
{
    /// <summary>M. Hollander and D. A. Wolfe (1973), 116: half-time of mucociliary clearance, as R's kruskal.test prints it.</summary>
    [Fact]
    public void Kruskal_and_Wallis_as_R_prints_the_example_of_Hollander_and_Wolfe()
    {
        var test = Groups([2.9, 3.0, 2.5, 2.6, 3.2], [3.8, 2.7, 4.0, 2.4], [2.8, 3.4, 3.7, 2.2, 2.0]);
        test.Statistic.ShouldBe(0.77143, 5e-6);
        (test.Method, test.P).ShouldSatisfyAllConditions(
            () => test.Method.ShouldBe(CauseMethod.Sampled),
            // R's p of 0.68 is that of chi-square.
            () => test.P.ShouldBe(0.68, 0.03));
    }

    /// <summary>The examples of scipy.stats.kruskal's documentation; the second one has ties.</summary>
    [Fact]
    public void Kruskal_and_Wallis_as_scipy_prints_its_examples()
    {
        var test = Groups([1, 3, 5, 7, 9], [2, 4, 6, 8, 10]);
        test.Statistic.ShouldBe(0.2727272727272734, 1e-12);
        test.Method.ShouldBe(CauseMethod.Exact);
        Groups([1, 1, 1], [2, 2, 2], [2, 2]).Statistic.ShouldBe(7, 1e-12);
    }

    [Fact]
    public void Small_groups_have_the_share_of_all_their_arrangements()
    {
        // Four and four apart: two of 70 arrangements. Three threes apart: 3! of 1,680.
        Groups([1, 2, 3, 4], [5, 6, 7, 8]).P.ShouldBe(2 / 70.0, 1e-12);
        var three = Groups([1, 2, 3], [4, 5, 6], [7, 8, 9]);
        (three.Statistic, three.P).ShouldSatisfyAllConditions(
            () => three.Statistic.ShouldBe(7.2, 1e-9), () => three.P.ShouldBe(6 / 1680.0, 1e-12));
        Groups([1, 4], [2, 3]).P.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Larger_groups_have_the_chi_square_distribution_and_drawn_ones_agree_with_it()
    {
        double[] low = [.. Enumerable.Range(0, 12).Select(i => i * 1.0)], high = [.. low.Select(value => value + 3.5)];
        var test = Groups(low, high, [.. low.Select(value => value + 1.25)]);
        test.Method.ShouldBe(CauseMethod.Approximate);
        test.P.ShouldBe(Math.Exp(-test.Statistic / 2), 1e-12); // two degrees of freedom
        (test.Level, test.IsHigher).ShouldBe(("1", true));
        var drawn = Groups(low, high, [.. low.Take(4).Select(value => value + 1.25)]);
        drawn.Method.ShouldBe(CauseMethod.Sampled);
        drawn.P.ShouldBe(Math.Exp(-drawn.Statistic / 2), 0.02);
        Groups(low, high, [.. low.Take(4).Select(value => value + 1.25)]).ShouldBe(drawn);
    }

    /// <summary>scipy.stats.spearmanr's documentation, with ties; and Hollander and Wolfe (1973), 187, as R's exact cor.test prints it.</summary>
    [Fact]
    public void Spearman_as_scipy_and_R_print_their_examples()
    {
        RankTests.Spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])!.Statistic.ShouldBe(0.8207826816681233, 1e-12);
        var tuna = RankTests.Spearman(
            [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1], [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8])!;
        (tuna.Method, tuna.IsHigher).ShouldBe((CauseMethod.Exact, true));
        tuna.Statistic.ShouldBe(0.6, 1e-12);
        tuna.P.ShouldBe(0.0968, 5e-5);

        // rho = 0.6 of twelve: t = 0.6 sqrt(10 / 0.64) = 2.3717 with 10 degrees of freedom, two-sided.
        var twelve = RankTests.Spearman([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 10])!;
        (twelve.Method, twelve.P).ShouldSatisfyAllConditions(
            () => twelve.Method.ShouldBe(CauseMethod.Approximate), () => twelve.P.ShouldBeInRange(0.05, 0.3));
        RankTests.Spearman([1, 2, 3, 4], [4, 3, 2, 1])!.P.ShouldBe(2 / 24.0, 1e-12);
    }

    /// <summary>Hollander and Wolfe (1973), 140: rounding first base, as R's friedman.test prints it. It has ties.</summary>
    [Fact]
    public void Friedman_as_R_prints_the_example_of_Hollander_and_Wolfe()
    {
        double[] times =
        [
            5.40, 5.50, 5.55, 5.85, 5.70, 5.75, 5.20, 5.60, 5.50, 5.55, 5.50, 5.40, 5.90, 5.85, 5.70, 5.45, 5.55, 5.60, 5.40, 5.40, 5.35,
            5.45, 5.50, 5.35, 5.25, 5.15, 5.00, 5.85, 5.80, 5.70, 5.25, 5.20, 5.10, 5.65, 5.55, 5.45, 5.60, 5.35, 5.45, 5.05, 5.00, 4.95,
            5.50, 5.50, 5.40, 5.45, 5.55, 5.50, 5.55, 5.55, 5.35, 5.45, 5.50, 5.55, 5.50, 5.45, 5.25, 5.65, 5.60, 5.40, 5.70, 5.65, 5.55,
            6.30, 6.30, 6.25,
        ];
        var test = RankTests.Friedman([.. times.Chunk(3)])!;
        test.Statistic.ShouldBe(11.143, 5e-4);
        test.P.ShouldBe(0.003805, 5e-7);
        (test.Method, test.Level, test.IsHigher).ShouldBe((CauseMethod.Approximate, "3", false));
    }

    /// <summary>The steps of Holm (1979): 4 of the smallest, 3 of the next, and none below the one before.</summary>
    [Fact]
    public void P_values_are_corrected_for_their_number() =>
        CauseRanking.Holm([0.01, 0.02, 0.03, 0.9]).Select(p => Math.Round(p, 9)).ShouldBe([0.04, 0.06, 0.06, 0.9]);

    [Fact]
    public void What_cannot_be_told_comes_last_and_is_not_counted_among_the_tests()
    {
        double[] values = [1, 2, 3, 4, 11, 12, 13, 14];
        var ranked = CauseRanking.Of(values,
        [
            new CategoricalFactor("same", [.. values.Select(_ => "A")]),
            new CategoricalFactor("each its own", [.. values.Select(value => $"{value}")]),
            new CategoricalFactor("few", ["A", "A", "A", "B", "B", "B", "B", null]),
            new NumericFactor("constant", [.. values.Select(_ => (double?)5)]),
            new NumericFactor("seldom", [1, 2, 3, null, 4, 5, 6, 7]),
            new PlaceFactor("place", [[1, 2], [1, 2]]),
            new CategoricalFactor("machine", ["A", "A", "A", "A", "B", "B", "B", "B"]),
        ]);
        ranked[0].Factor.Name.ShouldBe("machine");
        (ranked[0].Runs, ranked[0].Result!.Level, ranked[0].Corrected).ShouldBe((8, "A", ranked[0].Result!.P));
        ranked.Skip(1).ShouldAllBe(each => each.Result == null && each.Corrected == null);
        ranked.Single(each => each.Factor.Name == "seldom").Runs.ShouldBe(7);
        CauseRanking.Of([.. values.Select(_ => 3.0)], [ranked[0].Factor]).Single().Result.ShouldBeNull();
        CauseRanking.Of([], []).ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_the_runs_does_not_matter_where_nothing_is_drawn()
    {
        double[] values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
        string[] levels = ["A", "B", "A", "B", "A", "B", "A", "B", "A", "B"];
        int[] other = [9, 3, 5, 1, 0, 2, 4, 8, 7, 6];
        var one = CauseRanking.Of(values, [new CategoricalFactor("x", levels)]).Single();
        var two = CauseRanking.Of(
            [.. other.Select(i => values[i])], [new CategoricalFactor("x", [.. other.Select(i => levels[i])])]).Single();
        (two.Result!.P, two.Result.Statistic, two.Result.Level).ShouldBe((one.Result!.P, one.Result.Statistic, one.Result.Level));
    }

    static FactorTest Groups(params double[][] groups) =>
        RankTests.KruskalWallis([.. groups.Select((group, i) => ($"{i}", (IReadOnlyList<double>)group))])!;
}
