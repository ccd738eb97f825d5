using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.TestKit;

using static SupplyChain.GapMonitoring.Tests.Facts;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>Components that were merged have one balance, in which each id keeps what was published for it.</summary>
public sealed class MergedPartTests
{
    static readonly Guid Alias = Guid.NewGuid();
    static readonly Delivery First = Delivery(), Second = Delivery(version: 2, minutes: 1);

    static Balance Required(Guid component, decimal quantity, Delivery? delivery = null, Balance? balance = null) =>
        (balance ?? Balance.Empty(component, Region)).After(
            new RequirementChanged(component, Region, [Facts.Required(0, quantity, contributors: 1, largestShare: 1)], [OemA]), delivery ?? First);

    static Balance Stated(Guid component, decimal capacity, Balance balance, Delivery? delivery = null) => balance.After(
        new CapacityPublished(Optics, component, Region, [Facts.Capacity(0, capacity, capacity)]), delivery ?? First,
        Eligibility(QualificationState.Qualified));

    [Fact]
    public void What_was_published_for_both_ids_is_added_up_and_taken_apart_again()
    {
        var own = Stated(Lens, 40, Required(Lens, 60));
        var alias = Stated(Alias, 30, Required(Alias, 10));
        var merged = own.Taking(alias.PartOf(Alias)!, Second.At);
        Evaluation.Of(merged).Single().ShouldSatisfyAllConditions(
            week => week.Required.Quantity.ShouldBe(70), week => week.Actual.ShouldBe(70), week => week.State.ShouldBe(GapState.Balanced));
        (merged.Concentration.Suppliers, merged.Concentration.Index).ShouldBe((1, 1m));
        alias.Without(Alias, Second.At).ShouldSatisfyAllConditions(
            rest => Evaluation.Of(rest).ShouldBeEmpty(), rest => rest.Requirements.ShouldBeNull());

        var rest = merged.Without(Alias, Second.At);
        (rest.Requirement.Weeks.Single().Quantity, rest.Suppliers.Single().Weeks.Single().Actual, rest.Requirements)
            .ShouldBe((60m, 40m, null));
        var back = alias.Without(Alias, Second.At).Taking(merged.PartOf(Alias)!, Second.At);
        (back.Requirement.Weeks.Single().Quantity, back.Suppliers.Single().PublishedFor).ShouldBe((10m, null));
    }

    [Fact]
    public void A_later_message_replaces_what_it_is_about_whichever_balance_it_meets()
    {
        var merged = Required(Lens, 60).Taking(Required(Alias, 10).PartOf(Alias)!, First.At);
        Required(Alias, 0, Second, merged).Requirement.Weeks.Single().Quantity.ShouldBe(60);
        Required(Lens, 70, Second, merged).Requirement.Weeks.Single().Quantity.ShouldBe(80);
        Required(Lens, 99, First, merged).ShouldBeSameAs(merged);

        var stated = Stated(Alias, 5, Balance.Empty(Lens, Region), Second);
        stated.Suppliers.Single().PublishedFor.ShouldBe(Alias);
        // What was taken in late, for the balance of the alias, is older.
        stated.Taking(Stated(Alias, 9, Balance.Empty(Alias, Region)).PartOf(Alias)!, Second.At).Suppliers.Single().Weeks.Single().Actual
            .ShouldBe(5);
    }

    [Fact]
    public void An_OEM_that_requires_both_is_one_contributor()
    {
        var merged = Required(Lens, 60).Taking(Required(Alias, 40).PartOf(Alias)!, First.At);
        merged.Requirement.Contributors.ShouldBe([OemA]);
        (merged.Requirement.Weeks.Single().Contributors, merged.Requirement.Weeks.Single().LargestShare).ShouldBe((1, 1m));
    }
}

/// <summary>The same in the running service.</summary>
public sealed class MergedBalanceTests(GapService service)
{
    readonly Chain lens = new(service), alias = new(service);
    readonly Guid merger = Guid.NewGuid();

    Task Merge(long version = 1) => service.DeliverAndWait(
        new ComponentsMerged(lens.Component, alias.Component, service.Clock.GetUtcNow()), stream: merger, version: version);

