namespace SupplyChain.Forecasting.Series;

/// <summary>
/// Whether a row is in a sample of <paramref name="count"/> of <paramref name="total"/> rows: the first, the last and evenly spaced
/// ones between. Rows must be asked for in their order.
/// </summary>
sealed class EvenlySpaced(int total, int count)
{
    int next;

    public bool Includes(int row)
    {
        while (next < count && Row(next) < row) next++;
        return next < count && Row(next) == row;
    }

    // Half to even, as R's round(seq(1, total, length.out = count)).
    int Row(int index) => count == 1 ? 0 : (int)Math.Round(1 + (double)index * (total - 1) / (count - 1)) - 1;
}
