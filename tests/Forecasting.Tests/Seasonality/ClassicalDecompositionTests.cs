using SupplyChain.Forecasting.Seasonality;

namespace SupplyChain.Forecasting.Tests.Seasonality;

public sealed class ClassicalDecompositionTests
{
    [Theory, InlineData(true), InlineData(false)]
    public void Indices_equal_the_recorded_ones(bool multiplicative)
    {
        var records = Records.Of(multiplicative ? "indices*" : "indices+").ToList();
        records.Count.ShouldBeGreaterThan(20);
        foreach (var (name, expected) in records)
        {
            var (values, period) = Records.Series[name];
            var indices = multiplicative ? ClassicalDecomposition.Multiplicative(values, period)
                : ClassicalDecomposition.Additive(values, period);
            Records.Apart(indices, expected).ShouldBeLessThan(1e-8, name);
        }
    }

    [Fact]
    public void A_season_is_seen_where_there_is_one_and_only_there()
    {
        SeasonalTest.IsSeasonal(Records.Series["AirPassengers"].Values, 12).ShouldBeTrue();
        SeasonalTest.IsSeasonal(Records.Series["Nile"].Values, 12).ShouldBeFalse();
        SeasonalTest.IsSeasonal(Records.Series["AirPassengers"].Values.AsSpan(0, 35), 12).ShouldBeFalse();
        SeasonalTest.IsSeasonal(new double[60], 12).ShouldBeFalse();
    }
}