    Task Separate(long version = 2) => service.DeliverAndWait(
        new ComponentsSeparated(lens.Component, alias.Component, service.Clock.GetUtcNow()), stream: merger, version: version);

    async Task<Balance?> Stored(Chain chain)
    {
        await using var session = service.Store.QuerySession();
        return await session.LoadAsync<Balance>(Balance.IdOf(chain.Component, chain.Region));
    }

    [Fact]
    public async Task Demand_on_the_alias_is_met_by_capacity_of_the_one_that_stays_until_they_are_separated()
    {
        await lens.Publish(lens.Optics, (0, 100, 100));
        await lens.Qualify(lens.Optics);
        await service.UntilHandled(await alias.Require((0, 100)));
        await service.Bus.Hear<GapOpened>(gap => gap.GapId == alias.GapId);

        await Merge();
        await service.Bus.Hear<GapClosed>(gap => gap.GapId == alias.GapId);
        (await Stored(lens))!.Requirement.Weeks.Single().Quantity.ShouldBe(100);
        service.Bus.All<GapOpened>().ShouldNotContain(gap => gap.GapId == lens.GapId);
        // DemandForecasting tells the sum under the one that stays.
        await service.UntilHandled(await lens.Require((0, 100)));
        await service.UntilHandled(await alias.Require());
        (await Stored(lens))!.Requirement.Weeks.Single().Quantity.ShouldBe(100);

        await Separate();
        await service.UntilHandled(await alias.Require((0, 100)));
        await service.UntilHandled(await lens.Require());
        (await Stored(lens))!.Requirement.Weeks.ShouldBeEmpty();
        (await Stored(alias))!.Requirement.Weeks.Single().Quantity.ShouldBe(100);
        await alias.Gap(gap => gap.Open);
    }

    [Fact]
    public async Task A_qualification_for_either_id_counts_and_messages_may_come_in_any_order()
    {
        await Separate();
        await Merge();
        await service.UntilHandled(await alias.Publish(alias.Optics, (0, 50, 50)));
        (await Stored(alias))!.Suppliers.ShouldHaveSingleItem();
        await Merge(version: 3);
        await Merge(version: 3);
        (await Stored(alias))!.Suppliers.ShouldBeEmpty();

        var chain = (await Stored(lens))!.Suppliers.ShouldHaveSingleItem();
        (chain.PublishedFor, chain.Eligibility.Counts).ShouldBe((alias.Component, false));
        await service.DeliverAndWait(
            new QualificationChanged(alias.Optics, lens.Component, QualificationState.Qualified, null), stream: Guid.NewGuid(), version: 1);
        (await Stored(lens))!.Suppliers.Single().Eligibility.Counts.ShouldBeTrue();
        await service.UntilHandled(await alias.Publish(alias.Optics, (1, 60, 60)));
        (await Stored(lens))!.Suppliers.Single().Weeks.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_supplier_of_the_alias_sees_the_gap_of_the_one_that_stays()
    {
        var supplier = service.As(alias.Optics, "supplier");
        await service.UntilHandled(await alias.Offer(alias.Optics));
        await service.UntilHandled(await lens.Require((0, 100)));
        await lens.TakePicture();
        (await lens.Find(supplier)).ShouldBeNull();
        await Merge();
        (await lens.Find(supplier)).ShouldNotBeNull();
        (await lens.Find(service.As(Guid.NewGuid(), "supplier"))).ShouldBeNull();
        await Separate();
        (await lens.Find(supplier)).ShouldBeNull();
    }

    [Fact]
    public async Task A_capacity_group_limits_what_was_published_for_the_id_that_it_names()
    {
        await lens.Publish(lens.Optics, (0, 100, 100));
        await lens.Qualify(lens.Optics);
        await service.UntilHandled(await alias.Publish(lens.Optics, (0, 100, 100)));
        await Merge();
        await service.DeliverAndWait(
            new CapacityGroupPublished(
                Guid.NewGuid(), lens.Optics, [new CapacityLink(alias.Component, null, 1)], [new GroupWeek(lens.Week(0), 40, 40, 0)]),
            stream: Guid.NewGuid(), version: 1);
        await Eventually.Get(async () => Evaluation.Of((await Stored(lens))!).Single().Actual, actual => actual == 140);
    }
}
