using FsCheck.Xunit;

using MathNet.Numerics.LinearAlgebra;

using SupplyChain.Forecasting.LongSeasons;
using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Tests.LongSeasons;

public sealed class LongSeasonTests
{
    static readonly IForecastMethod[] All = [ForecastMethods.Find("stl")!, ForecastMethods.Find("fourier")!];

    /// <summary>Three years of weeks, two waves a year, some noise.</summary>
    static double Weekly(int t) => 200 + 40 * Math.Cos(2 * Math.PI * t / 52) - 25 * Math.Sin(4 * Math.PI * t / 52);

    [Fact]
    public void A_season_of_weeks_goes_on()
    {
        var random = new Random(11);
        double[] history = Samples.At(156, t => Weekly(t) + 6 * (random.NextDouble() - 0.5));
        foreach (var method in All)
        {
            var fitted = method.Fit(history, 52);
            Records.Apart(fitted.Forecast(52).Mean, Samples.At(52, h => Weekly(156 + h))).ShouldBeLessThan(0.03, fitted.Form);
            Records.Apart(fitted.Refit(history.AsSpan(0, 140)).Forecast(16).Mean, Samples.At(16, h => Weekly(140 + h)))
                .ShouldBeLessThan(0.03, fitted.Form);
        }
    }

    [Fact]
    public void As_many_waves_are_taken_as_there_are()
    {
        var random = new Random(5);
        double[] history = Samples.At(156, t => Weekly(t) / 200 + 0.02 * (random.NextDouble() - 0.5));
        HarmonicRegression.Choose(history, 52).Pairs.ShouldBe(2);
        HarmonicRegression.Choose(Samples.At(156, _ => 1 + random.NextDouble()), 52).Pairs.ShouldBeLessThanOrEqualTo(2);
    }

    /// <summary>The same regression by a QR decomposition of the whole matrix.</summary>
    [Property(MaxTest = 20)]
    public void The_waves_are_those_of_least_squares(byte seed)
    {
        var random = new Random(seed);
        double[] values = Samples.At(90, t => 0.02 * t + random.NextDouble() + Math.Sin(t));
        double[] rest = [.. values];
        double[] next = HarmonicRegression.Remove(rest, 24, 3, differenced: false);
        static double[] Wave(int k, int t) => [Math.Cos(2 * Math.PI * k * t / 24), Math.Sin(2 * Math.PI * k * t / 24)];
        double[] Row(int t) => [1, t, .. Enumerable.Range(1, 3).SelectMany(k => Wave(k, t))];
        var coefficients = Matrix<double>.Build.DenseOfRowArrays(Enumerable.Range(0, 90).Select(Row)).QR()
            .Solve(Vector<double>.Build.DenseOfArray(values));
        next.ShouldBe(Enumerable.Range(90, 24).Select(t => Row(t).Zip(coefficients).Skip(2).Sum(pair => pair.First * pair.Second)), 1e-9);
        rest.Zip(values).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) <= next.Max(Math.Abs) + 1e-9);
    }

    /// <summary>
    /// Hyndman and Athanasopoulos (2018), Forecasting: Principles and Practice, 2nd edition, section 5.4, trend and two pairs of
    /// waves of beer production: coefficients 8.91082 (sine), 53.72807 (cosine) and 13.98958 (second cosine) for quarters
    /// counted from 1, so that the first quarter has sine 1, cosine 0 and second cosine -1.
    /// </summary>
    [Fact]
    public void Harmonic_regression_gives_the_published_coefficients()
    {
        double[] beer = [.. Records.Published["beer"].Values];
        double[] next = HarmonicRegression.Remove(beer, 4, 2, differenced: false);
        // Two quarters of 2010 are there: the third comes next.
        const double sine = 8.91082, cosine = 53.72807, second = 13.98958;
        next.ShouldBe([-sine - second, cosine + second, sine - second, -cosine + second], 1e-4);
    }

    /// <summary>
    /// The example of the documentation of fourier in R's package forecast 8.20: auto.arima(USAccDeaths, xreg =
    /// fourier(USAccDeaths, K = 5), seasonal = FALSE). There waves and ARIMA are estimated at once; here the waves first, and in
    /// logarithms, which still comes to the same orders.
    /// </summary>
    [Fact]
    public void Forecasts_are_close_to_those_of_the_example_of_accidental_deaths()
    {
        var fitted = ForecastMethods.Find("fourier")!.Fit(Records.Series["USAccDeaths"].Values, 12);
        fitted.Form.ShouldContain("5 pairs");
        fitted.Form.ShouldContain("ARIMA(0,1,1)");
        double[] recorded = [8298.2, 7577.5, 8334.3, 8587.1, 9414.6, 9924.8, 10761.1, 10097.3, 9026.9, 9356.2, 8811.8, 9104];
        Records.Apart(fitted.Forecast(12).Mean, recorded).ShouldBeLessThan(0.005);
    }

    [Fact]
    public void A_season_that_grows_with_the_level_is_taken_in_logarithms()
    {
        var (values, period) = Records.Series["AirPassengers"];
        foreach (var method in All)
        {
            var fitted = method.Fit(values.AsSpan(0, 132), period);
            fitted.Form.ShouldContain("in logarithms");
            Records.Apart(fitted.Forecast(12).Mean, values[132..]).ShouldBeLessThan(0.06, fitted.Form);
        }
    }

    [Fact]
    public void A_period_longer_than_half_the_series_is_no_season()
    {
        foreach (var method in All)
            method.Fit(Samples.At(60, t => 10 + t % 7), 52).Form.ShouldNotContain("of 52");
    }

    [Theory, MemberData(nameof(Samples.Hostile), MemberType = typeof(Samples))]
    public void No_series_breaks_them(string series, double[] history)
    {
        foreach (var method in All) method.ShouldBeSound(series, history);
    }

    [Property(MaxTest = 30)]
    public void Forecasts_scale_with_the_series(byte seed, sbyte exponent)
    {
        foreach (var method in All) method.ShouldScale(seed, exponent);
    }
}
