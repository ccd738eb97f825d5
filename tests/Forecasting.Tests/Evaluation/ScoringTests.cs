using SupplyChain.Forecasting.Evaluation;
using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Forecasting.Tests.Evaluation;

public sealed class ScoringTests
{
    [Fact]
    public void The_measures_are_as_worked_out_by_hand()
    {
        // Differences at lag 2: 2, 4 (mean 3); at lag 1: 1, 1, 3 (squares' mean 11/3). Errors: 2, -2.
        var score = Scoring.Score([1, 2, 3, 6], [8, 10], 2, [10, 8], null);

        score.Smape.ShouldBe((200.0 * 2 / 18 + 200.0 * 2 / 18) / 2, 1e-12);
        score.Mase.ShouldBe(2.0 / 3, 1e-12);
        score.Rmsse.ShouldBe(2 / Math.Sqrt(11.0 / 3), 1e-12);
        score.Bias.ShouldBe(0, 1e-12);
        score.Msis.ShouldBe(double.NaN);
    }

    [Fact]
    public void Missing_values_are_passed_over()
    {
        var score = Scoring.Score([double.NaN, 1, double.NaN, 2, 4], [double.NaN, 5], 1, [100, 8], null);

        score.Values.ShouldBe(1);
        score.Mase.ShouldBe(3 / 1.5, 1e-12);
        score.Bias.ShouldBe(3);
    }

    [Fact]
    public void What_is_not_defined_is_not_a_number()
    {
        var constant = Scoring.Score([5, 5, 5], [5, 6], 1, [5, 5], null);
        constant.Mase.ShouldBe(double.NaN);
        constant.Rmsse.ShouldBe(double.NaN);
        Scoring.Score([5], [0, 0], 12, [0, 0], null).Smape.ShouldBe(0);
        Scoring.Score([1, 2], [double.NaN], 1, [1], null).Smape.ShouldBe(double.NaN);
    }

    [Fact]
    public void Intervals_are_scored_by_width_and_misses()
    {
        // 90 %: 0 to 10; 50 %: 4 to 6. Inside both, inside the wide one, 2 above it. Scale 1.
        var quantiles = new QuantileForecast([[0, 0, 0], [4, 4, 4], [5, 5, 5], [6, 6, 6], [10, 10, 10]]);
        var score = Scoring.Score([1, 2, 3], [6, 9, 12], 1, [5, 5, 5], quantiles);

        score.Inside50.ShouldBe(1);
        score.Inside90.ShouldBe(2);
        score.Msis.ShouldBe((10 + 10 + 10 + 20 * 2) / 3.0, 1e-12);
    }

    [Fact]
    public void Totals_are_means_over_the_series_that_have_the_measure()
    {
        var (totals, naive2) = (new ScoreTotals(), new ScoreTotals());
        totals.Add(new SeriesScore(10, 1, 1, 3, 4, 2, 4, 5), hasIntervals: true);
        totals.Add(new SeriesScore(20, double.NaN, 2, -1, 1, 1, 1, 7), hasIntervals: true);
        naive2.Add(new SeriesScore(30, 2, 1, 0, 1, 0, 0, double.NaN), hasIntervals: false);

        totals.ShouldSatisfyAllConditions(
            t => t.Series.ShouldBe(2),
            t => t.Smape.ShouldBe(15),
            t => t.Mase.ShouldBe(1),
            t => t.Bias.ShouldBe(1),
            t => t.Cover50.ShouldBe(0.6),
            t => t.Cover90.ShouldBe(1),
            t => t.OwaAgainst(naive2).ShouldBe((0.5 + 0.5) / 2));
        naive2.Cover90.ShouldBe(double.NaN);
    }
}
