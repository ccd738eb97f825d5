using SupplyChain.Forecasting.ComplexSmoothing;

namespace SupplyChain.Forecasting.Tests.ComplexSmoothing;

/// <summary>
/// AirPassengers by ces() of R's package smooth, by the author of the method: parameters and forecasts for each kind of
/// season, as quoted in the file tests/test_ces.py of statsforecast (Nixtla).
/// </summary>
public sealed class PublishedCesTests
{
    public static TheoryData<CesKind, double[], double[]> Published { get; } = new()
    {
        { CesKind.None, [2.001457, 1.000727],
            [430.9211, 432.4049, 431.2324, 432.7212, 431.5439, 433.0376, 431.8556, 433.3543, 432.1675, 433.6712, 432.4796, 433.9884,
                432.7920] },
        { CesKind.Simple, [1.996411, 1.206694],
            [446.2768, 423.5779, 481.4365, 514.7730, 533.5008, 589.0500, 688.2703, 674.5891, 580.9486, 516.0776, 449.7246, 505.3621,
                507.9884] },
        { CesKind.Partial, [1.476837, 1, 0.91997],
            [437.6247, 412.9464, 445.5811, 498.5370, 493.0405, 550.7443, 629.2205, 607.1793, 512.3455, 462.1260, 383.4097, 430.9221,
                437.6247] },
        { CesKind.Full, [1.350795, 1.009169, 1.777909, 0.973739],
            [450.9262, 429.2925, 465.4771, 510.1799, 517.9913, 578.5654, 655.9219, 638.6218, 542.0985, 498.1064, 431.3293, 477.3273,
                501.3757] },
    };

    /// <summary>The states at the start, found by going back through the series, are not quite the same on both sides.</summary>
    [Theory, MemberData(nameof(Published))]
    public void With_the_published_parameters_forecasts_are_close_to_the_published_ones(
        CesKind kind, double[] parameters, double[] forecasts)
    {
        double[] air = Records.Series["AirPassengers"].Values, found = new double[forecasts.Length];
        var filter = new CesFilter(kind, kind == CesKind.None ? 1 : 12);
        filter.Run(air, parameters, new double[air.Length]);
        filter.Continue(air.Length, parameters, found);
        Records.Apart(found, forecasts).ShouldBeLessThan(2e-3);
    }
}
