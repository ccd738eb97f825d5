using SupplyChain.Console.Quality;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Tests;

/// <summary>Where the points of a control chart stand in its drawing.</summary>
public sealed class ControlChartTests
{
    [Fact]
    public void Points_and_limits_are_within_the_drawing()
    {
        var scale = ControlScale.Of(Panel(9, 12, 10.5))!;
        (scale.Low, scale.High).ShouldBe((3.5, 16.5));
        (scale.X(0), scale.X(2)).ShouldBe((216, 776));
        (scale.Y(scale.Low), scale.Y(scale.High)).ShouldBe((266, 14));
        scale.Ticks.ShouldBe([5, 10, 15]);
        scale.Labels.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void Equal_values_have_a_drawing_and_none_have_none()
    {
        foreach (var value in new[] { 0, 7, -1e12, 1e-9 })
        {
            var scale = ControlScale.Of(new(ControlPanelKind.Values, [Point(value) with { Lower = value, Upper = value }], []))!;
            scale.High.ShouldBeGreaterThan(scale.Low);
            scale.Y(value).ShouldBe(140, 0.5);
            scale.Ticks.ShouldNotBeEmpty();
        }

        ControlScale.Of(new(ControlPanelKind.Values, [], [])).ShouldBeNull();
    }

    [Fact]
    public void Many_points_have_at_most_ten_labels() =>
        ControlScale.Of(Panel([.. Enumerable.Range(0, 500).Select(i => (double)i)]))!.Labels.Count.ShouldBe(10);

    [Fact]
    public void Every_rule_and_kind_has_words_of_its_own()
    {
        Enumerable.Range(1, 8).Select(rule => QualityWords.Of(rule).Chinese).ShouldBeUnique();
        Enum.GetValues<ControlChartKind>().Select(kind => QualityWords.Of(kind).English).ShouldBeUnique();
        Enum.GetValues<ControlPanelKind>().Select(kind => QualityWords.Of(kind).English).ShouldBeUnique();
    }

    static ControlChartAnswer.Panel Panel(params double[] values) => new(ControlPanelKind.Values, [.. values.Select(Point)], []);

    static ControlChartAnswer.Point Point(double value) =>
        new(Guid.Empty, "LOT", DateTimeOffset.UnixEpoch, 1, value, 4.090909090909091, 10, 15.909090909090908, true);
}
