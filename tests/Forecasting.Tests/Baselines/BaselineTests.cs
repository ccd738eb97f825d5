using SupplyChain.Forecasting.Baselines;
using SupplyChain.Forecasting.Methods;

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

    /// <summary>
    /// The example of Hyndman and Athanasopoulos (2018), Forecasting: Principles and Practice, 2nd edition, section 3.4, with all
    /// the digits that R's package forecast 8.20 gives: errors on ten quarters of beer from 2008 on, forecast from 1992 to 2007.
    /// </summary>
    [Theory, InlineData("naive", 62.69290, 57.40000, 14.18442, 4.013986), InlineData("snaive", 14.31084, 13.40000, 3.168503, 0.9370629)]
    public void Beer_production_gives_the_published_errors(
        string name, double rootMeanSquare, double meanAbsolute, double percent, double scaled)
    {
        double[] beer = Records.Published["beer"].Values, history = beer[..64], rest = beer[64..];
        double[] errors = [.. ForecastMethods.Find(name)!.Fit(history, 4).Forecast(10).Mean.Zip(rest, (f, v) => Math.Abs(v - f))];
        Math.Sqrt(errors.Average(e => e * e)).ShouldBe(rootMeanSquare, 1e-5);
        errors.Average().ShouldBe(meanAbsolute, 1e-5);
        errors.Zip(rest, (e, v) => 100 * e / v).Average().ShouldBe(percent, 1e-5);
        (errors.Average() / history[4..].Zip(history, (now, before) => Math.Abs(now - before)).Average()).ShouldBe(scaled, 1e-6);
    }

    /// <summary>The same, section 3.5: 95 % limits of the price of a share, in steps of a day.</summary>
    [Fact]
    public void A_share_price_has_the_published_limits()
    {
        var (mean, deviation) = Baseline.Naive.Fit(Records.Published["goog200"].Values, 1).Forecast(10);
        mean.ShouldAllBe(v => Math.Abs(v - 531.4783) < 1e-4);
        double[] upper = [543.6460, 548.6861, 552.5534, 555.8138, 558.6862, 561.2830, 563.6711, 565.8939, 567.9815, 569.9561];
        mean.Zip(deviation!, (m, d) => m + 1.959964 * d).ShouldBe(upper, 1e-4);
    }

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
