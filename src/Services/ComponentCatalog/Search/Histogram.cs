using System.Globalization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>How many numbers lie in each of some steps of equal width, whose ends are round numbers of a unit.</summary>
public static class Histogram
{
    const int MostSteps = 12;

    // A step is so many times a power of ten wide.
    static readonly double[] Round = [1, 2, 2.5, 5, 10];

    /// <param name="values">In base units.</param>
    /// <param name="unit">In which the steps are.</param>
    public static IReadOnlyList<HistogramStep> Of(IReadOnlyList<double> values, UcumUnit unit)
    {
        var (factor, offset) = ((double)unit.Factor, (double)unit.Offset);
        double[] inUnit = [.. values.Select(value => value / factor - offset).Where(double.IsFinite)];
        if (inUnit.Length == 0) return [];
        var width = WidthOf(inUnit.Max() - inUnit.Min(), inUnit.Max());
        // Rounding errors of the conversion must not push a number below the end that it lies on.
        var first = Math.Floor(inUnit.Min() / width + Slack);
        var counts = new SortedDictionary<double, int>();
        foreach (var value in inUnit)
        {
            var step = Math.Floor(value / width + Slack) - first;
            counts[step] = counts.GetValueOrDefault(step) + 1;
        }
        return
        [
            .. Enumerable.Range(0, (int)counts.Keys.Last() + 1).Select(step => new HistogramStep(
                End((first + step) * width), End((first + step + 1) * width), counts.GetValueOrDefault(step))),
        ];
    }

    const double Slack = 1e-9;

    static double WidthOf(double range, double largest)
    {
        var atLeast = range / (MostSteps - 1);
        if (atLeast <= Math.Abs(largest) * Slack) return largest == 0 ? 1 : RoundUp(Math.Abs(largest));
        return RoundUp(atLeast);
    }

    static double RoundUp(double width)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(width)));
        return Round.First(times => times * power >= width * (1 - Slack)) * power;
    }

    // Twelve digits are more than the ends of steps have, and fewer than a rounding error changes.
    static decimal End(double value) => Math.Abs(value) < (double)decimal.MaxValue
        ? (decimal)double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : value < 0 ? decimal.MinValue : decimal.MaxValue;
}
