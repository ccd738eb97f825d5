using FsCheck.Xunit;

using SupplyChain.Forecasting.ComplexSmoothing;

namespace SupplyChain.Forecasting.Tests.ComplexSmoothing;

/// <summary>
/// Svetunkov, Kourentzes and Ord (2022), Complex exponential smoothing, Naval Research Logistics 69: what the paper proves of the model.
/// </summary>
public sealed class CesTests
{
    static readonly ComplexExponentialSmoothing Method = new();

    /// <summary>Three circles bound the stable parameters.</summary>
    [Property]
    public void Stable_parameters_are_those_of_the_papers_inequalities(byte real, byte imaginary)
    {
        double a0 = real / 80.0, a1 = imaginary / 80.0 - 0.5;
        CesStability.IsStable(a0, a1).ShouldBe(
            Square(a0 - 2.5) + Square(a1) > 1.25 && Square(a0 - 0.5) + Square(a1 - 1) > 0.25 && Square(a0 - 1.5) + Square(a1 - 0.5) < 1.5);
    }

    /// <summary>With alpha1 = 1 the level is simple exponential smoothing's with alpha = alpha0 - 1.</summary>
    [Fact]
    public void Without_information_in_the_level_it_is_simple_smoothing()
    {
        double[] values = Records.Series["Nile"].Values, errors = new double[values.Length];
        new CesFilter(CesKind.None, 1).Run(values, [1.3, 1], errors);
        for (int t = 1; t < values.Length; t++)
        {
            double level = values[t - 1] - errors[t - 1] + 0.3 * errors[t - 1];
            (values[t] - errors[t]).ShouldBe(level, 1e-9);
        }
    }

    /// <summary>The model without a season is an ARIMA(2,0,2) of these coefficients.</summary>
    [Theory, InlineData(1.3, 1.0), InlineData(1.6, 1.1), InlineData(1.9, 0.9)]
    public void Responses_are_those_of_the_equivalent_arma(double a0, double a1)
    {
        double[] phi = [2 - a0, a0 + a1 - 2], theta = [2 * a0 - a1 - 2, 2 - 3 * a0 + a0 * a0 - a1 + a1 * a1];
        double[] psi = new double[20], found = new double[19];
        for (int k = 0; k < 20; k++)
        {
            psi[k] = k == 0 ? 1 : k <= 2 ? theta[k - 1] : 0;
            for (int j = 1; j <= Math.Min(k, 2); j++) psi[k] += phi[j - 1] * psi[k - j];
        }
        new CesFilter(CesKind.None, 1).Respond([a0, a1], found);
        found.ShouldBe(psi[1..], 1e-12);
    }

    /// <summary>
    /// By hand, alpha = 1.5 + 0.8i on 10, 12, 11 from level 11 and information 10: errors -1, 12 - 8.3 and so on, with
    /// l' = l - 0.2 c + 0.7 e and c' = l - 0.5 c + 2.3 e.
    /// </summary>
    [Fact]
    public void Three_steps_are_those_worked_out_by_hand()
    {
        double[] values = [10, 12, 11], errors = new double[3];
        new CesFilter(CesKind.None, 1).Run(values, [1.5, 0.8], errors);
        (double level, double information) = (11, 10);
        double[] Pass(double[] series) =>
        [
            .. series.Select(value =>
            {
                double error = value - level;
                (level, information) = (level - 0.2 * information + 0.7 * error, level - 0.5 * information + 2.3 * error);
                return error;
            }),
        ];
        double[] first = Pass(values);
        first.ShouldBe([-1, 12 - 8.3, 11 - (8.3 - 0.2 * 3.7 + 0.7 * 3.7)], 1e-12);
        Pass([11, 12, 10]);
        errors.ShouldBe(Pass(values), 1e-9);
    }

    [Fact]
    public void A_trend_goes_on_and_a_level_stays()
    {
        var random = new Random(2);
        var rising = Method.Fit(Samples.At(80, t => 100 + 3 * t + random.NextDouble()), 1).Forecast(10).Mean;
        rising[9].ShouldBe(100 + 3 * 89, 20);
        Method.Fit(Samples.At(80, _ => 100 + 10 * random.NextDouble()), 1).Forecast(20).Mean.ShouldAllBe(v => v > 98 && v < 112);
    }

    [Fact]
    public void A_season_is_found_and_goes_on()
    {
        var random = new Random(4);
        double Season(int t) => 100 + 30 * Math.Sin(t * Math.PI / 6);
        var fitted = Method.Fit(Samples.At(96, t => Season(t) + random.NextDouble()), 12);
        fitted.Form.ShouldNotContain("none");
        Records.Apart(fitted.Forecast(12).Mean, Samples.At(12, h => Season(96 + h))).ShouldBeLessThan(0.03, fitted.Form);
    }

    [Fact]
    public void Deviations_grow_and_a_refit_stays_where_it_is()
    {
        foreach (string name in (string[])["USAccDeaths", "Nile", "JohnsonJohnson"])
        {
            var (values, period) = Records.Series[name];
            var fitted = Method.Fit(values, period);
            var (mean, deviation) = fitted.Forecast(12);
            deviation!.Zip(deviation![1..]).ShouldAllBe(pair => pair.Second >= pair.First);
            Records.Apart(fitted.Refit(values).Forecast(12).Mean, mean).ShouldBeLessThan(0.01, name);
        }
    }

    [Theory, MemberData(nameof(Samples.Hostile), MemberType = typeof(Samples))]
    public void No_series_breaks_it(string series, double[] history) => Method.ShouldBeSound(series, history);

    [Property(MaxTest = 30)]
    public void Forecasts_scale_with_the_series(byte seed, sbyte exponent)
    {
        Method.ShouldScale(seed, exponent);
    }

    static double Square(double value) => value * value;
}
