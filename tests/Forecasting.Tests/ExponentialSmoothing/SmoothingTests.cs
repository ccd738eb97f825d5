using FsCheck.Xunit;

using SupplyChain.Forecasting.ExponentialSmoothing;
using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Tests.ExponentialSmoothing;

public sealed class SmoothingTests
{
    static readonly IForecastMethod[] All = [Smoothing.Ses, Smoothing.Holt, Smoothing.Damped, Smoothing.Comb];

    /// <summary>
    /// Hyndman and Athanasopoulos (2018), Forecasting: Principles and Practice, 2nd edition, section 7.1: oil production of Saudi Arabia,
    /// 1996 to 2013.
    /// </summary>
    [Fact]
    public void Simple_smoothing_gives_the_published_figure()
    {
        double[] oil =
        [
            445.36, 453.20, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43, 521.28, 508.95, 488.89, 509.87, 456.72, 473.82, 525.95,
            549.83, 542.34,
        ];
        var fitted = Smoothing.Ses.Fit(oil, 1);
        fitted.Form.ShouldBe("ETS(A,N,N), alpha 0.83");
        fitted.Forecast(5).Mean.ShouldAllBe(v => Math.Abs(v - 542.68) < 0.01);
    }

    /// <summary>The same, section 7.2: air passengers of Australia in millions, 1990 to 2016.</summary>
    [Fact]
    public void Holts_method_gives_the_published_figures()
    {
        double[] passengers =
        [
            17.55, 21.86, 23.89, 26.93, 26.89, 28.83, 30.08, 30.95, 30.19, 31.58, 32.58, 33.48, 39.02, 41.39, 41.60, 44.66, 46.95, 48.73,
            51.49, 50.03, 60.64, 63.36, 66.36, 68.20, 68.12, 69.78, 72.60,
        ];
        // The book has more digits of the series than it prints.
        Smoothing.Holt.Fit(passengers, 1).Forecast(5).Mean.ShouldBe([74.60, 76.70, 78.80, 80.91, 83.01], 0.05);
    }

    /// <summary>
    /// Internet users a minute, the example of Hyndman and Athanasopoulos (2021), 3rd edition, section 8.2, with the figures of
    /// holt(WWWusage, damped = TRUE) in R's package forecast 8.20. Its alpha ends short of 1, where the sum of squares is larger.
    /// </summary>
    [Fact]
    public void Damped_smoothing_gives_the_figures_of_the_example_of_internet_users()
    {
        var fitted = new LinearSmoothing("damped", 3, caution: 0).Fit(Records.Series["WWWusage"].Values);
        fitted.Parameters.Alpha.ShouldBe(0.9999, 1e-3);
        fitted.Parameters.Beta.ShouldBe(0.9966, 5e-3);
        fitted.Parameters.Phi.ShouldBe(0.8149, 1e-2);
        var (mean, deviation) = fitted.Forecast(10);
        deviation![0].ShouldBeInRange(3.47, 3.4963);
        mean.ShouldBe([218.37, 217.04, 215.95, 215.07, 214.35, 213.76, 213.28, 212.89, 212.57, 212.31], 0.4);
    }

    [Fact]
    public void A_straight_line_goes_on_with_a_slope_and_stays_without()
    {
        double[] line = Samples.At(30, t => 10 + 2 * t);
        Smoothing.Holt.Fit(line, 1).Forecast(3).Mean.ShouldBe([70, 72, 74], 1e-6);
        Smoothing.Ses.Fit(line, 1).Forecast(3).Mean.ShouldAllBe(v => Math.Abs(v - 68) < 0.01);
    }

    [Fact]
    public void Comb_is_the_mean_of_the_other_three()
    {
        var (values, period) = Records.Series["AirPassengers"];
        double[] Of(IForecastMethod method) => method.Fit(values, period).Forecast(12).Mean;
        var (ses, holt, damped) = (Of(Smoothing.Ses), Of(Smoothing.Holt), Of(Smoothing.Damped));
        Of(Smoothing.Comb).ShouldBe(ses.Select((v, h) => (v + holt[h] + damped[h]) / 3), 1e-6);
    }

    [Fact]
    public void A_refit_to_the_same_series_stays_where_it_is()
    {
        foreach (var method in All) method.ShouldStayWhenRefitted();
    }

    [Theory, MemberData(nameof(Samples.Hostile), MemberType = typeof(Samples))]
    public void No_series_breaks_them(string series, double[] history)
    {
        foreach (var method in All) method.ShouldBeSound(series, history);
    }

    [Property(MaxTest = 40)]
    public void Forecasts_scale_with_the_series(byte seed, sbyte exponent)
    {
        foreach (var method in All) method.ShouldScale(seed, exponent);
    }
}
