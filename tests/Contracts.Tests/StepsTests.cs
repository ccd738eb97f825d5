using FsCheck.Xunit;

namespace SupplyChain.Contracts.Tests;

public sealed class StepsTests
{
    [Theory]
    [InlineData(0, 0, 0), InlineData(0.3, 0.2, 0.5), InlineData(1, 1, 1), InlineData(1.01, 1, 2), InlineData(4.99, 2, 5)]
    [InlineData(200, 200, 200), InlineData(201, 200, 500), InlineData(999, 500, 1000), InlineData(1_000_000_000, 1_000_000_000, 1_000_000_000)]
    [InlineData(0.000001, 0.000001, 0.000001), InlineData(0.0000001, 0, 0.000001)]
    public void Steps_are_1_2_and_5_times_a_power_of_ten(double quantity, double down, double up)
    {
        Steps.Down((decimal)quantity).ShouldBe((decimal)down);
        Steps.Up((decimal)quantity).ShouldBe((decimal)up);
    }

    [Property]
    public void A_quantity_lies_between_its_steps_and_in_the_band_of_the_lower_one(uint millis)
    {
        var quantity = millis / 1000m;
        Steps.Down(quantity).ShouldBeLessThanOrEqualTo(quantity);
        Steps.Up(quantity).ShouldBeGreaterThanOrEqualTo(quantity);
        Steps.Up(quantity).ShouldBeLessThanOrEqualTo(2.5m * Steps.Down(quantity));
        Band.Of(Steps.Down(quantity)).ShouldBe(Band.Of(quantity));
    }
}
