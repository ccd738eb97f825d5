using System.Globalization;

namespace SupplyChain.Console.Runs;

/// <summary>A histogram to draw: bars from the lowest to the highest measurement, with the specification limits beside them.</summary>
/// <param name="Limits">Where the limits are.</param>
public sealed record HistogramBars(IReadOnlyList<HistogramBars.Bar> Bars, IReadOnlyList<HistogramBars.Limit> Limits)
{
    public const double Width = 600, Height = 160;

    public sealed record Bar(double X, double Width, double Height, string From, string Until, int Count);

    public sealed record Limit(double X, string Label);

    public static HistogramBars Of(RunShown.Spread spread, RunShown.Characteristic of)
    {
        var highest = spread.Lowest + spread.BinWidth * spread.Counts.Count;
        double[] all = [spread.Lowest, highest, of.LowerLimit ?? spread.Lowest, of.UpperLimit ?? highest];
        // Equal measurements, or limits that meet them, still have some room.
        var (low, high) = all.Max() > all.Min() ? (all.Min(), all.Max()) : (all.Min() - 1, all.Min() + 1);
        var margin = (high - low) / 20;
        var scale = Width / (high - low + 2 * margin);
        var most = Math.Max(1, spread.Counts.Max());
        // A bar of equal measurements has no width of its own.
        var width = spread.BinWidth > 0 ? spread.BinWidth * scale : 6;
        return new(
            [.. spread.Counts.Select((count, i) => new Bar(
                X(spread.Lowest + i * spread.BinWidth), width, Height * count / most, Written(spread.Lowest + i * spread.BinWidth),
                Written(spread.Lowest + (i + 1) * spread.BinWidth), count))],
            [.. new[] { of.LowerLimit, of.UpperLimit }.OfType<double>().Select(limit => new Limit(X(limit), Written(limit)))]);

        double X(double value) => (value - low + margin) * scale;
    }

    /// <summary>A measured value as people read it: four digits that matter.</summary>
    public static string Written(double? value) => value is { } known ? known.ToString("G4", CultureInfo.InvariantCulture) : "–";
}
