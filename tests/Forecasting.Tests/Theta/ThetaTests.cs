using FsCheck.Xunit;

using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Theta;

namespace SupplyChain.Forecasting.Tests.Theta;

public sealed class ThetaTests
{
    static readonly IForecastMethod[] All = [Thetas.Standard, Thetas.Dynamic];

    /// <summary>
    /// Hyndman and Billah (2003), section 3: with a straight line the drift is half its slope, and so is the level's lag.
    /// </summary>
    [Fact]
    public void Half_the_slope_of_a_line_goes_on() =>
        (Thetas.Standard.Fit(Samples.At(40, t => 5 + 3 * t), 1).Forecast(2).Mean is [var one, var two] ? two - one : 0).ShouldBe(1.5, 1e-6);

    /// <summary>The model by its equations, errors summed as they come: no point near the solution may be better.</summary>
    static double Squares(double[] y, double level, double alpha, double theta)
    {
        double sum = 0, weight = 1 - 1 / theta;
        for (int t = 1; t <= y.Length; t++)
        {
            double a = 0, b = 0;
            if (t > 1)
            {
                double time = t / 2.0, mean = y.Take(t - 1).Average();
                double square = Enumerable.Range(1, t - 1).Sum(i => (i - time) * (i - time));
                b = square == 0 ? 0 : Enumerable.Range(1, t - 1).Sum(i => (i - time) * (y[i - 1] - mean)) / square;
                a = mean - b * time;
            }
            double error = y[t - 1] - (level + weight * (Math.Pow(1 - alpha, t - 1) * a + (1 - Math.Pow(1 - alpha, t)) / alpha * b));
            if (t > 2) sum += error * error;
            level += alpha * (y[t - 1] - level);
        }
        return sum;
    }

    [Theory, InlineData("Nile"), InlineData("WWWusage"), InlineData("LakeHuron"), InlineData("discoveries")]
    public void The_dynamic_models_parameters_are_the_best_there_are(string name)
    {
        double[] y = Records.Series[name].Values;
        double best = double.PositiveInfinity;
        for (double alpha = 0.1; alpha < 0.995; alpha += 0.01)
        {
            double value = new ThetaObjective(y).Solve(alpha, out double level, out double weight);
            Squares(y, level, alpha, 1 / (1 - weight)).ShouldBe(value, 1e-9 * value + 1e-9);
            foreach (double near in (double[])[0.98, 1.02])
            {
                Squares(y, level * near, alpha, 1 / (1 - weight)).ShouldBeGreaterThanOrEqualTo(value * (1 - 1e-9));
                Squares(y, level, alpha, Math.Max(1, near / (1 - weight))).ShouldBeGreaterThanOrEqualTo(value * (1 - 1e-9));
            }
            best = Math.Min(best, value);
        }
        double first = Thetas.Dynamic.Fit(y, 1).Forecast(1).Deviation![0];
        (first * first * (y.Length - 5)).ShouldBeLessThanOrEqualTo(best * (1 + 1e-9));
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
