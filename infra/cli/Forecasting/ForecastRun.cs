using System.Diagnostics;

using SupplyChain.Forecasting;
using SupplyChain.Forecasting.Evaluation;
using SupplyChain.Forecasting.Intervals;
using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Series;

namespace SupplyChain.Cli.Forecasting;

/// <summary>One method on one series.</summary>
/// <param name="Problem">Why there is no forecast; null where there is one.</param>
sealed record Attempt(
    string Method, string Form, double[] Point, QuantileForecast? Quantiles, SeriesScore? Score, double Milliseconds, string? Problem);

/// <summary>All methods on one row of the file.</summary>
sealed record RowResult(SeriesRow Row, IReadOnlyList<Attempt> Attempts);

/// <summary>Runs the methods and <c>auto</c> on each series.</summary>
sealed class ForecastRun(IReadOnlyList<IForecastMethod> methods)
{
    public const string Auto = "auto";

    public IReadOnlyList<string> Names { get; } = [.. methods.Select(method => method.Name), Auto];

    public ForecastRun Reversed() => new([.. methods.Reverse()]);

    public RowResult Of(SeriesRow row) => new(row, row.Series is not { } series
        ? [.. Names.Select(name => Failed(name, row.Problem!))]
        : [.. methods.Select(method => Try(method.Name, series, () => ByMethod(method, series))),
            Try(Auto, series, () => ByEngine(series))]);

    static (string, double[], QuantileForecast?) ByMethod(IForecastMethod method, TimeSeries series)
    {
        var history = Gaps.Fill(series.Train, series.Period);
        var fitted = method.Fit(history.Values, series.Period);
        var forecast = fitted.Forecast(history.Silent + series.Horizon);
        return (fitted.Form, forecast.Mean[history.Silent..],
            forecast.Deviation is { } deviation
                ? NormalQuantiles.Of(forecast.Mean.AsSpan(history.Silent), deviation.AsSpan(history.Silent)) : null);
    }

    static (string, double[], QuantileForecast?) ByEngine(TimeSeries series)
    {
        var forecast = Engine.Forecast(series.Train, series.Period, series.Horizon);
        return (forecast.Method, forecast.Point, forecast.Quantiles);
    }

    static Attempt Try(string name, TimeSeries series, Func<(string Form, double[] Point, QuantileForecast? Quantiles)> forecast)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var (form, point, quantiles) = forecast();
            var milliseconds = clock.Elapsed.TotalMilliseconds;
            if (!point.All(double.IsFinite) || quantiles is { IsFinite: false }) return Failed(name, "the forecast is not finite");
            return new Attempt(
                name, form, point, quantiles, Scoring.Score(series.Train, series.Test, series.Period, point, quantiles), milliseconds,
                null);
        }
#pragma warning disable CA1031 // Whatever goes wrong with one series is told with its id, and the run goes on with the others.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return Failed(name, problem.Message);
        }
    }

    static Attempt Failed(string name, string problem) => new(name, "", [], null, null, 0, problem);
}
