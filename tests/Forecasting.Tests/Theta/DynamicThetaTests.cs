using SupplyChain.Forecasting.Theta;

namespace SupplyChain.Forecasting.Tests.Theta;

/// <summary>
/// The model of Fiorucci et al. (2016) beside figures of its authors' package forecTheta: as quoted in the file
/// tests/test_theta.py of statsforecast (Nixtla), and recorded from version 3.0 by Recorded/dynamic-theta.R.
/// </summary>
public sealed class DynamicThetaTests
{
    static double[] Air => Records.Series["AirPassengers"].Values;

    /// <summary>dotm without a search for parameters: level 56, alpha 0.5, theta 2.</summary>
    [Fact]
    public void With_given_parameters_forecasts_are_the_published_ones()
    {
        const double alpha = 0.5, weight = 0.5;
        var state = ThetaFilter.At(56);
        foreach (double value in Air) state.Take(value, alpha);
        double[] forecasts = new double[5];
        for (int h = 0; h < forecasts.Length; h++)
        {
            forecasts[h] = state.Level + weight * state.Line(alpha);
            state.Take(forecasts[h], alpha);
        }
        forecasts.ShouldBe([441.9132, 443.2330, 444.5484, 445.8594, 447.1659], 1e-4);
    }

    /// <summary>The other search stops at a theta of 1.53 without a season; ours finds 1.3 with a smaller sum of squares.</summary>
    [Fact]
    public void With_a_search_forecasts_are_close_to_the_published_ones()
    {
        Records.Apart(new DynamicTheta().Fit(Air, 1).Forecast(5).Mean, [432.5131, 433.4257, 434.3344, 435.2391, 436.1399])
            .ShouldBeLessThan(5e-3);
        Records.Apart(Thetas.Dynamic.Fit(Air, 12).Forecast(5).Mean, [442.9720, 432.3586, 495.5702, 482.6789, 487.9888])
            .ShouldBeLessThan(2e-4);
    }

    /// <summary>Ours takes theta up to 1000 only, which can cost a little.</summary>
    [Fact]
    public void The_sum_of_squares_is_at_most_the_recorded_one()
    {
        foreach (string[] row in Records.Rows("dynamic-theta.csv"))
        {
            double[] y = Records.Series[row[0]].Values;
            double first = new DynamicTheta().Fit(y, 1).Forecast(1).Deviation![0];
            (first * first * (y.Length - 5)).ShouldBeLessThanOrEqualTo(Records.Number(row[2]) * 1.002, row[0]);
        }
    }
}
