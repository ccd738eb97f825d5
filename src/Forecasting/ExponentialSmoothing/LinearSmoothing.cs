using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.ExponentialSmoothing;

/// <summary>
/// Exponential smoothing without a season, fitted by least squares: simple (level), Holt's (level and slope) or damped (the
/// slope fades).
/// </summary>
/// <remarks>
/// Hyndman et al. (2008), Forecasting with Exponential Smoothing, ETS(A,N,N), (A,A,N), (A,Ad,N); chapter 5 for the estimation.
/// </remarks>
/// <param name="name">The name on the command line.</param>
/// <param name="parameters">1: alpha. 2: alpha and beta. 3: alpha, beta and phi.</param>
/// <param name="caution">
/// Weight of the prior of <see cref="LinearObjective"/>. Measured forecasts are better with it than by plain least squares.
/// </param>
public sealed class LinearSmoothing(string name, int parameters, double caution = 1) : IForecastMethod
{
    static readonly double[] Steps = [0.1, 0.2, 0.3];

    public string Name => name;

    /// <summary>Ignores the season.</summary>
    public IFittedMethod Fit(ReadOnlySpan<double> history, int period) => Fit(history);

    internal Fitted Fit(ReadOnlySpan<double> history) => new(history, parameters, caution, Grid(parameters));

    /// <summary>Starts of the search. The best is taken, since the sum of squares can have several minima.</summary>
    static double[][] Grid(int parameters) => parameters switch
    {
        1 => [[0.5]],
        2 => [[0.1, 0.05], [0.1, 0.6], [0.4, 0.05], [0.4, 0.4], [0.8, 0.02], [0.8, 0.2], [1, 0], [1, 0.4]],
        _ => [[0.1, 0.1, 0.9], [0.4, 0.05, 0.9], [0.4, 0.4, 0.6], [0.8, 0.05, 0.9], [0.8, 0.3, 0.3], [1, 0, 0.9], [1, 0.4, 0.9]],
    };

    internal sealed class Fitted : IFittedMethod
    {
        readonly double[] point;
        readonly bool damped;
        readonly double caution, scale, deviation;
        readonly (double Level, double Slope) end;

        public Fitted(ReadOnlySpan<double> history, int parameters, double caution, double[][] starts)
        {
            this.caution = caution;
            scale = Scale.Of(history);
            double[] y = Scale.Down(history, scale);
            // So few values would fit any estimated start: the first values are the start, and nothing is damped.
            bool enough = history.Length > 4 + 2 * Math.Min(parameters, 2) + (parameters == 3 ? 1 : 0);
            point = enough || parameters < 3 ? Best(y, starts, parameters == 3, enough, caution) : Best(y, Grid(2), false, enough, caution);
            damped = point.Length == 3;
            Parameters = LinearObjective.Parameters(point, damped);
            double squares = Parameters.Run(y, enough, out end);
            deviation = Math.Sqrt(squares / Math.Max(1, y.Length - (enough ? point.Length + Math.Min(2, point.Length) : point.Length)));
        }

        public LinearTrend Parameters { get; }

        /// <summary>Standard deviation of a one-step error, in the unit of the scaled series.</summary>
        public double Deviation => deviation;

        public string Form => point.Length switch
        {
            1 => FormattableString.Invariant($"ETS(A,N,N), alpha {Parameters.Alpha:0.00}"),
            2 => FormattableString.Invariant($"ETS(A,A,N), alpha {Parameters.Alpha:0.00}, beta {Parameters.Beta:0.00}"),
            _ => FormattableString.Invariant(
                $"ETS(A,Ad,N), alpha {Parameters.Alpha:0.00}, beta {Parameters.Beta:0.00}, phi {Parameters.Phi:0.00}"),
        };

        static double[] Best(double[] y, double[][] starts, bool damped, bool solveStart, double caution)
        {
            var objective = new LinearObjective(y, damped, solveStart, caution);
            if (starts[0].Length == 1) return [ScalarSearch.Minimise(ref objective, 0, 1, 10, 1e-6)];
            double[] point = starts[0];
            double least = double.PositiveInfinity;
            foreach (double[] start in starts)
            {
                if (!(objective.At(start) is var value && value < least)) continue;
                (point, least) = (start, value);
            }
            point = [.. point];
            Span<double> steps = stackalloc double[point.Length], work = stackalloc double[NelderMead.WorkSpace(point.Length)];
            // Each first step points into the cube.
            for (int i = 0; i < steps.Length; i++) steps[i] = point[i] > 0.5 ? -Steps[i] : Steps[i];
            NelderMead.Minimise(ref objective, point, steps, work, 150, 1e-9);
            for (int i = 0; i < point.Length; i++) point[i] = Math.Clamp(point[i], 0, 1);
            return point;
        }

        public MethodForecast Forecast(int horizon)
        {
            var (mean, deviations) = (new double[horizon], new double[horizon]);
            double sum = 0, fade = 1, variance = 1;
            for (int h = 0; h < horizon; h++)
            {
                sum += fade *= Parameters.Phi;
                mean[h] = end.Level + end.Slope * sum;
                deviations[h] = deviation * Math.Sqrt(variance);
                double impact = Parameters.Alpha + Parameters.Beta * sum;
                variance += impact * impact;
            }
            return new(Scale.Up(mean, scale), Scale.Up(deviations, scale));
        }

        public IFittedMethod Refit(ReadOnlySpan<double> history) => new Fitted(history, point.Length, caution, [point]);
    }
}
