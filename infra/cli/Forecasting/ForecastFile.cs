using System.Globalization;

using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Cli.Forecasting;

/// <summary>Every forecast, a row a step; numbers in full, so that two runs can be compared to the last bit.</summary>
sealed class ForecastFile : IDisposable
{
    readonly StreamWriter text;

    public ForecastFile(string path)
    {
        text = new StreamWriter(path) { NewLine = "\n" };
        var levels = QuantileForecast.Levels.Select(level => string.Create(CultureInfo.InvariantCulture, $"q{100 * level:00}"));
        text.WriteLine($"id,method,step,point,{string.Join(',', levels)},form");
    }

    public void Write(RowResult result)
    {
        foreach (var attempt in result.Attempts)
            for (var step = 0; step < attempt.Point.Length; step++)
            {
                var (id, point) = (Quoted(result.Row.Id), Text(attempt.Point[step]));
                text.WriteLine($"{id},{attempt.Method},{step + 1},{point},{Quantiles(attempt, step)},{Quoted(attempt.Form)}");
            }
    }

    public void Dispose() => text.Dispose();

    static string Quantiles(Attempt attempt, int step) =>
        string.Join(
            ',', QuantileForecast.Levels.Select(level => attempt.Quantiles is { } quantiles ? Text(quantiles.At(level, step)) : ""));

    static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(',', '"') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
