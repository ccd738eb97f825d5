using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Parts;

public sealed class PartTests(MatchingService service)
{
    static readonly Guid Id = Guid.NewGuid(), Substitute = Guid.NewGuid();

    static ComponentPublished Description(Guid id, string partNumber = "P1", Lifecycle lifecycle = Lifecycle.Active) => new(
        id, "Maker", partNumber, "tof", "1", lifecycle, [new ComponentProperty("range", 4000, "mm")], Origin.Imported);

    [Fact]
    public async Task A_component_is_known_with_what_the_catalogue_says()
    {
        var id = Guid.NewGuid();
        await service.Deliver(Description(id), stream: id);
        var part = (await Eventually.Get(() => service.PartOf(id), Part.IsKnown))!;
        part.ShouldSatisfyAllConditions(
            p => p.Class.ShouldBe("tof"), p => p.Origin.ShouldBe(Origin.Imported), p => p.Properties.Single().Unit.ShouldBe("mm"));
    }

    [Fact]
    public async Task Messages_that_come_twice_or_overtake_each_other_lead_to_the_same()
    {
        var (id, substitute, repeated) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await service.Deliver(new LifecycleChanged(id, Lifecycle.EndOfLife), repeated, id, version: 4);
        await service.Deliver(new LifecycleChanged(id, Lifecycle.EndOfLife), repeated, id, version: 4);
        await service.Deliver(new SubstituteDeclared(id, substitute), stream: id, version: 2);
        await service.Deliver(new SubstituteDeclared(id, substitute), stream: id, version: 2);
        await service.Deliver(Description(id, "P3"), stream: id, version: 3);
        await service.Deliver(Description(id), stream: id, version: 1);
        await service.Deliver(new LifecycleChanged(id, Lifecycle.New), stream: id, version: 2);

        await Eventually.Holds(async () => (await service.PartOf(id)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            part => part.PartNumber.ShouldBe("P3"), part => part.Lifecycle.ShouldBe(Lifecycle.EndOfLife),
            part => part.Substitutes.ShouldBe([substitute])));
    }

    [Fact]
    public async Task A_catalogue_that_tells_everything_again_changes_nothing()
    {
        var (id, next) = (Guid.NewGuid(), Guid.NewGuid());
        await service.Deliver(Description(id, "P1"), stream: id, version: 1);
        await service.Deliver(Description(id, "P3"), stream: id, version: 3);
        var before = await Eventually.Get(() => service.PartOf(id), part => part?.DescribedVersion == 3);

        // What a replay publishes: the same versions, and under new message ids where the broker's memory is gone.
        await service.Deliver(Description(id, "P1"), stream: id, version: 1);
        await service.Deliver(Description(id, "P3"), stream: id, version: 3);
        await service.Deliver(Description(next), stream: next);
        await Eventually.Get(() => service.PartOf(next), Part.IsKnown);
        await Eventually.Holds(async () => (await service.PartOf(id)).ShouldBeEquivalentTo(before));
    }

    [Fact]
    public void A_description_that_is_older_than_the_life_cycle_does_not_bring_the_old_one_back()
    {
        var aged = Part.Unknown(Id).After(new LifecycleChanged(Id, Lifecycle.EndOfLife), 4);
        var described = aged.After(Description(Id, "P3"), 3);
        (described.PartNumber, described.Lifecycle).ShouldBe(("P3", Lifecycle.EndOfLife));
        described.After(Description(Id), 2).ShouldBeSameAs(described);
        described.After(new LifecycleChanged(Id, Lifecycle.New), 2).ShouldBeSameAs(described);
    }

    [Fact]
    public void Every_order_of_the_messages_leads_to_the_same()
    {
        Func<Part, Part>[] messages =
        [
            part => part.After(Description(Id, "P1", Lifecycle.New), 1),
            part => part.After(new LifecycleChanged(Id, Lifecycle.Active), 2),
            part => part.After(Description(Id, "P3", Lifecycle.NotRecommended), 3),
            part => part.After(new LifecycleChanged(Id, Lifecycle.EndOfLife), 4),
            part => part.After(new SubstituteDeclared(Id, Substitute), 5),
            part => part.After(new SubstituteWithdrawn(Id, Substitute), 6),
        ];
        var inOrder = messages.Aggregate(Part.Unknown(Id), (part, message) => message(part));
        (inOrder.PartNumber, inOrder.Lifecycle).ShouldBe(("P3", Lifecycle.EndOfLife));
        inOrder.Substitutes.ShouldBeEmpty();
        foreach (var order in Orders(messages))
            order.Concat(order).Aggregate(Part.Unknown(Id), (part, message) => message(part)).ShouldBeEquivalentTo(inOrder);
    }

    [Fact]
    public void A_substitute_that_was_known_before_versions_were_kept_can_be_withdrawn_and_declared_again()
    {
        var part = Part.Unknown(Id) with { Substitutes = [Substitute] };
        part.After(new SubstituteWithdrawn(Id, Substitute), 3).Substitutes.ShouldBeEmpty();
        part.After(new SubstituteWithdrawn(Id, Substitute), 3).After(new SubstituteDeclared(Id, Substitute), 2).Substitutes.ShouldBeEmpty();
        part.After(new SubstituteWithdrawn(Id, Substitute), 3).After(new SubstituteDeclared(Id, Substitute), 4).Substitutes.ShouldBe([Substitute]);
    }

    [Fact]
    public async Task A_withdrawal_that_overtakes_the_declaration_wins()
    {
        var (id, kept, withdrawn) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await service.Deliver(new SubstituteWithdrawn(id, withdrawn), stream: id, version: 4);
        await service.Deliver(new SubstituteDeclared(id, withdrawn), stream: id, version: 2);
        await service.Deliver(new SubstituteDeclared(id, kept), stream: id, version: 3);
        await Eventually.Holds(async () => (await service.PartOf(id)).ShouldNotBeNull().Substitutes.ShouldBe([kept]));
        await Eventually.Holds(async () => (await service.PartOf(id))!.SubstituteVersions![withdrawn].ShouldBe(4));
    }

    static IEnumerable<T[]> Orders<T>(T[] items) => items.Length < 2
        ? [items]
        : items.SelectMany((first, i) => Orders([.. items[..i], .. items[(i + 1)..]]).Select(rest => (T[])[first, .. rest]));
}
