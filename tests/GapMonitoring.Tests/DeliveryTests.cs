using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Suppliers;

using Component = SupplyChain.GapMonitoring.Components.Component;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>
/// Every contract, twice and with its versions the wrong way round: the newest wins, nothing counts twice, and a message
/// without news writes nothing.
/// </summary>
public sealed class DeliveryTests(GapService service)
{
    readonly Chain chain = new(service);

    [Fact]
    public async Task Requirement()
    {
        await Newer_then_older_then_newer_again(
            new RequirementChanged(chain.Component, chain.Region, [chain.Required(0, 9, 1, 1)], [chain.Oem]),
            new RequirementChanged(chain.Component, chain.Region, [chain.Required(0, 5, 1, 1)], [chain.Oem]));
        var balance = await Stored<Balance>(Balance.IdOf(chain.Component, chain.Region));
        balance.Requirement.Weeks.ShouldHaveSingleItem().Quantity.ShouldBe(5);
        (await WritesOf(balance)).ShouldBe(1);
    }

    [Fact]
    public async Task Capacity_merges_by_week()
    {
        await Newer_then_older_then_newer_again(
            new CapacityPublished(chain.Optics, chain.Component, chain.Region, [new(chain.Week(0), 1, 1), new(chain.Week(1), 1, 1)]),
            new CapacityPublished(chain.Optics, chain.Component, chain.Region, [new(chain.Week(1), 2, 2), new(chain.Week(2), 2, 2)]));
        var balance = await Stored<Balance>(Balance.IdOf(chain.Component, chain.Region));
        balance.Of(chain.Optics).Weeks.Select(week => week.Actual).ShouldBe([1, 2, 2]);
        (await WritesOf(balance)).ShouldBe(2);
    }

    [Fact]
    public async Task Qualification()
    {
        await Newer_then_older_then_newer_again(
            new QualificationChanged(chain.Optics, chain.Component, QualificationState.Qualified, null),
            new QualificationChanged(chain.Optics, chain.Component, QualificationState.Lapsed, null));
        var supply = await Stored<Supply>(Supply.IdOf(chain.Optics, chain.Component));
        supply.Qualification!.State.ShouldBe(QualificationState.Lapsed);
        (await WritesOf(supply)).ShouldBe(1);
    }

    [Fact]
    public async Task Offer()
    {
        var offer = Guid.NewGuid();
        await Newer_then_older_then_newer_again(
            new OfferPublished(offer, chain.Optics, chain.Component), new OfferWithdrawn(offer, chain.Optics, chain.Component));
        var supply = await Stored<Supply>(Supply.IdOf(chain.Optics, chain.Component));
        supply.Offered.ShouldBeFalse();
        (await WritesOf(supply)).ShouldBe(1);
    }

    [Fact]
    public async Task Organisation()
    {
        await Newer_then_older_then_newer_again(
            new OrganisationSuspended(chain.Optics, "fraud"), new OrganisationReinstated(chain.Optics));
        var supplier = await Stored<Supplier>(chain.Optics);
        supplier.Suspended.ShouldBeFalse();
        (await WritesOf(supplier)).ShouldBe(1);
    }

    [Fact]
    public async Task Organisation_the_other_way()
    {
        await Newer_then_older_then_newer_again(
            new OrganisationReinstated(chain.Optics), new OrganisationSuspended(chain.Optics, "again"));
        (await Stored<Supplier>(chain.Optics)).Suspended.ShouldBeTrue();
    }

    [Fact]
    public async Task Component_and_life_cycle()
    {
        await Newer_then_older_then_newer_again(
            new ComponentPublished(chain.Component, "Maker", "P-1", "tof", "1", Lifecycle.Active, []),
            new LifecycleChanged(chain.Component, Lifecycle.Obsolete));
        var component = await Stored<Component>(chain.Component);
        (component.Class, component.Lifecycle).ShouldBe(("tof", Lifecycle.Obsolete));
        (await WritesOf(component)).ShouldBe(2);
    }

    [Fact]
    public async Task Substitute()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await Newer_then_older_then_newer_again(
            new SubstituteDeclared(chain.Component, one), new SubstituteDeclared(chain.Component, other));
        var component = await Stored<Component>(chain.Component);
        component.Substitutes.ShouldBe([one, other], ignoreOrder: true);
        (await WritesOf(component)).ShouldBe(2);
    }

    [Fact]
    public async Task Substitute_withdrawn()
    {
        var substitute = Guid.NewGuid();
        await Newer_then_older_then_newer_again(
            new SubstituteDeclared(chain.Component, substitute), new SubstituteWithdrawn(chain.Component, substitute));
        var component = await Stored<Component>(chain.Component);
        component.Substitutes.ShouldBeEmpty();
        (await WritesOf(component)).ShouldBe(1);
    }

    [Fact]
    public async Task Where_passing_on_an_eligibility_was_interrupted_the_repetition_makes_up_for_it()
    {
        // What a crash between the two commits leaves: the qualification is known, the balance has not heard of it.
        await chain.Publish(chain.Optics, (0, 10, 10));
        await chain.Balance(balance => balance.Weeks.Count == 1);
        var change = new QualificationChanged(chain.Optics, chain.Component, QualificationState.Qualified, null);
        var message = Guid.NewGuid();
        await using (var session = service.Store.LightweightSession())
        {
            session.Store(Supply.Unknown(chain.Optics, chain.Component).After(
                change, new Delivery(message, Guid.NewGuid(), 1, service.Clock.GetUtcNow())));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await service.Deliver(change, message);
        (await chain.Balance(balance => balance.QualifiedSuppliers == 1)).State.ShouldBe(GapState.Surplus);
    }

    async Task Newer_then_older_then_newer_again(object older, object newer)
    {
        var (stream, olderId, newerId) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await service.DeliverAndWait(newer, newerId, stream, version: 2);
        await service.DeliverAndWait(older, olderId, stream, version: 1);
        await service.Deliver(newer, newerId, stream, version: 2);
        // Each queue is worked off side by side: the last marker of the same kind says that the duplicates are through.
        await service.DeliverAndWait(newer, Guid.NewGuid(), stream, version: 2);
        await service.DeliverAndWait(older, Guid.NewGuid(), stream, version: 1);
    }

    async Task<T> Stored<T>(Guid id) where T : class => (await Find<T>(id)).ShouldNotBeNull();

    async Task<T?> Find<T>(Guid id) where T : class
    {
        await using var session = service.Store.QuerySession();
        return await session.LoadAsync<T>(id);
    }

    /// <summary>How often the document was written.</summary>
    async Task<int> WritesOf<T>(T document) where T : class
    {
        await using var session = service.Store.QuerySession();
        return (int)(await session.MetadataForAsync(document)).ShouldNotBeNull().CurrentRevision;
    }
}
