using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.Contracts;
using SupplyChain.TestKit;

using static SupplyChain.ComponentCatalog.Tests.Bills;

using BillOfMaterials = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterials;

namespace SupplyChain.ComponentCatalog.Tests.BillsOfMaterials;

/// <summary>From which day a revision is built.</summary>
public sealed class EffectivityTests
{
    static readonly DateOnly Today = ChinaDay.Of(Parts.Now);

    [Fact]
    public void A_revision_may_begin_today_or_later_and_not_before()
    {
        Released(Tracking with { EffectiveFrom = Today }).EffectiveFrom.ShouldBe(Today);
        Released(Tracking with { EffectiveFrom = Today.AddYears(5) }).EffectiveFrom.ShouldBe(Today.AddYears(5));
        foreach (var day in new[] { Today.AddDays(-1), Today.AddYears(5).AddDays(1) })
            Scenario.Given<BillOfMaterials>().When(bill => Decide(Tracking with { EffectiveFrom = day }, bill)).ThenRejected("effectiveFrom");
    }

    [Fact]
    public void The_same_release_again_changes_nothing_even_when_its_day_is_past_and_another_day_is_another_release()
    {
        var released = Released(Tracking with { EffectiveFrom = Today }) with { EffectiveFrom = Today.AddDays(-30) };
        Scenario.Given<BillOfMaterials>(released)
            .When(bill => Decide(Tracking with { EffectiveFrom = Today.AddDays(-30) }, bill)).ThenNothing();
        Scenario.Given<BillOfMaterials>(released).When(bill => Decide(Tracking with { EffectiveFrom = Today }, bill)).ThenRejected("revision");
        Scenario.Given<BillOfMaterials>(released).When(bill => Decide(Tracking, bill)).ThenRejected("revision");
    }

    [Fact]
    public void On_each_day_the_revision_with_the_latest_first_day_is_in_effect()
    {
        ReleasedRevision[] revisions =
            [Revision("A", 0), Revision("B", 1, from: 30), Revision("C", 2), Revision("D", 3, from: 30), Revision("E", 4, from: 60)];
        In(0).ShouldBe("C");
        In(29).ShouldBe("C");
        In(30).ShouldBe("D");
        In(60).ShouldBe("E");
        In(-1).ShouldBeNull();
        Names(Today).ShouldBe("C D E");
        Names(Today.AddDays(45)).ShouldBe("D E");
        Names(Today.AddDays(90)).ShouldBe("E");

        string? In(int days) => BillsInEffect.On(Today.AddDays(days), revisions).GetValueOrDefault("headset")?.Revision;
        string Names(DateOnly day) => string.Join(' ', revisions.Where(each => BillsInEffect.Since(day, revisions).Contains(each.Id)).Select(each => each.Revision));
    }

    static ReleasedRevision Revision(string name, int hour, int? from = null) => new(
        Guid.NewGuid(), "Headset", name, Parts.Now.AddMinutes(hour), [], from is { } days ? Today.AddDays(days) : null);
}
