using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Forecasting.Tests.Intervals;

public sealed class QuantileForecastTests
{
    [Fact]
    public void Levels_never_cross()
    {
        var quantiles = new QuantileForecast([[3, 1], [2, 2], [4, 1.5], [4, 9], [5, 8]]);

        foreach (var step in Enumerable.Range(0, 2))
            QuantileForecast.Levels.Select(level => quantiles.At(level, step)).ShouldBeInOrder();
    }

    [Fact]
    public void Only_its_levels_can_be_asked_for() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new QuantileForecast([[1], [2], [3], [4], [5]]).At(0.1, 0));

    [Fact]
    public void Normal_errors_have_the_normal_distribution_s_quantiles()
    {
        var quantiles = NormalQuantiles.Of([10], [2]);

        quantiles.At(0.05, 0).ShouldBe(10 - 2 * 1.6448536, 1e-6);
        quantiles.At(0.75, 0).ShouldBe(10 + 2 * 0.6744898, 1e-6);
    }
}
