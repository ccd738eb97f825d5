namespace SupplyChain.Contracts.Tests;

public sealed class BandTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.5, "0–1")]
    [InlineData(1, "1–10")]
    [InlineData(999.999, "100–1k")]
    [InlineData(1_000, "1k–10k")]
    [InlineData(10_000, "10k–100k")]
    [InlineData(5_000_000, "1M+")]
    public void A_quantity_falls_into_one_band(double quantity, string label) =>
        Band.Of((decimal)quantity).Label.ShouldBe(label);

    [Theory]
    [InlineData(2, 0.5, true)]
    [InlineData(3, 0.8, false)]
    [InlineData(3, 0.81, true)]
    [InlineData(5, 0.3, false)]
    public void A_sum_of_few_or_of_one_that_dominates_is_shown_as_a_band(int contributors, double share, bool banded)
    {
        var sum = BandedSum.Of(1234, contributors, (decimal)share);
        sum.Quantity.ShouldBe(banded ? null : 1234m);
        sum.Band.Label.ShouldBe("1k–10k");
    }

    [Fact]
    public void Of_figures_shown_together_the_one_that_tells_most_decides()
    {
        Band.Contributors([700, 300, 0], [700, 400, 1]).ShouldBe((2, 0.7m));
        Band.Contributors([100, 100, 100], [800, 100, 100]).ShouldBe((3, 0.8m));
        Band.Contributors([0, 0, 0], [1, 1, 2]).ShouldBe((3, 0.5m));
        Band.Contributors([0, 0]).ShouldBe((0, 0));
    }

    [Fact]
    public void A_share_just_above_the_limit_is_above_it()
    {
        var (contributors, share) = Band.Contributors([80_000_040, 10_000_000, 9_999_960]);
        BandedSum.Of(100_000_000, contributors, share).Quantity.ShouldBeNull();
    }

    [Fact]
    public void Nothing_gives_nobody_away() => BandedSum.Of(0, 0, 0).Quantity.ShouldBe(0);
}
