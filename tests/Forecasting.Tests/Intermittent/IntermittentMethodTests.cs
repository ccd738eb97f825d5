using SupplyChain.Forecasting.Intermittent;
using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Tests.Intermittent;

public sealed class IntermittentMethodTests
{
    static readonly IForecastMethod[] Methods =
        [new Croston(), new Croston(0.1), Croston.Corrected(), new TeunterSyntetosBabai(), Aggregation.Adida, Aggregation.Imapa];

    [Fact]
    public void Croston_smooths_sizes_and_intervals_with_each_demand()
    {
        // Sizes 4, 4 + 0.1 (6 - 4) = 4.2; intervals 2, 2 + 0.1 (3 - 2) = 2.1.
        Rate(new Croston(0.1), 0, 4, 0, 0, 6, 0).ShouldBe(4.2 / 2.1, 1e-12);
        Rate(Croston.Corrected(0.1), 0, 4, 0, 0, 6, 0).ShouldBe(0.95 * 4.2 / 2.1, 1e-12);
    }

    [Fact]
    public void Tsb_fades_without_demand()
    {
        // Size 4; chance 1/4, then 0.225, 0.3025, 0.27225, 0.245025.
        Rate(new TeunterSyntetosBabai(0.1, 0.1), 0, 4, 0, 0).ShouldBe(4 * 0.245025, 1e-12);
    }

    [Fact]
    public void Regular_demand_is_found_by_every_method()
    {
        var history = Samples.At(60, t => t % 3 == 2 ? 6 : 0);

        foreach (var method in Methods) Rate(method, history).ShouldBe(2, 0.5, method.Name);
    }

    [Fact]
    public void Adida_takes_buckets_as_long_as_the_interval()
    {
        var fitted = Aggregation.Adida.Fit([9, 0, 4, 4, 0, 4, 0, 0, 4], 1);

        // 9 steps, 5 demands: buckets of 2, the first step left out. The sums 4, 4, 4, 4 are smoothed.
        fitted.Form.ShouldContain("buckets of 2 steps");
        fitted.Forecast(3).Mean.ShouldBe([2, 2, 2], 1e-9);
    }

    [Fact]
    public void Imapa_is_the_mean_over_all_lengths()
    {
        double[] history = [9, 0, 4, 4, 0, 4, 0, 0, 4];
        var single = SmoothedLevel.Of(history).Level;

        Rate(Aggregation.Imapa, history).ShouldBe((single + Rate(Aggregation.Adida, history)) / 2, 1e-12);
    }

    [Theory, MemberData(nameof(Samples.Hostile), MemberType = typeof(Samples))]
    public void No_series_breaks_them(string series, double[] history)
    {
        foreach (var method in Methods) method.ShouldBeSound(series, history);
    }

    [Fact]
    public void A_scaled_history_has_the_scaled_forecast()
    {
        var history = Samples.At(50, t => t % 4 == 1 ? 3 + t % 5 : 0);

        foreach (var method in Methods)
            foreach (var factor in (double[])[1e12, 1e-12]) method.ShouldScale(history, 1, factor, 1e-9);
    }

    static double Rate(IForecastMethod method, params double[] history) => method.Fit(history, 1).Forecast(1).Mean[0];
}
