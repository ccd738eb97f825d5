using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.DemandForecasting.Requirements;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>What is required of either id of a component sums up under the one that stays.</summary>
public sealed class MergedComponentTests(ForecastingService service)
{
    static readonly ComponentIdentities Merged = new([new(Display, Lens, [], 1)]);

    readonly Guid oem = Guid.NewGuid(), merger = Guid.NewGuid();

    [Fact]
    public void Plans_bills_and_stock_of_both_ids_are_taken_together()
    {
        var inputs = Inputs(
            [Planned(Headset, WeeksFrom(0, 10)), Planned(LensItself, WeeksFrom(0, 5)), Planned(new(null, Display), WeeksFrom(0, 3))],
            stock: [InStock(Lens, 4), InStock(Display, 2)],
            structures: RequirementQueries.Standing([Structure("HMD-1", Part(Lens, 1), Part(Display, 2))], [new(Display, Lens, [], 1)]))
            with
        { Identities = Merged };
        inputs.ContributionsIn(Qingdao).ShouldHaveSingleItem().Weeks[0].ShouldBe(new ContributionWeek(Week(0), 38, 32, 32, false));
    }

    [Fact]
    public void Stock_that_was_counted_later_is_there_from_then_on()
    {
        var inputs = Inputs(
            [Planned(LensItself, WeeksFrom(-1, 50, 50))], stock: [InStock(Lens, 10, week: -1), InStock(Display, 20)]) with
        { Identities = Merged };
        inputs.ContributionsIn(Qingdao).Single().Weeks[0].Net.ShouldBe(30);
    }

    [Fact]
    public async Task A_merger_moves_what_is_required_and_a_separation_takes_it_apart_again()
    {
        var (lens, alias) = (await service.KnowsComponent(), await service.KnowsComponent());
        await service.Release(Platform.Released(oem, "HMD", "A", Platform.Line(lens, 1), Platform.Line(alias, 2)));
        await service.Plans(oem, "HMD", 10);
        await service.Requires(oem, alias, 20);

        var at = service.Clock.GetUtcNow();
        await service.Deliver(new ComponentsMerged(lens, alias, at), stream: merger);
        await service.Requires(oem, lens, 30);
        await service.Requires(oem, alias);
        await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == lens && sum.Weeks.Single().Quantity == 30);
        await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == alias && sum.Weeks.Count == 0);

        await service.Deliver(new ComponentsSeparated(lens, alias, at), stream: merger, version: 2);
        await service.Requires(oem, alias, 20);
        await service.Requires(oem, lens, 10);
        // A merger that is told late changes nothing.
        await service.DeliverAndWait(new ComponentsMerged(lens, alias, at), stream: merger);
        await using var session = service.Store.QuerySession();
        (await session.LoadAsync<ComponentIdentity>(alias))!.IntoId.ShouldBeNull();
    }

    [Fact]
    public async Task A_merger_may_come_before_the_parts_and_their_bill()
    {
        var (lens, alias) = (Guid.NewGuid(), Guid.NewGuid());
        await service.DeliverAndWait(new ComponentsMerged(lens, alias, service.Clock.GetUtcNow()), stream: merger);
        await service.Release(Platform.Released(oem, "HMD", "A", Platform.Line(alias, 2)));
        await service.Plans(oem, "HMD", 10);
        await service.Requires(oem, lens, 20);
    }
}
