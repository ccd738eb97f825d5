using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Selection;

namespace SupplyChain.Forecasting.Tests.Selection;

public sealed class SelectionTests
{
    [Fact]
    public void Origins_lie_a_third_of_the_horizon_apart_and_leave_two_seasons()
    {
        RollingOrigins.Of(40, 4, 8).Ends.ShouldBe([37, 34, 32, 29, 26, 24]);
        RollingOrigins.Of(40, 12, 12).Ends.ShouldBe([36, 32, 28, 24]);
        RollingOrigins.Of(5, 1, 6).Ends.ShouldBeEmpty();
        RollingOrigins.Of(20, 1, 1).Ends.ShouldBe([19, 18]);
    }

    [Fact]
    public void The_weighted_median_is_the_median_where_shares_are_equal()
    {
        Combination.Median([9, 1, 4], [1.0 / 3, 1.0 / 3, 1.0 / 3]).ShouldBe(4, 1e-12);
        Combination.Median([9, 1, 4, 6], [0.25, 0.25, 0.25, 0.25]).ShouldBe(5, 1e-12);
    }

    [Fact]
    public void More_than_half_the_shares_decide_the_weighted_median() => Combination.Median([1, 50, 2], [0.1, 0.1, 0.8]).ShouldBe(2, 1);

    [Fact]
    public void One_candidate_is_its_own_median() => Combination.Median([3], [1]).ShouldBe(3);

    [Fact]
    public void Shares_are_inverse_to_errors_at_any_scale()
    {
        Weights.Inverse([1, 2], 1).ShouldBe([2.0 / 3, 1.0 / 3], 1e-12);
        Weights.Inverse([1e-200, 2e-200], 2).ShouldBe([0.8, 0.2], 1e-12);
        Weights.Inverse([0, 5, 0], 2).ShouldBe([0.5, 0, 0.5]);
    }

    [Theory]
    [InlineData(40, 1, "without season")]
    [InlineData(80, 1, "long and without season")]
    [InlineData(80, 52, "long and without season")]
    [InlineData(80, 12, "seasonal")]
    [InlineData(209, 7, "seasonal")]
    [InlineData(210, 7, "seasonal and long")]
    [InlineData(480, 24, "seasonal")]
    [InlineData(700, 24, "hourly")]
    [InlineData(120, 52, "of a long season")]
    public void A_pool_is_chosen_by_season_and_length(int length, int period, string kind) => Pool.For(length, period).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("2 0 5 0 0 3", 1, nameof(HistoryKind.Demand))]
    [InlineData("0 0 0", 1, nameof(HistoryKind.Zeros))]
    [InlineData("2 4 5", 1, nameof(HistoryKind.Demand))]
    [InlineData("2.5 4 5", 1, nameof(HistoryKind.NonNegative))]
    [InlineData("12 9 11 10 8 11", 1, nameof(HistoryKind.NonNegative))]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12", 1, nameof(HistoryKind.NonNegative))]
    [InlineData("9 1 5 8 9 1 5 8 9 2 5 8 9 1 5 8 9 2 5 8", 4, nameof(HistoryKind.NonNegative))]
    [InlineData("0 -1", 1, nameof(HistoryKind.Any))]
    [InlineData("0 0 4 9 4 0 0 0 5 9 4 0 0 0 4 8 4 0 0 0 4 9 5 0", 6, nameof(HistoryKind.NonNegative))]
    [InlineData("0 0 4 9 4 0 0 0 0 9 0 0 0 7 0 0 4 0 3 0 0 9 5 0", 6, nameof(HistoryKind.Demand))]
    [InlineData("9 9 8 8 6 4 2 1 0 0 0 0 0 0 0 0 0 0 0 0", 1, nameof(HistoryKind.Demand))]
    [InlineData("6 5 3 1 0 0 1 2 4 6 8 9 9 8 6 4 2 0 0 0 2 3 5 6", 1, nameof(HistoryKind.NonNegative))]
    [InlineData("9 0 5 8 9 0 5 8 9 1 5 8 9 0 5 8 9 1 5 8", 4, nameof(HistoryKind.NonNegative))]
    public void A_history_has_a_kind(string values, int period, string kind) =>
        HistoryKinds.Of([.. values.Split(' ').Select(double.Parse)], period).ToString().ShouldBe(kind);

    [Fact]
    public void Flat_forecasts_are_scored_against_the_mean_of_what_follows()
    {
        // Origins 3 and 4, one value old and the newest: means (6 + 2) / 2 and 2, weights 0.95 x 2 and 1.
        var test = new RollingMeans([1, 1, 1, 6, 2], 2);

        test.First.ShouldBe(3);
        test.Error([0, 0, 0, 3, 4, 9]).ShouldBe((0.95 * 2 * 1 + 1 * 4) / (0.95 * 2 + 1), 1e-12);
    }

    [Fact]
    public void Squares_decide_on_demand_not_absolute_errors()
    {
        // One demand in four steps: a forecast of nothing has the least absolute error, and the mean the least squared one.
        var forecast = Engine.Forecast(Samples.At(80, t => t % 4 == 3 ? 8 : 0), 1, 4);

        forecast.Point.ShouldAllBe(value => Math.Abs(value - 2) < 0.3);
    }

    [Fact]
    public void A_candidate_reaches_five_times_as_far_as_the_history_ever_did()
    {
        // At most 3 within two steps, from 11 to 14.
        var reach = Reach.Of([10, 12, 11, 14, 13, 15], 2);

        reach.ShouldBe(new Reach(10 - 5 * 3, 15 + 5 * 3, 5 * 3));
        reach.Bound(new MethodForecast([1e9, 20], [1e9, 3])).Deviation.ShouldBe([15, 3]);
        reach.Bound(new MethodForecast([1e9, 20])).Mean.ShouldBe([30, 20]);
        Reach.Of([7], 3).ShouldBe(new Reach(7, 7, 0));
    }

    [Theory]
    [InlineData(4, 200)]
    [InlineData(12, 600)]
    [InlineData(1, 30)]
    public void A_last_value_that_is_an_outlier_does_not_make_a_forecast_explode(int period, int length)
    {
        var random = new Random(3);
        var history = Samples.At(length, t => t == length - 1 ? 1e6 : 10 + random.NextDouble());

        var forecast = Engine.Forecast(history, period, 14);

        for (var step = 0; step < 14; step++)
        {
            forecast.Point[step].ShouldBeInRange(0, 6e6);
            forecast.Quantiles.At(0.95, step).ShouldBeLessThan(1e8);
        }
    }
}
