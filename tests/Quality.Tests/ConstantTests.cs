using SupplyChain.Quality.Constants;

namespace SupplyChain.Quality.Tests;

/// <summary>Against Montgomery, Introduction to Statistical Quality Control, Appendix VI (ASTM E2587 has the same table).</summary>
public class ConstantTests
{
    static readonly double[] A2 =
    [
        1.880, 1.023, 0.729, 0.577, 0.483, 0.419, 0.373, 0.337, 0.308, 0.285, 0.266, 0.249, 0.235, 0.223, 0.212, 0.203, 0.194, 0.187,
        0.180, 0.173, 0.167, 0.162, 0.157, 0.153,
    ];

    static readonly double[] A3 =
    [
        2.659, 1.954, 1.628, 1.427, 1.287, 1.182, 1.099, 1.032, 0.975, 0.927, 0.886, 0.850, 0.817, 0.789, 0.763, 0.739, 0.718, 0.698,
        0.680, 0.663, 0.647, 0.633, 0.619, 0.606,
    ];

    static readonly double[] C4 =
    [
        0.7979, 0.8862, 0.9213, 0.9400, 0.9515, 0.9594, 0.9650, 0.9693, 0.9727, 0.9754, 0.9776, 0.9794, 0.9810, 0.9823, 0.9835, 0.9845,
        0.9854, 0.9862, 0.9869, 0.9876, 0.9882, 0.9887, 0.9892, 0.9896,
    ];

    static readonly double[] MeanRange =
    [
        1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.970, 3.078, 3.173, 3.258, 3.336, 3.407, 3.472, 3.532, 3.588, 3.640, 3.689,
        3.735, 3.778, 3.819, 3.858, 3.895, 3.931,
    ];

    static readonly double[] RangeDeviation =
    [
        0.853, 0.888, 0.880, 0.864, 0.848, 0.833, 0.820, 0.808, 0.797, 0.787, 0.778, 0.770, 0.763, 0.756, 0.750, 0.744, 0.739, 0.734,
        0.729, 0.724, 0.720, 0.716, 0.712, 0.708,
    ];

    static readonly double[] B3 =
    [
        0, 0, 0, 0, 0.030, 0.118, 0.185, 0.239, 0.284, 0.321, 0.354, 0.382, 0.406, 0.428, 0.448, 0.466, 0.482, 0.497, 0.510, 0.523,
        0.534, 0.545, 0.555, 0.565,
    ];

    static readonly double[] B4 =
    [
        3.267, 2.568, 2.266, 2.089, 1.970, 1.882, 1.815, 1.761, 1.716, 1.679, 1.646, 1.618, 1.594, 1.572, 1.552, 1.534, 1.518, 1.503,
        1.490, 1.477, 1.466, 1.455, 1.445, 1.435,
    ];

    static readonly double[] D3 =
    [
        0, 0, 0, 0, 0, 0.076, 0.136, 0.184, 0.223, 0.256, 0.283, 0.307, 0.328, 0.347, 0.363, 0.378, 0.391, 0.403, 0.415, 0.425, 0.434,
        0.443, 0.451, 0.459,
    ];

    static readonly double[] D4 =
    [
        3.267, 2.574, 2.282, 2.114, 2.004, 1.924, 1.864, 1.816, 1.777, 1.744, 1.717, 1.693, 1.672, 1.653, 1.637, 1.622, 1.608, 1.597,
        1.585, 1.575, 1.566, 1.557, 1.548, 1.541,
    ];

    /// <summary>A printed digit may come from a rounded one: tables were made of rounded d2 and d3. One unit of the last digit is allowed.</summary>
    [Fact]
    public void Constants_are_those_that_are_printed()
    {
        for (var size = 2; size <= 25; size++)
        {
            var (constants, i) = (ShewhartConstants.Of(size), size - 2);
            constants.A2.ShouldBe(A2[i], 0.0011, $"A2 of {size}");
            constants.A3.ShouldBe(A3[i], 0.0011, $"A3 of {size}");
            constants.C4.ShouldBe(C4[i], 0.00005001, $"c4 of {size}");
            constants.MeanRange.ShouldBe(MeanRange[i], 0.0005001, $"d2 of {size}");
            constants.RangeDeviation.ShouldBe(RangeDeviation[i], 0.0011, $"d3 of {size}");
            constants.B3.ShouldBe(B3[i], 0.0011, $"B3 of {size}");
            constants.B4.ShouldBe(B4[i], 0.0011, $"B4 of {size}");
            constants.D3.ShouldBe(D3[i], 0.0011, $"D3 of {size}");
            constants.D4.ShouldBe(D4[i], 0.0015, $"D4 of {size}");
        }
    }

    /// <summary>d2 of two is 2 / sqrt(pi), and d3 sqrt(2 - 4 / pi).</summary>
    [Fact]
    public void The_range_of_two_is_exact()
    {
        ShewhartConstants.Of(2).MeanRange.ShouldBe(2 / Math.Sqrt(Math.PI), 1e-7);
        ShewhartConstants.Of(2).RangeDeviation.ShouldBe(Math.Sqrt(2 - 4 / Math.PI), 1e-6);
    }

    /// <summary>AIAG, Measurement Systems Analysis, 4th ed., Appendix C, for one range: d2* of 2, 3 and 10.</summary>
    [Fact]
    public void A_mean_of_few_ranges_is_that_of_AIAG()
    {
        ShewhartConstants.Of(2).MeanRangeOf(1).ShouldBe(1.41421, 0.000011);
        ShewhartConstants.Of(3).MeanRangeOf(1).ShouldBe(1.91155, 0.000011);
        ShewhartConstants.Of(10).MeanRangeOf(1).ShouldBe(3.17905, 0.000011);
    }
}
