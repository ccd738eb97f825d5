using SupplyChain.Console.Charts;

namespace SupplyChain.Console.Tests;

/// <summary>Where weeks and quantities stand in a drawing.</summary>
public sealed class ChartTests
{
    static readonly DateOnly Monday = new(2026, 11, 30);

    [Theory]
    [InlineData(1234, 1500, "0 500 1000 1500")]
    [InlineData(900, 1000, "0 200 400 600 800 1000")]
    [InlineData(0.3, 0.3, "0.0 0.1 0.2 0.3")]
    [InlineData(1_000_000_000, 1_000_000_000, "0 200000000 400000000 600000000 800000000 1000000000")]
    public void The_upper_end_is_a_round_quantity_above_all(double most, double top, string ticks)
    {
        var scale = ChartScale.Of([(Monday, (decimal)most)]).ShouldNotBeNull();
        scale.Top.ShouldBe((decimal)top);
        scale.Ticks.ShouldBe(ticks.Split(' ').Select(tick => decimal.Parse(tick, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_series_of_nothing_but_zeros_has_a_drawing_and_one_of_nothing_has_none()
    {
        ChartScale.Of([(Monday, 0)]).ShouldNotBeNull().Y(0).ShouldBe(ChartScale.Lower);
        ChartScale.Of([]).ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 10)]
    [InlineData(130, 10)]
    public void At_most_ten_weeks_have_a_label(int weeks, int labels) =>
        new ChartScale(Monday, weeks, 1).Labels.Count.ShouldBe(labels);

    [Fact]
    public void Everything_stands_within_the_axes()
    {
        var scale = new ChartScale(Monday, 2, 100);
        (scale.X(Monday), scale.X(Monday.AddDays(7))).ShouldBe((286, 706));
        (scale.Y(0), scale.Y(100), scale.Y(50), scale.Y(500), scale.Y(-1)).ShouldBe((266, 14, 140, 14, 266));
    }

    [Fact]
    public void A_week_that_is_missing_breaks_the_line() =>
        new ChartScale(Monday, 4, 100).Lines([(Monday.AddDays(21), 0), (Monday, 100), (Monday.AddDays(7), 50)])
            .ShouldBe(["181,14 391,140", "811,266"]);

    [Fact]
    public void A_band_goes_along_its_upper_edge_and_back_along_its_lower_one() =>
        new ChartScale(Monday, 2, 100).Area([(Monday, 0, 50), (Monday.AddDays(7), 50, 100)])
            .ShouldBe("286,140 706,14 706,140 286,266");
}
