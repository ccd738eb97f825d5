using SupplyChain.Forecasting.Baselines;

namespace SupplyChain.Forecasting.Tests.Baselines;

public sealed class BaselineTests
{
    static readonly IForecastMethod[] All = [Baseline.Naive, Baseline.SeasonalNaive, Baseline.Naive2];

    [Fact]
    public void Naive_repeats_the_last_value_with_an_error_that_grows_with_the_root_of_time()
    {
        var (mean, deviation) = Baseline.Naive.Fit([1, 3, 2, 4], 1).Forecast(4);
        mean.ShouldBe([4, 4, 4, 4]);
        deviation!.ShouldBe([Math.Sqrt(3), Math.Sqrt(6), 3, Math.Sqrt(12)], 1e-12);
    }

    [Fact]
    public void Seasonal_naive_repeats_the_last_season() =>
        Baseline.SeasonalNaive.Fit([9, 9, 9, 9, 1, 2, 3, 4], 4).Forecast(6).Mean.ShouldBe([1, 2, 3, 4, 1, 2]);

    [Fact]
    public void Without_a_whole_season_the_last_value_stands_in() =>
        Baseline.SeasonalNaive.Fit([1, 2, 3], 12).Forecast(2).Mean.ShouldBe([3, 3]);

    [Fact]
    public void Naive2_equals_the_recorded_figures()
    {
        foreach (var (name, expected) in Records.Of("naive2"))
        {
            var (values, period) = Records.Series[name];
            Records.Apart(Baseline.Naive2.Fit(values, period).Forecast(expected.Length).Mean, expected).ShouldBeLessThan(1e-8, name);
        }
    }

    [Theory, MemberData(nameof(Samples.Hostile), MemberType = typeof(Samples))]
    public void No_series_breaks_them(string series, double[] history)
    {
        foreach (var method in All) method.ShouldBeSound(series, history);
    }
}
