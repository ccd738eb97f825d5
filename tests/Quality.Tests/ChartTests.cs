using SupplyChain.Quality.Charts;

namespace SupplyChain.Quality.Tests;

public class ChartTests
{
    /// <summary>NIST/SEMATECH e-Handbook 6.3.2.2, flow rates of ten batches.</summary>
    static readonly double[] FlowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

    /// <summary>NIST/SEMATECH e-Handbook 6.3.2.4, twenty periods.</summary>
    static readonly double[] Periods =
        [52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

    /// <summary>NIST/SEMATECH e-Handbook 6.3.2.3, means of twenty subgroups of four.</summary>
    static readonly double[] Groups =
    [
        324.925, 324.675, 324.725, 324.350, 325.350, 325.225, 324.125, 324.525, 325.225, 324.600, 324.625, 325.150, 328.325, 327.250,
        327.825, 328.500, 326.675, 327.775, 326.875, 328.350,
    ];

    /// <summary>As the R package qcc prints them for its pistonrings, type xbar.</summary>
    [Fact]
    public void Means_and_ranges_of_piston_rings()
    {
        var chart = ShewhartCharts.MeansAndRanges(PistonRings.Subgroups);
        var first = chart.Panels[0].Points[0];
        (first.Center, first.Lower, first.Upper).ShouldBe((74.00118, 73.98805, 74.0143), 0.0000051);
        chart.Deviation!.Value.ShouldBe(0.009785, 0.0000006);
        chart.IsShort.ShouldBeFalse();
    }

    /// <summary>As qcc prints them for type S; the limits of the means are those of A3 = 1.427 by hand.</summary>
    [Fact]
    public void Means_and_deviations_of_piston_rings()
    {
        var chart = ShewhartCharts.MeansAndDeviations(PistonRings.Subgroups);
        var (mean, deviation) = (chart.Panels[0].Points[0], chart.Panels[1].Points[0]);
        (deviation.Lower, deviation.Center, deviation.Upper).ShouldBe((0, 0.009240037, 0.01930242), 0.00000001);
        chart.Deviation!.Value.ShouldBe(0.009829977, 0.000000001);
        mean.Upper.ShouldBe(74.00118 + 1.427 * 0.009240037, 0.00001);
    }

    [Fact]
    public void Individuals_of_NIST()
    {
        var chart = ShewhartCharts.Individuals(FlowRates);
        var first = chart.Panels[0].Points[0];
        (first.Center, first.Lower, first.Upper).ShouldBe((50.81, 45.8159, 55.8041), 0.0021);
        chart.Panels[1].Points[0].Center.ShouldBe(1.8778, 0.000051);
        chart.Panels[1].Points.Select(point => Math.Round(point.Value, 1)).ShouldBe([2.0, 2.3, 1.4, 3.5, 3.4, 1.4, 0.2, 1.2, 1.5]);
        chart.IsShort.ShouldBeTrue();
    }

    /// <summary>NIST/SEMATECH e-Handbook 6.3.3.2: defective chips on 30 wafers, 50 sampled of each.</summary>
    [Fact]
    public void Shares_of_NIST()
    {
        double[] chips =
            [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6];
        var chart = AttributeCharts.Shares([.. chips.Select(count => (count, 50.0))]);
        var first = chart.Panels[0].Points[0];
        (first.Center, first.Lower, first.Upper).ShouldBe((0.2313, 0.0524, 0.4102), 0.000051);
        chart.Panels[0].Points.Index().Where(point => point.Item.IsBeyond).Select(point => point.Index).ShouldBe([14, 22]);
    }

    /// <summary>
    /// NIST/SEMATECH e-Handbook 6.3.3.1 gives the formula and an example of equal areas only, so this is reckoned by hand: 18 in 9 units
    /// are 2 a unit, limits 2 -+ 3 sqrt(2 / n).
    /// </summary>
    [Fact]
    public void Rates_follow_the_size_of_each_point()
    {
        var points = AttributeCharts.Rates([(8, 4), (6, 4), (4, 1)]).Panels[0].Points;
        points.Select(point => point.Value).ShouldBe([2, 1.5, 4]);
        points[0].Upper.ShouldBe(2 + 3 * Math.Sqrt(0.5), 1e-12);
        points[2].Upper.ShouldBe(2 + 3 * Math.Sqrt(2), 1e-12);
        points[2].Lower.ShouldBe(0);
    }

    [Fact]
    public void Weighted_means_of_NIST()
    {
        var panel = TimeWeightedCharts.WeightedMeans(Periods, 50, 2.0539, 0.3);
        panel.Points.Select(point => Math.Round(point.Value, 2)).ShouldBe(
            [
                50.60, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38, 49.92, 50.73,
                51.23, 51.94, 51.99,
            ]);
        // NIST rounds sqrt(0.3 / 1.7) to 0.4201, and prints the limits that the last points are near to.
        (panel.Points[^1].Lower, panel.Points[^1].Upper).ShouldBe((47.4115, 52.5884), 0.0002);
        panel.Points.ShouldAllBe(point => !point.IsBeyond);
    }

    /// <summary>Target 325, k = 0.3175, h = 4.1959; the sums that NIST prints, with its halves of a last digit.</summary>
    [Fact]
    public void Sums_of_NIST()
    {
        var panels = TimeWeightedCharts.Sums(Groups, 325, 0.3175, 4.1959);
        double[] upper =
            [0, 0, 0, 0, 0.03, 0, 0, 0, 0, 0, 0, 0, 3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16.00, 19.04];
        double[] lower =
            [0, 0.01, 0, 0.33, 0, 0, 0.56, 0.72, 0.17, 0.25, 0.31, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        for (var i = 0; i < Groups.Length; i++)
        {
            panels[0].Points[i].Value.ShouldBe(upper[i], 0.005001, $"upper sum {i}");
            panels[1].Points[i].Value.ShouldBe(lower[i], 0.005001, $"lower sum {i}");
        }

        panels[0].Points.Index().First(point => point.Item.IsBeyond).Index.ShouldBe(13);
    }

    [Fact]
    public void Limits_come_from_the_baseline_alone()
    {
        var chart = ShewhartCharts.Individuals([.. FlowRates, 90, 91], ..10);
        chart.Panels[0].Points[^1].Upper.ShouldBe(55.8041, 0.0021);
        chart.Panels[0].Points[^1].IsBeyond.ShouldBeTrue();
        chart.BaselinePoints.ShouldBe(10);
    }

    [Fact]
    public void Subgroups_have_one_size() =>
        Should.Throw<ArgumentException>(() => ShewhartCharts.MeansAndRanges([[1, 2], [1, 2, 3]]));
}

static class Within
{
    public static void ShouldBe(this (double, double) found, (double, double) expected, double tolerance)
    {
        found.Item1.ShouldBe(expected.Item1, tolerance);
        found.Item2.ShouldBe(expected.Item2, tolerance);
    }

    public static void ShouldBe(this (double, double, double) found, (double, double, double) expected, double tolerance)
    {
        (found.Item1, found.Item2).ShouldBe((expected.Item1, expected.Item2), tolerance);
        found.Item3.ShouldBe(expected.Item3, tolerance);
    }
}
