using SupplyChain.Quality.Capability;

namespace SupplyChain.Quality.Tests;

public class IndexTests
{
    /// <summary>
    /// Montgomery, Introduction to Statistical Quality Control, confidence interval of Cp: limits 38 and 62, s = 1.75 of 20 values, so
    /// 2.29, which it rounds before it calculates the interval 1.57 to 3.01.
    /// </summary>
    [Fact]
    public void The_interval_of_Cp_is_that_of_Montgomery()
    {
        ((62 - 38) / (6 * 1.75)).ShouldBe(2.29, 0.005001);
        var cp = Indices.Potential(2.29, 19)!;
        cp.Lower.ShouldBe(1.57, 0.005001);
        cp.Upper.ShouldBe(3.01, 0.005001);
    }

    /// <summary>
    /// NIST/SEMATECH e-Handbook 6.1.6 gives the formula without figures. Reckoned by hand: 1.33 of 20 values,
    /// 1.959964 sqrt(1 / 180 + 1.7689 / 38) = 0.4474.
    /// </summary>
    [Fact]
    public void The_interval_of_Cpk_is_Bissells()
    {
        var cpk = Indices.Actual(1.33, 20, 19)!;
        cpk.Lower.ShouldBe(0.8826, 0.0001);
        cpk.Upper.ShouldBe(1.7774, 0.0001);
    }

    /// <summary>NIST/SEMATECH e-Handbook 6.1.6: limits 8 and 20, mean 16, s = 2: Cp = 1.0, Cpk = 0.6667.</summary>
    [Fact]
    public void Indices_of_NIST()
    {
        // Two subgroups of two with the mean 16 and the deviation 2 within.
        var half = Math.Sqrt(2);
        var found = Indices.Of([[16 - half, 16 + half], [16 - half, 16 + half]], 8, 20);
        found.Within.ShouldBe(2, 1e-12);
        found.Cp!.Value.ShouldBe(1.0, 1e-12);
        found.Cpk!.Value.ShouldBe(0.6667, 0.000051);
    }

    [Fact]
    public void Drift_between_subgroups_shows_in_Pp_alone()
    {
        var found = Indices.Of([[10, 11], [20, 21], [30, 31]], 0, 40);
        found.Cp!.Value.ShouldBeGreaterThan(5);
        found.Pp!.Value.ShouldBeLessThan(1);
    }

    [Fact]
    public void One_limit_has_no_Cp()
    {
        var found = Indices.Of([[1], [2], [3], [2]], null, 6);
        found.Cp.ShouldBeNull();
        found.Cpk.ShouldNotBeNull();
    }

    [Fact]
    public void No_limits_or_no_spread_have_no_index()
    {
        Indices.Of([[1], [2], [3]], null, null).Ppk.ShouldBeNull();
        Indices.Of([[1, 1], [1, 1]], 0, 2).Cpk.ShouldBeNull();
    }
}
