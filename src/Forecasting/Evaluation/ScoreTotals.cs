namespace SupplyChain.Forecasting.Evaluation;

/// <summary>Means over series. They are added in the order of the file, so the bits do not depend on the number of cores.</summary>
public sealed class ScoreTotals
{
    readonly Mean smape = new(), mase = new(), rmsse = new(), bias = new(), msis = new();
    long values, inside50, inside90;

    public int Series { get; private set; }

    public double Smape => smape.Value;
    public double Mase => mase.Value;
    public double Rmsse => rmsse.Value;

    /// <summary>Mean over series of their mean error f - y, each in its own unit.</summary>
    public double Bias => bias.Value;
    public double Msis => msis.Value;

    /// <summary>Share of the held-out values inside the 50 % interval, 0 to 1. NaN where no interval was given.</summary>
    public double Cover50 => Share(inside50);
    /// <summary>The same for the 90 % interval.</summary>
    public double Cover90 => Share(inside90);

    public void Add(SeriesScore score, bool hasIntervals)
    {
        Series++;
        smape.Add(score.Smape);
        mase.Add(score.Mase);
        rmsse.Add(score.Rmsse);
        bias.Add(score.Bias);
        msis.Add(score.Msis);
        if (!hasIntervals) return;
        values += score.Values;
        inside50 += score.Inside50;
        inside90 += score.Inside90;
    }

    /// <summary>
    /// Overall weighted average of the M4 competition: the mean of sMAPE and MASE, relative to those of Naive2 on the same series.
    /// NaN where those are 0.
    /// </summary>
    public double OwaAgainst(ScoreTotals naive2) =>
        (Smape / naive2.Smape + Mase / naive2.Mase) / 2 is var owa && double.IsFinite(owa) ? owa : double.NaN;

    double Share(long inside) => values == 0 ? double.NaN : (double)inside / values;

    /// <summary>Mean of the values that are defined.</summary>
    sealed class Mean
    {
        double sum;
        int count;

        public double Value => count == 0 ? double.NaN : sum / count;

        public void Add(double value)
        {
            if (double.IsNaN(value)) return;
            sum += value;
            count++;
        }
    }
}
