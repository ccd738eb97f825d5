using SupplyChain.Forecasting.Selection;

namespace SupplyChain.Forecasting.Tests.Selection;

public sealed class ClosedPlacesTests
{
    // Days of a week, the last two of which are closed; the history ends on a third day.
    static readonly double[] Office = Samples.At(73, t => t % 7 > 4 ? 0 : 20 + 3 * (t % 7) + t % 5);

    [Fact]
    public void Where_there_never_was_anything_there_will_be_nothing()
    {
        var forecast = Engine.Forecast(Office, 7, 14);

        for (var step = 0; step < 14; step++)
        {
            var closed = (Office.Length + step) % 7 > 4;
            (forecast.Point[step] == 0, forecast.Quantiles.At(0.95, step) == 0).ShouldBe((closed, closed), $"step {step}");
        }
        (forecast.Basis.ClosedPositions, forecast.Basis.Season).ShouldBe((2, 7));
    }

    [Fact]
    public void The_others_are_a_shorter_season()
    {
        var forecast = Engine.Forecast(Office, 7, 14).Point;
        var expected = Samples.At(87, t => t % 7 > 4 ? 0 : 20 + 3 * (t % 7) + t % 5)[73..];

        for (var step = 0; step < 14; step++) forecast[step].ShouldBe(expected[step], 3, $"step {step}");
    }

    [Fact]
    public void A_horizon_that_is_closed_is_forecast() => Engine.Forecast(Office.AsSpan(0, 68), 7, 2).Point.ShouldBe([0, 0]);

    [Theory]
    [InlineData("0 3 0 0 3 0 0 0 0 3 0 0", 4)] // demand so rare that chance leaves places empty
    [InlineData("5 6 5 7 5 6 5 7 5 6 5 7", 4)] // none empty
    [InlineData("5 0 5 0", 2)] // too short to tell
    [InlineData("0 0 0 0 0 0", 2)]
    [InlineData("5 0 5 0 5 0 5 0", 1)]
    public void Chance_closes_nothing(string values, int period) =>
        ClosedPlaces.Of([.. values.Split(' ').Select(double.Parse)], period).ShouldBeNull();
}
