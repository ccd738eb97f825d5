using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Forecasting.Tests;

public sealed class EngineTests
{
    const double None = double.NaN;

    public static TheoryData<string, double[]> WithGaps { get; } = new()
    {
        { "begun late", [None, None, 3, 4, 6, 5, 7] },
        { "gaps", Samples.At(60, t => t % 7 == 3 ? None : 20 + t % 12 + t * 0.3) },
        { "silent at the end", [.. Samples.At(40, t => 5 + t % 4), None, None, None] },
        { "demand with gaps", Samples.At(50, t => t % 6 == 5 ? None : t % 4 == 1 ? 3 : 0) },
        { "one value among none", [None, None, 2, None] },
    };

    [Theory, MemberData(nameof(Samples.Hostile), MemberType = typeof(Samples))]
    public void No_series_breaks_it(string series, double[] history) => ShouldBeSound(series, history);

    [Theory, MemberData(nameof(WithGaps))]
    public void Nor_do_missing_values(string series, double[] history) => ShouldBeSound(series, history);

    [Theory, MemberData(nameof(Samples.Hostile), MemberType = typeof(Samples))]
    public void Nor_does_length(string series, double[] history) =>
        ShouldBeSound(series, Samples.At(520, t => history[t % history.Length]), 7, 24);

    static void ShouldBeSound(string series, double[] history, params int[] periods)
    {
        foreach (var period in periods is [] ? [1, 4, 12, 52] : periods)
        {
            var forecast = Engine.Forecast(history, period, 18);
            forecast.Point.Length.ShouldBe(18);
            forecast.Quantiles.Horizon.ShouldBe(18);
            for (var step = 0; step < 18; step++)
            {
                double.IsFinite(forecast.Point[step]).ShouldBeTrue($"{series}, period {period}, step {step}: {forecast.Method}");
                var quantiles = QuantileForecast.Levels.Select(level => forecast.Quantiles.At(level, step)).ToArray();
                quantiles.ShouldAllBe(value => double.IsFinite(value), $"{series}, period {period}");
                quantiles.ShouldBeInOrder();
                if (history.Where(double.IsFinite).All(value => value >= 0))
                    quantiles[0].ShouldBeGreaterThanOrEqualTo(0, $"{series}, period {period}");
            }
            (forecast.Basis.Series is null || forecast.Basis.Demand is null).ShouldBeTrue();
            forecast.Method.ShouldNotBeNullOrWhiteSpace();
            forecast.Backtest.Candidates.Sum(candidate => candidate.Weight)
                .ShouldBe(forecast.Backtest.Candidates.Count > 0 ? 1 : 0, 1e-9, series);
        }
    }

    [Fact]
    public void A_history_of_zeros_goes_on_with_zeros() => Engine.Forecast(new double[30], 12, 6).Point.ShouldAllBe(value => value == 0);

    [Fact]
    public void Missing_values_at_the_end_are_steps_of_the_forecast()
    {
        var season = Samples.At(48, t => 100 + 10 * (t % 12));

        var late = Engine.Forecast([.. season, None, None], 12, 3).Point;

        late.ShouldBe(Engine.Forecast(season, 12, 5).Point[2..]);
    }

    [Fact]
    public void The_same_history_has_the_same_bits()
    {
        var history = Samples.At(70, t => 50 + t + 9 * Math.Sin(t) + t * 7919 % 13);

        Engine.Forecast(history, 12, 12).Point.ShouldBe(Engine.Forecast(history, 12, 12).Point);
    }
}
