using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.DemandForecasting.ForecastAccuracy;

/// <summary>
/// The tracking signal: the sum of the errors of a quarter (Brown 1959, Statistical Forecasting for Inventory Control), in
/// standard deviations of a sum of as many independent errors without bias. The spread of an error is that of all errors
/// known, by the mean square of their successive differences, which a lasting bias does not widen (von Neumann, Kent,
/// Bellinson and Hart 1941, The mean square successive difference, Annals of Mathematical Statistics 12). Brown's own scale,
/// the mean absolute error of the same few weeks, grows with the bias that it is to reveal. With a year of errors chance passes
/// the limit at one look in a hundred, and at about three of demand that is mostly zero; a bias as large as the spread passes
/// it within a quarter five times in six.
/// </summary>
public static class Tracking
{
    /// <summary>Beyond it, either way, forecasts miss to one side.</summary>
    public const decimal Limit = 2.75m;

    /// <summary>Once beyond, they do until the signal is below this again, so that what wavers at the limit is told once.</summary>
    public const decimal Back = 1.5m;

    /// <summary>Errors that are summed: those of the last quarter.</summary>
    public const int Window = 13;

    /// <summary>With fewer their spread is not known well enough, and there is no signal.</summary>
    public const int FewestErrors = 26;

    // Where all errors are the same they have no spread to compare with.
    const double Most = 20;

    /// <summary>-20 to 20, above 0 where more was forecast than came; null while there are too few errors.</summary>
    /// <param name="errors">By week; those one week ahead count.</param>
    public static decimal? Signal(IEnumerable<ForecastError> errors)
    {
        double[] known = [.. errors.Where(error => error.Lead == 1).Select(error => (double)(error.Forecast - error.Actual))];
        if (known.Length < FewestErrors) return null;
        var sum = known.TakeLast(Window).Sum();
        if (sum == 0) return 0;
        var spread = Math.Sqrt(known.Skip(1).Zip(known, (next, error) => (next - error) * (next - error)).Average() / 2);
        return (decimal)Math.Round(Math.Clamp(sum / (spread * Math.Sqrt(Window)), -Most, Most), 3);
    }

    /// <summary>The turn of forecasts that begin, or cease, to miss to one side with these errors; null where there is none.</summary>
    /// <param name="errors">By week, at least one.</param>
    /// <param name="before">Whether they did before.</param>
    public static DeviationTurn? TurnOf(IReadOnlyList<ForecastError> errors, bool before) =>
        Signal(errors) is { } signal && Deviates(signal, before) != before ? new DeviationTurn(!before, errors[^1].Week, signal) : null;

    /// <summary>Whether forecasts miss to one side, given whether they did before.</summary>
    public static bool Deviates(decimal? signal, bool before) => signal is { } known ? Math.Abs(known) > (before ? Back : Limit) : before;
}

/// <summary>Forecasts begin, or cease, to miss to one side further than chance would.</summary>
/// <param name="Week">The last that was measured.</param>
/// <param name="TrackingSignal">See <see cref="Tracking"/>; above 0 demand is less than was forecast.</param>
public sealed record DeviationTurn(bool Deviates, DateOnly Week, decimal TrackingSignal);
