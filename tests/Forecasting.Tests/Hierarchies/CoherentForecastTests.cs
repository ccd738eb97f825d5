using FsCheck.Xunit;

using SupplyChain.Forecasting.Hierarchies;

namespace SupplyChain.Forecasting.Tests.Hierarchies;

public sealed class CoherentForecastTests
{
    static readonly Hierarchy Two = Hierarchy.Of([["a"], ["b"]]);
    static readonly Hierarchy Four = Hierarchy.Of([["n", "1"], ["n", "2"], ["s", "1"], ["s", "2"]]);

    /// <summary>Customers change between two products; how many there are, is sure.</summary>
    [Fact]
    public void What_is_sure_of_the_sum_corrects_the_parts()
    {
        var random = new Random(3);
        double[] one = Samples.At(60, _ => 30 + 40 * random.NextDouble()), other = [.. one.Select(value => 100 - value)];
        var found = CoherentForecast.Of(Two, [one, other], [[70, 70], [60, 60]], 1);
        found.Points[0].ShouldBe([100, 100], 0.5);
        // Both err alike, so each gives up half of the 30 that are too many.
        found.Points[1].ShouldBe([55, 55], 0.5);
        (found.Errors, found.Aggregates.Length).ShouldBe((52, 1));
    }

    [Property(MaxTest = 20)]
    public void What_comes_out_adds_up_on_every_level(byte seed, sbyte exponent)
    {
        var random = new Random(seed);
        var unit = Math.Pow(10, exponent / 10.0);
        bool IsKnown(int leaf, int t) => t >= 3 * leaf && (random.Next(20) != 0 || t >= 39);
        double[][] observed =
        [
            .. Enumerable.Range(0, 4).Select(leaf => Samples.At(40, t => IsKnown(leaf, t) ? unit * random.Next(0, 9) : double.NaN)),
        ];
        double[][] leaves = [.. Enumerable.Range(0, 4).Select(_ => Samples.At(5, _ => unit * 5 * random.NextDouble()))];
        var found = CoherentForecast.Of(Four, observed, leaves, 12);
        for (var step = 0; step < 5; step++)
        {
            var sums = Four.Sum([.. found.Points[Four.Aggregates..].Select(row => row[step])]);
            for (var node = 0; node < sums.Length; node++) found.Points[node][step].ShouldBe(sums[node], 1e-6 * unit);
        }
        found.Points.ShouldAllBe(row => row.All(value => value >= 0 && double.IsFinite(value)));
    }

    [Fact]
    public void A_sum_begins_with_its_first_part_and_is_unknown_while_one_of_them_is()
    {
        double[] old = Samples.At(30, _ => 10.0), young = Samples.At(30, t => t < 20 ? double.NaN : 5.0);
        old[25] = double.NaN;
        var found = CoherentForecast.Of(Two, [old, young], [[10], [5]], 1);
        found.Points.Select(row => row[0]).ShouldBe([15, 10, 5], 1e-9);
        // Of ten weeks that both were demanded in, all but one are known, and the first eight say where they begin.
        found.Errors.ShouldBe(0);
        double[][] late = [Samples.At(30, _ => 10.0), Samples.At(30, t => t < 13 ? double.NaN : 5.0)];
        CoherentForecast.Of(Two, late, [[10], [5]], 1).Errors.ShouldBe(9);
    }

    [Fact]
    public void A_single_leaf_is_left_as_it_is()
    {
        var found = CoherentForecast.Of(Hierarchy.Of([["a"]]), [[1, 2, 3]], [[4, 5]], 1);
        found.Points.ShouldBe([[4, 5]]);
        found.Aggregates.ShouldBeEmpty();
    }
}
