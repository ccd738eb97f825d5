using SupplyChain.Forecasting.Series;

namespace SupplyChain.Forecasting.Tests.Series;

public sealed class GapsTests
{
    const double None = double.NaN;

    [Fact]
    public void Before_the_first_value_there_was_no_series_and_after_the_last_there_is_a_forecast()
    {
        var history = Gaps.Fill([None, None, 3, 4, None], 1);

        history.Values.ShouldBe([3, 4]);
        history.Silent.ShouldBe(1);
    }

    [Fact]
    public void A_gap_is_on_the_line_between_its_neighbours() =>
        Gaps.Fill([1, None, None, 4, 5], 1)
            .ShouldSatisfyAllConditions(h => h.Values.ShouldBe([1, 2, 3, 4, 5], 1e-12), h => h.Filled.ShouldBe(2));

    [Fact]
    public void A_seasonal_gap_is_the_mean_of_the_same_season() =>
        Gaps.Fill([10, 1, 20, None, 30, 3], 2).Values.ShouldBe([10, 1, 20, 2, 30, 3], 1e-12);

    [Fact]
    public void Between_orders_and_none_a_gap_is_passed_over() => Gaps.Fill([0, 5, None, 0, 7], 12).Values.ShouldBe([0, 5, 0, 7]);

    [Fact]
    public void A_history_of_nothing_is_refused() => Should.Throw<ArgumentException>(() => Gaps.Fill([None], 1));
}
