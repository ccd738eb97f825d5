using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Histogram and control of measurements.</summary>
public sealed class SpreadTests
{
    [Fact]
    public void Measurements_are_counted_in_bins_of_equal_width()
    {
        // Eight measurements: four bins by Sturges' rule, from 1 to 3.
        var spread = Of([1, 1.2, 1.6, 1.9, 2, 2.4, 2.5, 3]);
        (spread.Lowest, spread.BinWidth).ShouldBe((1, 0.5));
        spread.Counts.ShouldBe([2, 2, 2, 2]);
        spread.Counts.Sum().ShouldBe(spread.Points);
    }

    [Fact]
    public void Equal_measurements_are_one_bin_in_control()
    {
        var spread = Of([5, 5, 5]);
        (spread.BinWidth, spread.Beyond, spread.LongestRun, spread.InControl).ShouldBe((0, 0, 0, true));
        spread.Counts.ShouldBe([3]);
    }

    [Fact]
    public void A_thousand_measurements_have_eleven_bins() =>
        Of([.. Enumerable.Range(0, 1000).Select(i => (double)i)]).Counts.Count.ShouldBe(11);

    [Fact]
    public void The_smallest_difference_that_there_is_does_no_harm() => Of([0, double.Epsilon]).Counts.Sum().ShouldBe(2);

    [Fact]
    public void A_single_measurement_far_off_is_beyond_the_limits_of_moving_ranges()
    {
        // Mean 10.1 with a mean moving range of (18 * 0.2 + ...) : by hand for 10, 10.2, 10, 10.2, 14.
        double[] measured = [10, 10.2, 10, 10.2, 10, 10.2, 10, 10.2, 10, 14];
        var range = (8 * 0.2 + 4) / 9;
        var spread = Of(measured);
        spread.UpperControl.ShouldBe(measured.Average() + 3 * range / 1.128, 1e-9);
        (spread.Beyond, spread.InControl).ShouldBe((1, false));
    }

    [Fact]
    public void Nine_in_a_row_on_one_side_are_not_in_control()
    {
        var spread = Of([1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 1, 2, 1.9, 2, 1.9, 2, 1.9, 2, 1.9, 2]);
        (spread.LongestRun, spread.InControl).ShouldBe((9, false));
    }

    [Fact]
    public void Points_of_subgroups_are_their_means()
    {
        var spread = Of([1, 3, 2, 4, 1, 3], subgroupSize: 2);
        // Within subgroups s = sqrt(2); a mean of two varies by 1.
        (spread.Points, spread.Beyond).ShouldBe((3, 0));
        spread.UpperControl.ShouldBe(14 / 6.0 + 3, 1e-9);
    }

    [Fact]
    public void Measurements_beyond_the_bounds_have_no_spread() =>
        Spread.Of([new("x", "mm", 0, null, [1, 1e300]), new("y", "mm", 0, null, [1])]).ShouldBeEmpty();

    static MeasurementSpread Of(double[] measurements, int subgroupSize = 1) =>
        Spread.Of([new("thickness", "um", 0, null, measurements, subgroupSize)]).Single();
}
