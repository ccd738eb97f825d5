using SupplyChain.Forecasting.Arima;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.LongSeasons;

/// <summary>
/// Least squares on a line and pairs of sine and cosine of 1, 2, ... waves a season (Harvey 1989). When the residuals have a unit
/// root, values and waves are differenced first. Otherwise a wandering level would be taken for a season.
/// </summary>
static class HarmonicRegression
{
    const int MostPairs = 12;

    /// <summary>A wave is dropped when the others explain all but this share of it.</summary>
    const double Dependent = 1e-9;

    /// <summary>The number of pairs with the least AICc, and whether to difference.</summary>
    /// <param name="values">More than two periods, of an average size of about 1.</param>
    public static (int Pairs, bool Differenced) Choose(ReadOnlySpan<double> values, int period)
    {
        var most = Math.Min(Math.Min(period / 2, MostPairs), values.Length / 6);
        var rest = values.ToArray();
        Remove(rest, period, most, false);
        var differenced = UnitRoots.Differences(rest) > 0;
        var squares = new double[most + 1];
        Project(values, period, most, differenced, squares);
        var (best, least) = (0, double.PositiveInfinity);
        var n = values.Length - (differenced ? 1 : 0);
        for (var pairs = 0; pairs <= most; pairs++)
        {
            var k = 2 * pairs + (differenced ? 2 : 3);
            var criterion = n * Math.Log(Math.Max(squares[pairs], 1e-28 * n) / n) + 2 * k + 2.0 * k * (k + 1) / (n - k - 1);
            if (criterion < least)
                (best, least) = (pairs, criterion);
        }
        return (best, differenced);
    }

    /// <summary>Subtracts the waves from the values. Returns the waves of the following steps, one period long.</summary>
    public static double[] Remove(Span<double> values, int period, int pairs, bool differenced)
    {
        var coefficients = Project(values, period, pairs, differenced, []);
        var season = new double[period];
        for (var phase = 0; phase < period; phase++)
            for (var wave = 0; wave < 2 * pairs; wave++)
                season[phase] += coefficients[wave] * Wave(wave, phase, period);
        for (var t = 0; t < values.Length; t++)
            values[t] -= season[t % period];
        var next = new double[period];
        for (var h = 0; h < period; h++)
            next[h] = season[(values.Length + h) % period];
        return next;
    }

    /// <summary>Cosine and sine of 1 wave a season, then of 2, ...</summary>
    static double Wave(int index, int t, int period)
    {
        var angle = 2 * Math.PI * (index / 2 + 1) * (t % period) / period;
        return index % 2 == 0 ? Math.Cos(angle) : Math.Sin(angle);
    }

    /// <summary>Modified Gram-Schmidt by column. The line comes first, so that each number of pairs has its sum of squares.</summary>
    /// <returns>Coefficient of each wave.</returns>
    static double[] Project(ReadOnlySpan<double> values, int period, int pairs, bool differenced, Span<double> squares)
    {
        var lines = differenced ? 1 : 2;
        var count = lines + 2 * pairs;
        var rest = differenced ? Differencing.Difference(values, 1) : values.ToArray();
        var columns = new double[count][];
        var triangle = new double[count, count];
        var along = new double[count];
        for (var c = 0; c < count; c++)
        {
            var column = Column(c - lines, period, rest.Length, differenced);
            var size = Moments.SumOfSquares(column);
            for (var before = 0; before < c; before++)
                triangle[before, c] = Subtract(column, columns[before]);
            var left = Moments.SumOfSquares(column);
            triangle[c, c] = left > Dependent * size ? Math.Sqrt(left) : 0;
            for (var t = 0; t < column.Length; t++)
                column[t] = triangle[c, c] > 0 ? column[t] / triangle[c, c] : 0;
            columns[c] = column;
            along[c] = Subtract(rest, column);
            if (!squares.IsEmpty && c >= lines - 1 && (c - lines) % 2 != 0)
                squares[(c - lines + 1) / 2] = Moments.SumOfSquares(rest);
        }
        for (var c = count - 1; c >= 0; c--)
        {
            for (var after = c + 1; after < count; after++)
                along[c] -= triangle[c, after] * along[after];
            along[c] = triangle[c, c] > 0 ? along[c] / triangle[c, c] : 0;
        }
        return along[lines..];
    }

    /// <summary>The column of a wave. Below 0: the level, and the line where values are not differenced.</summary>
    static double[] Column(int index, int period, int length, bool differenced)
    {
        var column = new double[length];
        for (var t = 0; t < length; t++)
            column[t] = index == -1 ? 1 : index == -2 ? (double)t / length
                : differenced ? Wave(index, t + 1, period) - Wave(index, t, period) : Wave(index, t, period);
        return column;
    }

    /// <summary>Subtracts the projection on a direction from the values. Returns its coefficient.</summary>
    static double Subtract(double[] values, double[] direction)
    {
        var share = 0.0;
        for (var t = 0; t < values.Length; t++)
            share += values[t] * direction[t];
        for (var t = 0; t < values.Length; t++)
            values[t] -= share * direction[t];
        return share;
    }
}
