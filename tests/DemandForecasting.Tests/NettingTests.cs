using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.DemandForecasting.Requirements;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class NettingTests
{
    /// <summary>
    /// Week 0: 120 on hand cover 100, 20 stay. Week 1: 20 + 30 of 60. Week 2: nothing left. Week 3: 80 come, 50 are used.
    /// </summary>
    [Fact]
    public void Stock_is_carried_from_week_to_week()
    {
        var (net, left) = Netting.Net([100, 60, 40, 50], onHand: 120, incoming: [0, 30, 0, 80], from: 0);
        net.ShouldBe([0m, 10m, 40m, 0m]);
        left.ShouldBe(30);
    }

    [Fact]
    public void What_was_before_the_count_is_not_netted() =>
        Netting.Net([100, 60], onHand: 500, incoming: [0, 0], from: 1).Net.ShouldBe([100m, 0m]);

    [Property]
    public Property Without_stock_net_is_gross() => Prop.ForAll(Series(), gross =>
        Netting.Net(gross, 0, new decimal[gross.Length], 0).Net.SequenceEqual(gross));

    [Property]
    public Property Quantity_is_conserved_and_net_stays_between_zero_and_gross() => Prop.ForAll(Series(), Series(), (gross, supply) =>
    {
        var (onHand, incoming) = (supply[0], supply.Reverse().ToArray());
        var (net, left) = Netting.Net(gross, onHand, incoming, 0);
        return gross.Sum() - net.Sum() == onHand + incoming.Sum() - left
            && left >= 0 && net.Zip(gross).All(week => week.First >= 0 && week.First <= week.Second);
    });

    static Arbitrary<decimal[]> Series() => Arb.From(
        Gen.Choose(0, 100_000).Select(quantity => quantity / 100m).ArrayOf(20));
}
