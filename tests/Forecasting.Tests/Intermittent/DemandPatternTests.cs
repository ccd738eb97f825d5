using SupplyChain.Forecasting.Intermittent;

namespace SupplyChain.Forecasting.Tests.Intermittent;

public sealed class DemandPatternTests
{
    [Theory]
    [InlineData(DemandClass.Smooth, new double[] { 4, 5, 6, 5, 4 })]
    [InlineData(DemandClass.Erratic, new double[] { 1, 20, 2, 30, 1 })]
    [InlineData(DemandClass.Intermittent, new double[] { 4, 0, 0, 5, 0 })]
    [InlineData(DemandClass.Lumpy, new double[] { 1, 0, 0, 30, 0 })]
    public void Demand_has_a_class(DemandClass expected, double[] history) => DemandPattern.Of(history).Class.ShouldBe(expected);

    [Fact]
    public void The_class_follows_from_interval_and_variation()
    {
        // Demands 2 and 6: mean 4, variance 4.
        var pattern = DemandPattern.Of([0, 2, 0, 0, 6, 0]);

        pattern.Interval.ShouldBe(3);
        pattern.Variation.ShouldBe(0.25, 1e-12);
    }

    [Fact]
    public void Without_demand_the_interval_has_no_end() => DemandPattern.Of([0, 0]).Interval.ShouldBe(double.PositiveInfinity);
}
