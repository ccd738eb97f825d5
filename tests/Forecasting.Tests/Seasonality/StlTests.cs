using System.Globalization;

using SupplyChain.Forecasting.Seasonality;

namespace SupplyChain.Forecasting.Tests.Seasonality;

/// <summary>Recorded figures: see Recorded/stl.R for how they were made.</summary>
public sealed class StlTests
{
    [Fact]
    public void Trend_and_season_are_those_recorded()
    {
        var apart = Records.Rows("stl.csv").Select(row =>
        {
            var (values, period) = Records.Series[row[0]];
            int? span = row[1] == "periodic" ? null : int.Parse(row[1], CultureInfo.InvariantCulture);
            var found = Stl.Decompose(values, period, span, bool.Parse(row[2]));
            double off = Math.Max(
                Records.Apart(found.Trend, Records.Numbers(row[3])), Records.Apart(found.Seasonal, Records.Numbers(row[4])));
            return (Off: off, Robust: bool.Parse(row[2]), Text: string.Join(' ', row[..3]));
        }).ToList();
        apart.Where(a => a.Off > 1e-7).ShouldBeEmpty();
        apart.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void The_parts_add_up_and_a_season_that_never_changes_repeats()
    {
        var (values, period) = Records.Series["nottem"];
        var found = Stl.Decompose(values, period, null);
        found.Trend.Select((v, t) => v + found.Seasonal[t] + found.Remainder[t]).ShouldBe(values, 1e-9);
        found.Seasonal[period..].ShouldBe(found.Seasonal[..^period], 1e-9);
        found.SeasonalStrength().ShouldBeInRange(0.9, 1);
    }

    [Fact]
    public void An_outlier_stays_out_of_a_robust_season()
    {
        double[] values = Samples.At(96, t => 50 + 10 * Math.Sin(t * Math.PI / 6) + (t * 7 % 5 - 2) * 0.2 + (t == 40 ? 400 : 0));
        var robust = Stl.Decompose(values, 12, 11, robust: true);
        robust.Remainder[40].ShouldBe(400, 10);
        Math.Abs(robust.Seasonal[52] - 10 * Math.Sin(52 * Math.PI / 6)).ShouldBeLessThan(1);
        Math.Abs(Stl.Decompose(values, 12).Seasonal[52] - 10 * Math.Sin(52 * Math.PI / 6)).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Two_periods_are_not_enough() => Should.Throw<ArgumentException>(() => Stl.Decompose(new double[24], 12));
}
