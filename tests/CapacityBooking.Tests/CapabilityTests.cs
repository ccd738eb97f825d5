using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Tests;

public sealed class CapabilityTests
{
    [Fact]
    public void Of_single_pieces_the_samples_deviation_counts()
    {
        // Mean 10, squares 1 + 0 + 1, so s = sqrt(2 / 2) = 1.
        var said = Capability.Of(new MeasuredCharacteristic("gap", "um", 4, 13, [9, 10, 11]));
        (said.Count, said.Mean, said.Deviation).ShouldBe((3, 10, 1));
        (said.Cp, said.Cpk).ShouldBe((1.5m, 1m)); // 9 / 6 and min(3, 6) / 3
    }

    [Fact]
    public void Within_subgroups_the_drift_between_them_does_not_count()
    {
        // Subgroups (9, 11) and (19, 21): each has squares 1 + 1, so s = sqrt(4 / (4 - 2)) = sqrt 2; the mean is 15.
        var said = Capability.Of(new MeasuredCharacteristic("gap", "um", 0, 30, [9, 11, 19, 21], SubgroupSize: 2));
        said.Deviation.ShouldBe(Math.Sqrt(2), 1e-12);
        said.Cpk.ShouldBe(Math.Round((decimal)(15 / (3 * Math.Sqrt(2))), 4));
        Capability.Deviation([9, 11, 19, 21], 1).ShouldBeGreaterThan(said.Deviation);
        Capability.Deviation([9, 11, 19, 21], 4).ShouldBe(Capability.Deviation([9, 11, 19, 21], 1));
    }

    [Fact]
    public void With_one_limit_there_is_a_Cpk_and_no_Cp()
    {
        var upper = Capability.Of(new MeasuredCharacteristic("haze", "%", null, 13, [9, 10, 11]));
        var lower = Capability.Of(new MeasuredCharacteristic("haze", "%", 4, null, [9, 10, 11]));
        (upper.Cp, upper.Cpk, lower.Cp, lower.Cpk).ShouldBe((null, 1m, null, 2m));
    }

    [Fact]
    public void A_mean_beyond_a_limit_has_a_negative_Cpk() =>
        Capability.Of(new MeasuredCharacteristic("gap", "um", 0, 7, [9, 10, 11])).Cpk.ShouldBe(-1m);

    [Theory]
    [InlineData(10.1, 10.1, 10.1), InlineData(0.1, 0.1, 0.1), InlineData(1e12, 1e12, 1e12)]
    public void Without_spread_there_is_neither(params double[] same)
    {
        var said = Capability.Of(new MeasuredCharacteristic("gap", "um", -1e12, 1e12, same));
        (said.Cp, said.Cpk).ShouldBe((null, null));
    }

    [Property]
    public Property Shifting_and_scaling_everything_changes_no_index() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(-1000, 1000), 12).ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), Gen.Choose(-500, 500).ToArbitrary(),
        (values, scale, shift) =>
        {
            MeasuredCharacteristic Scaled(double by, double to) => new(
                "x", "1", -2000 * by + to, 2000 * by + to, [.. values.Select(value => value * by + to)], SubgroupSize: 3);
            var (plain, moved) = (Capability.Of(Scaled(1, 0)), Capability.Of(Scaled(scale, shift)));
            return plain.Cp is null || Math.Abs(plain.Cp.Value - moved.Cp!.Value) <= 0.0002m && Math.Abs(plain.Cpk!.Value - moved.Cpk!.Value) <= 0.0002m;
        });

    [Property]
    public Property Cpk_is_at_most_Cp() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(-1000, 1000), 10).ToArbitrary(), values =>
        {
            var said = Capability.Of(new MeasuredCharacteristic("x", "1", -500, 700, [.. values.Select(value => (double)value)], SubgroupSize: 5));
            return said.Cp is null || said.Cpk <= said.Cp + 0.0001m;
        });
}
