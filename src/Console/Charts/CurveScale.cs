namespace SupplyChain.Console.Charts;

/// <summary>Places amounts by quantity in a drawing of the size of <see cref="ChartScale"/>; quantities by their logarithms.</summary>
/// <param name="Quantities">All that are drawn, ascending, each above 0.</param>
/// <param name="Top">The amount at the upper end, above 0.</param>
public sealed record CurveScale(IReadOnlyList<decimal> Quantities, decimal Top)
{
    const int MostTicks = 5;

    /// <summary>Labels that are closer run into each other.</summary>
    const decimal LabelWidth = 90;

    public IReadOnlyList<decimal> Ticks
    {
        get
        {
            var step = ChartScale.NiceStep(Top / MostTicks);
            return [.. Enumerable.Range(0, (int)(Top / step) + 1).Select(tick => tick * step)];
        }
    }

    /// <summary>The quantities that have a label: the first, and each that is far enough from the one before.</summary>
    public IReadOnlyList<decimal> Labels
    {
        get
        {
            var labels = new List<decimal>();
            foreach (var quantity in Quantities)
                if (labels is [] || X(quantity) - X(labels[^1]) >= LabelWidth) labels.Add(quantity);
            return labels;
        }
    }

    /// <summary>Null where there is nothing to draw.</summary>
    public static CurveScale? Of(IEnumerable<(decimal Quantity, decimal Amount)> points)
    {
        var all = points.Where(point => point.Quantity > 0).ToList();
        if (all.Count == 0) return null;
        var most = Math.Max(all.Max(point => point.Amount), 0.000001m);
        var step = ChartScale.NiceStep(most / MostTicks);
        return new([.. all.Select(point => point.Quantity).Distinct().Order()], decimal.Ceiling(most / step) * step);
    }

    /// <summary>A single quantity stands in the middle.</summary>
    public decimal X(decimal quantity)
    {
        var (first, last) = (Math.Log((double)Quantities[0]), Math.Log((double)Quantities[^1]));
        var place = last > first ? (Math.Log((double)quantity) - first) / (last - first) : 0.5;
        return ChartScale.Left + 40 + (ChartScale.Right - ChartScale.Left - 80) * (decimal)place;
    }

    public decimal Y(decimal amount) =>
        ChartScale.Lower - (ChartScale.Lower - ChartScale.Upper) * Math.Clamp(amount / Top, 0, 1);

    /// <summary>As the attribute of a polyline.</summary>
    public string Line(IEnumerable<(decimal Quantity, decimal Amount)> points) => string.Join(
        ' ', points.Select(point => $"{ChartScale.Text(X(point.Quantity))},{ChartScale.Text(Y(point.Amount))}"));
}
