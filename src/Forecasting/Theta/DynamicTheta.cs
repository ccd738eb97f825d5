using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Theta;

/// <summary>
/// The dynamic optimised theta model. Initial level, alpha and theta are fitted by least squares, and the line is updated with the
/// series. It ignores the season.
/// </summary>
/// <remarks>
/// Fiorucci et al. (2016), section 2.2. For a given alpha the one-step errors are linear in the initial level and in 1 - 1/theta,
/// so these are solved for and only alpha is searched.
/// </remarks>
public sealed class DynamicTheta : IForecastMethod
{
    /// <summary>Fewer values cannot identify three parameters.</summary>
    const int Fewest = 7;

    static readonly StandardTheta Fallback = new();

    public string Name => "dotm";

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period) => Fitted(history, null);

    static IFittedMethod Fitted(ReadOnlySpan<double> history, double? around) =>
        history.Length < Fewest || Moments.IsConstant(history) ? Fallback.Fit(history, 1) : new Found(history, around);

    sealed class Found : IFittedMethod
    {
        readonly double scale, alpha, weight, deviation;
        readonly ThetaFilter end;

        public Found(ReadOnlySpan<double> history, double? around)
        {
            scale = Scale.Of(history);
            double[] y = Scale.Down(history, scale);
            var objective = new ThetaObjective(y);
            var (least, most) = (ThetaObjective.Least, ThetaObjective.Most);
            alpha = around is { } near
                ? ScalarSearch.Minimise(ref objective, Math.Max(least, near - 0.1), Math.Min(most, near + 0.1), 2, 1e-5)
                : ScalarSearch.Minimise(ref objective, least, most, 10, 1e-6);
            double squares = objective.Solve(alpha, out double level, out weight);
            deviation = Math.Sqrt(squares / (y.Length - ThetaObjective.Skipped - 3));
            end = ThetaFilter.At(level);
            foreach (double value in y) end.Take(value, alpha);
        }

        public string Form => FormattableString.Invariant($"dynamic theta {1 / (1 - weight):0.0}, alpha {alpha:0.00}");

        /// <summary>Steps after the first take earlier forecasts as values.</summary>
        public MethodForecast Forecast(int horizon)
        {
            double[] mean = new double[horizon], deviations = new double[horizon];
            Path(end, mean);
            var variance = deviations;
            var path = new double[horizon];
            // The model is linear: an error of 1 at one step changes each later mean by a fixed amount.
            var state = end;
            for (int j = 0; j < horizon; j++)
            {
                variance[j] += 1;
                var moved = state;
                moved.Take(mean[j] + 1, alpha);
                Path(moved, path.AsSpan(j + 1));
                for (int h = j + 1; h < horizon; h++) variance[h] += (path[h] - mean[h]) * (path[h] - mean[h]);
                state.Take(mean[j], alpha);
            }
            for (int h = 0; h < horizon; h++) deviations[h] = deviation * Math.Sqrt(variance[h]);
            return new(Scale.Up(mean, scale), Scale.Up(deviations, scale));
        }

        void Path(ThetaFilter state, Span<double> to)
        {
            for (int h = 0; h < to.Length; h++)
            {
                to[h] = state.Level + weight * state.Line(alpha);
                state.Take(to[h], alpha);
            }
        }

        public IFittedMethod Refit(ReadOnlySpan<double> history) => Fitted(history, alpha);
    }
}
