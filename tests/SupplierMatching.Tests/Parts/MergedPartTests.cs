using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Shortlisting;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.SupplierMatching.Tests.Shortlisting;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Parts;

/// <summary>What is offered and published for either id of a component is found for both, as long as they are merged.</summary>
public sealed class MergedPartTests(MatchingService service)
{
    readonly Guid merger = Guid.NewGuid();

    Task Merge(Guid into, Guid from, long version = 1) =>
        service.DeliverAndWait(new ComponentsMerged(into, from, service.Clock.GetUtcNow()), stream: merger, version: version);

    async Task<Candidate> Only(Guid component)
    {
        await using var session = service.Store.QuerySession();
        var need = Given.Need with { ComponentId = component, Class = null, Weeks = [new(service.Week(6), 100)] };
        return (await session.FindAsync(need, service.Clock.GetUtcNow(), CancellationToken.None)).ShouldHaveSingleItem();
    }

    Task<ComponentSuppliers[]> Suppliers(params Guid[] components) =>
        service.As(Guid.NewGuid(), "oem").Asks<ComponentSuppliers[]>("/component-suppliers/by-ids", components);

    [Fact]
    public async Task An_offer_for_either_id_is_found_for_both_and_capacity_is_added_up()
    {
        var (lens, alias, supplier) = (await service.Component(), await service.Component(), await service.Supplier());
        await service.Offer(supplier, alias);
        await service.Capacity(supplier, alias, "370200", new CapacityWeek(service.Week(6), 30, 40));
        await service.Capacity(supplier, lens, "370200", new CapacityWeek(service.Week(6), 20, 25));
        await service.Qualify(supplier, alias);
        (await Suppliers(lens))[0].Suppliers.ShouldBeEmpty();

        await Merge(lens, alias);
        await Merge(lens, alias);
        foreach (var id in new[] { lens, alias })
        {
            (await Only(id)).ShouldSatisfyAllConditions(
                found => found.ComponentId.ShouldBe(lens), found => found.Terms.ShouldNotBeNull(),
                found => found.Capacity.ShouldBe([new CapacityWeek(service.Week(6), 50, 65)]),
                found => found.Qualification.ShouldBe(QualificationState.Qualified));
        }
        (await Suppliers(lens, alias)).Select(each => (each.ComponentId, each.Suppliers.Single().Qualification))
            .ShouldBe([(lens, QualificationState.Qualified), (alias, QualificationState.Qualified)], ignoreOrder: true);
        var totals = await service.As(Guid.NewGuid(), "alliance").Asks<CapacityTotal[]>("/capacity/totals/by-ids", new[] { lens });
        totals.Single().ComponentId.ShouldBe(lens);
        (await service.As(supplier, "supplier").Get<Page<SupplierCapacity>>($"/capacity?componentId={lens}")).Items.Count.ShouldBe(2);
        (await service.As(supplier, "supplier").Get<Page<SupplierOffer>>($"/offers?componentId={lens}")).Items.Count.ShouldBe(1);
        (await service.As(supplier, "supplier").Get<Page<ComponentQualification>>($"/qualifications?componentId={lens}")).Items.Count.ShouldBe(1);
        // Its rivals see no more of it than before.
        (await service.As(await service.Supplier(), "supplier").Get<Page<SupplierCapacity>>($"/capacity?componentId={lens}")).Items.ShouldBeEmpty();

        await service.DeliverAndWait(
            new ComponentsSeparated(lens, alias, service.Clock.GetUtcNow()), stream: merger, version: 2);
        (await Suppliers(lens))[0].Suppliers.ShouldBeEmpty();
        (await Only(alias)).Capacity.ShouldBe([new CapacityWeek(service.Week(6), 30, 40)]);
    }

    [Fact]
    public async Task What_is_reported_again_under_the_alias_replaces_what_was_and_does_not_count_twice()
    {
        var (lens, alias, supplier) = (await service.Component(), await service.Component(), await service.Supplier());
        await service.Offer(supplier, alias);
        await service.Capacity(supplier, alias, "370200", new CapacityWeek(service.Week(6), 30, 40));
        await Merge(lens, alias);
        await service.Capacity(supplier, alias, "370200", new CapacityWeek(service.Week(6), 10, 10));
        (await Only(lens)).Capacity.ShouldBe([new CapacityWeek(service.Week(6), 10, 10)]);
    }

    [Fact]
    public async Task A_request_for_the_alias_asks_for_the_one_that_stays_and_is_awarded_from_both()
    {
        var (lens, alias, supplier) = (await service.Component(), await service.Component(), await service.Supplier());
        await service.Offer(supplier, alias);
        await service.Capacity(supplier, alias, "370200", new CapacityWeek(service.Week(6), 30, 40));
        await service.Qualify(supplier, alias);
        await Merge(lens, alias);

        await using var session = service.Store.QuerySession();
        var quote = new Quote(supplier, lens, service.Terms(), [new(service.Week(6), 30)]);
        var request = SourcingRequest.Create(new SourcingRequested(
            Guid.NewGuid(), Guid.NewGuid(), null, new Ask(alias, false, null, [], "370200", [new(service.Week(6), 30)]),
            new SourcingConditions(service.Clock.GetUtcNow().AddDays(1), service.Clock.GetUtcNow().AddDays(2), "CNY"), service.Clock.GetUtcNow()))
            with
        { Quotes = [quote] };
        var eligible = (await session.EligibilitiesOf(request, service.Clock.GetUtcNow(), CancellationToken.None)).ShouldHaveSingleItem();
        (eligible.Qualified, eligible.Free.Single().Quantity).ShouldBe((true, 40m));
    }

    [Fact]
    public void Identities_are_known_from_either_side()
    {
        Guid stays = Guid.NewGuid(), alias = Guid.NewGuid(), other = Guid.NewGuid();
        foreach (var known in new[] { new ComponentIdentity(alias, stays, [], 1), new ComponentIdentity(stays, null, [alias], 0) })
        {
            var identities = new ComponentIdentities([known]);
            (identities.Of(alias), identities.Of(other)).ShouldBe((stays, other));
            identities.AllOf(alias).ShouldBe([stays, alias]);
            identities.IdsWithin(alias).ShouldBe([alias]);
        }
    }
}
