namespace SupplyChain.Contracts.Tests;

public sealed class RoughTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(3533, 3500)]
    [InlineData(3550, 3600)]
    [InlineData(99.6, 100)]
    [InlineData(0.01234, 0.012)]
    [InlineData(47, 47)]
    public void Two_digits_say_enough(double quantity, double rough) => Rough.Of((decimal)quantity).ShouldBe((decimal)rough);

    [Theory]
    [InlineData(3533, 3533, 3533)] // nothing is uncertain
    [InlineData(3533, 3540, 3600)]
    [InlineData(3533, 4110, 4200)]
    [InlineData(0, 0.5, 0.5)]
    public void A_quantile_beside_its_sum_does_not_tell_how_they_differ(double quantity, double quantile, double shown) =>
        Rough.Above((decimal)quantity, (decimal)quantile).ShouldBe((decimal)shown);
}
