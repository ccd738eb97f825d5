using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Forecasting.Tests.Intervals;

public sealed class CoverageTests
{
    [Fact]
    public void The_next_of_n_scores_lies_below_the_quantile_as_often_as_it_says()
    {
        var random = new Random(7);
        var below = Enumerable.Range(0, 20_000).Count(_ =>
        {
            var scores = Enumerable.Range(0, 19).Select(_ => random.NextDouble()).Order().ToArray();
            return random.NextDouble() <= Conformal.Quantile(scores, 0.9);
        });

        (below / 20_000.0).ShouldBe(0.9, 0.01);
    }

    [Fact]
    public void Intervals_of_made_up_series_cover_what_they_say()
    {
        var random = new Random(11);
        int inside = 0, values = 0;
        for (var series = 0; series < 40; series++)
        {
            var (level, slope) = (100 + 50 * random.NextDouble(), random.NextDouble());
            var walk = 0.0;
            var all = Samples.At(
                72, t => level + slope * t + 10 * Math.Sin(2 * Math.PI * t / 12) + (walk += Normal(random)) + 3 * Normal(random));
            var forecast = Engine.Forecast(all.AsSpan(0, 60), 12, 12);
            for (var step = 0; step < 12; step++, values++)
                if (forecast.Quantiles.At(0.05, step) <= all[60 + step] && all[60 + step] <= forecast.Quantiles.At(0.95, step)) inside++;
        }

        ((double)inside / values).ShouldBeInRange(0.85, 0.98);
    }

    [Fact]
    public void Residuals_of_the_past_widen_the_interval()
    {
        var general = new ConformalIntervals.General(0.7, 2, 1);
        QuantileForecast With(double error) =>
            ConformalIntervals.Of([10], [1], [.. Enumerable.Repeat(new Residual(error, 1), 30)], 6, general);

        With(5).At(0.95, 0).ShouldBeGreaterThan(With(1).At(0.95, 0));
        ConformalIntervals.Of([10], [1], [], 0, general).At(0.95, 0).ShouldBe(12, 1e-12);
    }

    static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
