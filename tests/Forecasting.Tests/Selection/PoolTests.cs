namespace SupplyChain.Forecasting.Tests.Selection;

public sealed class PoolTests
{
    [Fact]
    public void Hours_of_a_week_are_seen_beside_hours_of_a_day()
    {
        var values = Samples.At(768, Hour);

        var forecast = Engine.Forecast(values.AsSpan(0, 720), 24, 48);

        // Hours 720 to 767 are a Tuesday and a Wednesday of the series' own week; the two days before the end lie on a weekend.
        Error(forecast.Point, values).ShouldBeLessThan(0.3 * Error(values[672..720], values));
        forecast.Backtest.Candidates.MinBy(candidate => candidate.Error)!.Method.ShouldContain("168");
    }

    [Fact]
    public void Hours_without_a_week_are_forecast_by_the_day()
    {
        var random = new Random(5);
        var values = Samples.At(768, t => 100 + 20 * Math.Sin(2 * Math.PI * t / 24) + 10 * random.NextDouble());

        Error(Engine.Forecast(values.AsSpan(0, 720), 24, 48).Point, values).ShouldBeLessThan(1.2 * 2.5);
    }

    [Fact]
    public void A_long_history_that_wanders_back_to_its_mean_is_expected_to_do_so()
    {
        var random = new Random(3);
        var deviation = 0.0;
        var values = Samples.At(300, t => 100 + (deviation = t == 299 ? 12 : 0.8 * deviation + 4 * (random.NextDouble() - 0.5)));

        // Its last value lies 12 above the mean: an autoregression falls back, a mere level stays.
        Engine.Forecast(values, 1, 20).Point[^1].ShouldBeLessThan(values[^1] - 1);
    }

    [Fact]
    public void Values_beyond_any_use_are_left_out()
    {
        var values = Samples.At(4000, t => 100 + t * 7919 % 13);

        Engine.Forecast([.. values.Select((value, at) => at < 1500 ? 1e6 * value : value)], 1, 5).Point.ShouldBe(
            Engine.Forecast(values, 1, 5).Point);
    }

    static double Hour(int t) =>
        100 + 20 * Math.Sin(2 * Math.PI * t / 24)
        - (t % 168 is >= 24 and < 72 ? 30 + 10 * Math.Sin(4 * Math.PI * t / 24) : 0)
        + t * 7919 % 5;

    static double Error(double[] forecast, double[] values) =>
        forecast.Select((value, step) => Math.Abs(value - values[720 + step])).Average();
}
