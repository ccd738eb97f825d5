using SupplyChain.Forecasting.Evaluation;

namespace SupplyChain.Cli.Forecasting;

/// <summary>The figures of one method in the table.</summary>
sealed class MethodTotals(string name)
{
    double milliseconds;

    public string Name => name;
    public ScoreTotals Scores { get; } = new();
    public int Failures { get; private set; }

    /// <summary>Rows that were tried, failures included.</summary>
    public int Series => Scores.Series + Failures;
    public double MillisecondsASeries => Scores.Series == 0 ? double.NaN : milliseconds / Scores.Series;

    public void Add(Attempt attempt)
    {
        if (attempt.Score is not { } score)
        {
            Failures++;
            return;
        }
        Scores.Add(score, attempt.Quantiles is not null);
        milliseconds += attempt.Milliseconds;
    }
}
