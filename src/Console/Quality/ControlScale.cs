using System.Globalization;

using SupplyChain.Console.Charts;

namespace SupplyChain.Console.Quality;

/// <summary>Places the points of a control chart in a drawing of the size of <see cref="ChartScale"/>.</summary>
/// <param name="Points">Number of points, 1 or more.</param>
/// <param name="Low">The value at the lower end.</param>
/// <param name="High">The value at the upper end, above the lower one.</param>
public sealed record ControlScale(int Points, double Low, double High)
{
    const int MostTicks = 5, MostLabels = 10;

    /// <summary>Times a power of ten.</summary>
    static readonly int[] RoundSteps = [1, 2, 5, 10];

    /// <summary>For the points of a panel, their limits and center lines; null where there are none.</summary>
    public static ControlScale? Of(ControlChartAnswer.Panel panel)
    {
        if (panel.Points.Count == 0) return null;
        var (low, high) = (
            panel.Points.Min(point => Math.Min(point.Value, point.Lower)), panel.Points.Max(point => Math.Max(point.Value, point.Upper)));
        // Equal values still have some room, also where one more than them would be lost in rounding.
        var margin = high > low ? (high - low) / 20 : Math.Max(1, Math.Abs(high) / 1000);
        return new(panel.Points.Count, low - margin, high + margin);
    }

    /// <summary>Round values within the drawing.</summary>
    public IReadOnlyList<double> Ticks
    {
        get
        {
            var power = Math.Pow(10, Math.Floor(Math.Log10((High - Low) / MostTicks)));
            var step = power * RoundSteps.First(each => each * power >= (High - Low) / MostTicks);
            var first = Math.Ceiling(Low / step);
            return [.. Enumerable.Range(0, MostTicks + 1).Select(tick => (first + tick) * step).Where(tick => tick <= High)];
        }
    }

    /// <summary>The points that have a label, counted from 0.</summary>
    public IReadOnlyList<int> Labels
    {
        get
        {
            var every = Math.Max(1, (Points + MostLabels - 1) / MostLabels);
            return [.. Enumerable.Range(0, Points).Where(point => point % every == 0)];
        }
    }

    public double X(double point) => ChartScale.Left + (ChartScale.Right - ChartScale.Left) * (point + 0.5) / Points;

    public double Y(double value) => ChartScale.Lower - (ChartScale.Lower - ChartScale.Upper) * (value - Low) / (High - Low);

    public string Line(IEnumerable<double> values) =>
        string.Join(' ', values.Select((value, i) => $"{Text(X(i))},{Text(Y(value))}"));

    public static string Text(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);
}
