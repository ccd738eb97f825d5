using SupplyChain.Quality.Charts;
using SupplyChain.Quality.Signals;

namespace SupplyChain.Quality.Tests;

/// <summary>Each of Nelson's rules at its length, and one point short of it. Values are in standard deviations from the center.</summary>
public class SignalTests
{
    static readonly double[] Alternating = [0.5, -0.5, 0.6, -0.6, 0.5, -0.5, 0.6, -0.6, 0.5, -0.5, 0.6, -0.6, 0.5, -1.2];

    static readonly double[] Near = [0.3, 0.6, -0.3, -0.5];

    public static TheoryData<int, double[]> Patterns => new()
    {
        { 1, [0, 3.1] },
        { 2, [.. Enumerable.Range(0, 9).Select(i => i % 2 == 0 ? 0.4 : 1.1)] },
        { 3, [-0.9, -0.5, 0.1, 0.3, 0.8, 1.5] },
        { 3, [1.5, 0.9, 0.4, -0.3, -0.8, -1.2] },
        { 4, Alternating },
        { 5, [2.1, -0.1, 2.2] },
        { 6, [-1.1, -1.4, 0.2, -1.2, -1.3] },
        { 7, [.. Enumerable.Range(0, 15).Select(i => Near[i % 4])] },
        { 8, [1.2, -1.3, 1.4, 1.5, -1.2, -1.6, 1.3, -1.1] },
    };

    [Theory, MemberData(nameof(Patterns))]
    public void A_pattern_is_a_signal_of_its_rule_alone(int rule, double[] values)
    {
        var signal = NelsonRules.Of(Points(values)).ShouldHaveSingleItem();
        signal.Rule.ShouldBe(rule);
        (signal.Points[^1], signal.SeenAt).ShouldBe((values.Length - 1, values.Length - 1));
    }

    [Theory, MemberData(nameof(Patterns))]
    public void Without_its_last_point_it_is_none(int rule, double[] values) =>
        NelsonRules.Of(Points(values[..^1])).ShouldNotContain(signal => signal.Rule == rule);

    [Fact]
    public void Patterns_that_share_points_are_one_signal()
    {
        var signal = NelsonRules.Of(Points([.. Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? 0.4 : 1.1)])).ShouldHaveSingleItem();
        signal.Points.ShouldBe(Enumerable.Range(0, 12));
        signal.SeenAt.ShouldBe(8);
    }

    [Fact]
    public void A_point_at_the_center_ends_a_run_on_one_side() =>
        NelsonRules.Of(Points([0.4, 1.1, 1.1, 0.4, 0, 1.1, 0.4, 1.1, 1.1])).ShouldBeEmpty();

    [Fact]
    public void A_point_on_its_limit_is_not_beyond_it() => NelsonRules.Of(Points([0, 3, -3])).ShouldNotContain(signal => signal.Rule == 1);

    [Fact]
    public void Equal_values_have_no_signals() =>
        NelsonRules.Of(ShewhartCharts.Individuals([.. Enumerable.Repeat(7.0, 30)]).Panels[0].Points).ShouldBeEmpty();

    static ChartPoint[] Points(double[] values) => [.. values.Select(value => new ChartPoint(value, -3, 0, 3, 1))];
}
