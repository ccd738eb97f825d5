namespace SupplyChain.Contracts.Tests;

public sealed class TwoSignificantDigitsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(3533, 3500)]
    [InlineData(3550, 3600)]
    [InlineData(99.6, 100)]
    [InlineData(0.01234, 0.012)]
    [InlineData(47, 47)]
    public void A_quantity_is_rounded_to_two_digits(double quantity, double rounded) =>
        TwoSignificantDigits.Round((decimal)quantity).ShouldBe((decimal)rounded);

    [Theory]
    [InlineData(3533, 3533, 3533)] // nothing is uncertain
    [InlineData(3533, 3540, 3600)]
    [InlineData(3533, 4110, 4200)]
    [InlineData(0, 0.5, 0.5)]
    public void A_quantile_beside_its_sum_does_not_tell_how_they_differ(double quantity, double quantile, double shown) =>
        TwoSignificantDigits.RoundQuantileUp((decimal)quantity, (decimal)quantile).ShouldBe((decimal)shown);
}
