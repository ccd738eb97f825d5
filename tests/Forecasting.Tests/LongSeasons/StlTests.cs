using System.Globalization;

using SupplyChain.Forecasting.LongSeasons;

namespace SupplyChain.Forecasting.Tests.LongSeasons;

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
            double off = Math.Max(Records.Apart(found.Trend, Records.Numbers(row[3])), Records.Apart(found.Seasonal, Records.Numbers(row[4])));
            return (Off: off, Robust: bool.Parse(row[2]), Text: string.Join(' ', row[..3]));
        }).ToList();
        apart.Where(a => a.Off > 1e-7).ShouldBeEmpty();
    }
}
