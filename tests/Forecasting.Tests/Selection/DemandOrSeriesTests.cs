namespace SupplyChain.Forecasting.Tests.Selection;

public sealed class DemandOrSeriesTests
{
    [Fact]
    public void Growth_out_of_zeros_goes_on()
    {
        var forecast = Engine.Forecast([0, 0, 0, 0, 0, 0, 2, 2, 5, 8, 12, 16, 17, 20], 1, 4);

        forecast.Point.ShouldAllBe(value => value > 17);
        forecast.Method.ShouldContain("theta");
    }

    [Fact]
    public void A_season_with_scattered_zeros_is_seen()
    {
        // Snow: nothing in most months of summer, once in a while a little.
        var history = Samples.At(96, t => (t % 12) switch
        {
            4 or 7 => t % 5 == 0 ? 1 : 0,
            5 or 6 => t % 7 == 0 ? 1 : 0,
            < 4 => 20 - 4 * (t % 12),
            _ => 4 * (t % 12 - 7),
        });

        var forecast = Engine.Forecast(history, 12, 12).Point;

        forecast[0].ShouldBe(20, 3);
        forecast[6].ShouldBeLessThan(2);
    }

    [Fact]
    public void Demand_that_neither_foretells_is_smoothed()
    {
        var random = new Random(5);
        var history = Samples.At(60, _ => random.Next(3) == 0 ? random.Next(1, 9) : 0);

        var forecast = Engine.Forecast(history, 12, 6);

        forecast.Method.ShouldStartWith("weighted mean of ses");
        forecast.Point.ShouldAllBe(value => value == forecast.Point[0]);
    }
}
