namespace SupplyChain.Forecasting.Intervals;

/// <summary>Quantiles of each step. A higher level is never below a lower one.</summary>
public sealed class QuantileForecast
{
    /// <summary>The levels, ascending.</summary>
    public static IReadOnlyList<double> Levels { get; } = [0.05, 0.25, 0.5, 0.75, 0.95];

    readonly double[][] values;

    /// <param name="values">A row for each level, a column for each step. A value below that of a lower level is raised to it.</param>
    public QuantileForecast(double[][] values)
    {
        for (var level = 1; level < values.Length; level++)
            for (var step = 0; step < values[level].Length; step++)
                values[level][step] = Math.Max(values[level][step], values[level - 1][step]);
        this.values = values;
    }

    public int Horizon => values[0].Length;

    public bool IsFinite => values.All(level => level.All(double.IsFinite));

    /// <param name="level">One of <see cref="Levels"/>.</param>
    /// <param name="step">0 for the first step.</param>
    public double At(double level, int step) => values[IndexOf(level)][step];

    /// <summary>Raises all values below <paramref name="least"/> to it.</summary>
    internal QuantileForecast AtLeast(double least) =>
        new([.. values.Select(level => level.Select(value => Math.Max(least, value)).ToArray())]);

    internal QuantileForecast From(int skipped) => new([.. values.Select(level => level[skipped..])]);

    static int IndexOf(double level)
    {
        for (var index = 0; index < Levels.Count; index++) if (Levels[index] == level) return index;
        throw new ArgumentOutOfRangeException(nameof(level), level, $"one of {string.Join(", ", Levels)}");
    }
}
