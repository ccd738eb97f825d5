using SupplyChain.SupplierMatching.Parts;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Parts;

public sealed class PartTests(MatchingService service)
{
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
    public void A_description_that_is_older_than_the_life_cycle_does_not_bring_the_old_one_back()
    {
        var (id, at) = (Guid.NewGuid(), DateTimeOffset.UnixEpoch);
        var aged = new PartAged(id, 4, Lifecycle.EndOfLife, at);
        var described = new PartDescribed(id, 3, "Maker", "P3", "tof", "1", Lifecycle.Active, Origin.Imported, [], at);
        Scenario.Given<Part>(aged).When(part => WhenComponentPublished.Decide(
            Description(id, "P3") with { Properties = [] }, part, 3, at)).Then(described);
        Scenario.Fold<Part>([aged, described])!.Lifecycle.ShouldBe(Lifecycle.EndOfLife);
        Scenario.Given<Part>(described).When(part => WhenComponentPublished.Decide(Description(id), part, 2, at)).ThenNothing();
        Scenario.Given<Part>(described).When(part => WhenLifecycleChanged.Decide(new LifecycleChanged(id, Lifecycle.New), part, 2, at)).ThenNothing();
    }
}
