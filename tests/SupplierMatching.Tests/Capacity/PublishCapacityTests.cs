using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Suppliers;
using SupplyChain.TestKit;

using Stored = SupplyChain.SupplierMatching.Capacity;

namespace SupplyChain.SupplierMatching.Tests.Capacity;

public sealed class PublishCapacityTests
{
    // A Wednesday: its week still counts.
    static readonly DateTimeOffset Now = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Monday = new(2026, 3, 2);
    static readonly Guid Component = Guid.NewGuid();
    static readonly Supplier Supplier = Supplier.Create(new SupplierRegistered(Guid.NewGuid(), "S", "91350100M000100Y43", [], Now));
    static readonly Part Part = Known.Part(Component, "tof");
    static readonly PublishCapacity Publish = new(Component, "370200", [new(Monday.AddDays(7), 100, 150), new(Monday, 50, 50)]);

    static object[] Decide(PublishCapacity c, CapacityPlan? plan) => PublishCapacityDecider.Decide(c, plan, Supplier, Part, Ann, Now);

    static readonly Caller Ann = new(Supplier.Id, "ann", new HashSet<string>());

    static Stored.CapacityPublished Published(params IReadOnlyList<CapacityWeek> weeks) =>
        new(Supplier.Id, Component, "370200", weeks, Now);

    [Fact]
    public void Weeks_are_published_in_their_order() =>
        Scenario.Given<CapacityPlan>().When(plan => Decide(Publish, plan))
            .Then(Published(new(Monday, 50, 50), new(Monday.AddDays(7), 100, 150)));

    [Fact]
    public void Weeks_that_stand_already_change_nothing() =>
        Scenario.Given<CapacityPlan>(Published([.. Publish.Weeks])).When(plan => Decide(Publish with { Weeks = [Publish.Weeks[0]] }, plan))
            .ThenNothing();

    [Fact]
    public void A_correction_names_what_it_replaces_and_who_made_it()
    {
        var before = Published(new CapacityWeek(Monday, 50, 60));
        var correction = new ReportCorrection("a line was counted twice", "ann", Now, [
            new(Monday, ReportedFigure.Actual, 50, 30), new(Monday, ReportedFigure.Maximum, 60, 40)]);
        CapacityWeek[] weeks = [new(Monday, 30, 40), new(Monday.AddDays(7), 5, 5)];
        Scenario.Given<CapacityPlan>(before).When(plan => Decide(Publish with { Weeks = weeks, Reason = "a line was counted twice" }, plan))
            .Then(Published(weeks) with { Correction = correction });
        Scenario.Fold<CapacityPlan>([before, Published(weeks) with { Correction = correction }, Published(new CapacityWeek(Monday, 31, 40))])!
            .CorrectionHistory.ShouldBe([correction]);
        Scenario.Given<CapacityPlan>().When(plan => Decide(Publish with { Reason = "a line was counted twice" }, plan)).ThenRejected("reason");
    }

    [Fact]
    public void Weeks_that_are_not_named_stay_and_those_long_over_go()
    {
        var plan = Scenario.Fold<CapacityPlan>([
            Published(new CapacityWeek(Monday, 1, 1), new CapacityWeek(Monday.AddDays(7), 2, 2)),
            Published(new CapacityWeek(Monday.AddDays(7), 3, 3)) with { At = Now.AddDays(27 * 7) },
        ])!;
        plan.Weeks.ShouldBe([new CapacityWeek(Monday.AddDays(7), 3, 3)]);
    }

    public static TheoryData<PublishCapacity, string> Senseless => new()
    {
        { Publish with { Region = "qingdao" }, "region" },
        { Publish with { Weeks = [] }, "weeks" },
        { Publish with { Weeks = [.. Enumerable.Range(0, 131).Select(i => new CapacityWeek(Monday.AddDays(7 * i), 1, 1))] }, "weeks" },
        { Publish with { Weeks = [new(Monday.AddDays(1), 1, 1)] }, "weeks[0].week" },
        { Publish with { Weeks = [new(Monday.AddDays(-7), 1, 1)] }, "weeks[0].week" },
        { Publish with { Weeks = [new(Monday.AddDays(7 * 157), 1, 1)] }, "weeks[0].week" },
        { Publish with { Weeks = [new(Monday, 1, 1), new(Monday, 2, 2)] }, "weeks[1].week" },
        { Publish with { Weeks = [new(Monday, -1, 1)] }, "weeks[0].actual" },
        { Publish with { Weeks = [new(Monday, 2, 1)] }, "weeks[0].maximum" },
    };

    [Theory, MemberData(nameof(Senseless))]
    public void What_makes_no_sense_is_refused_by_field(PublishCapacity c, string field) =>
        Scenario.Given<CapacityPlan>().When(plan => Decide(c, plan)).ThenRejected(field);

    [Fact]
    public void An_unknown_component_is_refused() => Scenario.Given<CapacityPlan>()
        .When(plan => PublishCapacityDecider.Decide(Publish, plan, Supplier, null, Ann, Now)).ThenRejected("componentId");

    [Fact]
    public void A_sum_is_a_band_while_fewer_than_three_contribute_or_one_dominates()
    {
        var two = Sum(100, 200);
        two.Actual.ShouldBe(new BandedSum(null, Band.Of(300), 2));
        Sum(100, 200, 300).Actual.Quantity.ShouldBe(500, "the exact sum would follow each publication of one supplier");
        Sum(100, 200, 3000).Actual.Quantity.ShouldBeNull();
        Sum(100, 200, 0).Actual.ShouldBe(two.Actual);
    }

    [Property]
    public Property Sums_depend_on_no_order() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt[]>().Filter(parts => parts.Length > 0),
        parts => Sum([.. parts.Select(part => (decimal)part.Get)]) == Sum([.. parts.Reverse().Select(part => (decimal)part.Get)]));

    [Fact]
    public void Two_suppliers_are_a_band_even_if_a_third_could_deliver_at_most_one()
    {
        var sum = Sum((700, 700), (300, 400), (0, 1));
        (sum.Actual, sum.Maximum).ShouldBe((new BandedSum(null, Band.Of(1000), 2), new BandedSum(null, Band.Of(1101), 2)));
    }

    static CapacityTotalWeek Sum(params decimal[] actual) => Sum([.. actual.Select(quantity => (quantity, quantity))]);

    static CapacityTotalWeek Sum(params (decimal Actual, decimal Maximum)[] parts) => CapacityTotals.Sum(
        parts.Select(part => CapacityPlan.Create(
            new Stored.CapacityPublished(Guid.NewGuid(), Component, "370200", [new(Monday, part.Actual, part.Maximum)], Now))),
        new CapacityWindow(Monday, Monday)).Single().Weeks.Single();
}
