using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.TestKit;
using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class RequirementFlowTests(ForecastingService service)
{
    readonly Guid oem = Guid.NewGuid(), other = Guid.NewGuid();

    [Fact]
    public async Task A_plan_becomes_a_requirement_and_others_hear_of_it()
    {
        var lens = await service.KnowsComponent();
        await service.Release(Released(oem, "HMD", "A", Line(lens, 2)));
        await service.Plans(oem, "hmd ", 10, 0, 20);

        await service.Requires(oem, lens, 20, 0, 40);
        var sum = await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == lens);
        sum.Weeks.Select(week => (week.Quantity, week.Contributors, week.LargestShare)).ShouldBe([(20, 1, 1), (40, 1, 1)]);
        sum.Contributors.ShouldBe([oem]);
        var part = await service.Bus.Hear<ContributionChanged>(part => part.ComponentId == lens);
        part.Weeks.ShouldBe([service.WeeksFromNow(20)[0], service.WeeksFromNow(0, 0, 40)[2]]);
    }

    [Fact]
    public async Task That_a_requirement_changed_is_told_to_who_contributes_and_to_the_alliance_and_who_planned_to_nobody_else()
    {
        var lens = await service.KnowsComponent();
        var plan = await service.Plans(oem, lens, 7);
        await service.Requires(oem, lens, 7);
        await using var session = service.Store.QuerySession();
        var planned = (await session.Events.FetchStreamAsync(plan))[0].Id;
        var sums = await Eventually.Get(() => session.Events.FetchStreamAsync(Requirement.IdOf(lens, Region)), sums => sums.Count > 0);
        var sum = sums[0].Id;

        async Task<string[]> Told(HttpClient reader) => [.. (await reader.LookUp<SeenEvent[]>("/events/by-ids", planned, sum))
            .Select(each => $"{each.Type} {(each.CommandId is null ? "" : "by a command")}").Order()];
        (await Told(service.Oem(oem))).ShouldBe(["demand_plan_submitted by a command", "requirement_calculated "]);
        (await Told(service.As(Guid.NewGuid(), "alliance"))).ShouldBe(["requirement_calculated "]);
        (await Told(service.Oem(other))).ShouldBeEmpty();
        (await Told(service.As(Guid.NewGuid(), "supplier", "operator", "admin"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_requirement_says_which_product_causes_it()
    {
        var lens = await service.KnowsComponent();
        await service.Release(Released(oem, "EYE", "A", Line(lens, 3)));
        await service.Release(Released(oem, "HMD", "A", new BomLine(null, "EYE", 2, 0, 0, 0, false, [])));
        await service.Plans(oem, "HMD", 10);
        await service.Plans(oem, lens, 7);

        await service.Requires(oem, lens, 67);
        var requirement = (await service.Oem(oem).Get<Page<ComponentRequirement>>("/requirements")).Items.ShouldHaveSingleItem();
        (requirement.Resolved, requirement.Unit).ShouldBe((true, "1"));
        requirement.Sources.Select(source => (source.Product, string.Join(">", source.Path), source.Weeks[0].Quantity))
            .ShouldBe([(null, "", 7), ("HMD", "HMD>EYE", 60)]);
    }

    [Fact]
    public async Task A_plan_made_before_its_bill_of_materials_is_worked_out_when_that_arrives()
    {
        var lens = Guid.NewGuid();
        await service.Plans(oem, "HMD", 10);
        (await Unresolved()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            item => item.Product.ShouldBe("HMD"), item => item.Reason.ShouldBe("has no released bill of materials"));

        await service.Release(Released(oem, "HMD", "A", Line(lens, 2)));
        await service.Requires(oem, lens, 20);
        (await Unresolved()).ShouldHaveSingleItem().ComponentId.ShouldBe(lens);

        await service.Deliver(Component(lens), stream: lens);
        await Eventually.Get(Unresolved, items => items.Count == 0);
    }

    [Fact]
    public async Task The_revision_released_last_holds_in_whatever_order_the_news_comes()
    {
        var (lens, prism) = (Guid.NewGuid(), Guid.NewGuid());
        var released = service.Clock.GetUtcNow();
        await service.Plans(oem, "HMD", 10);
        var (older, newer) = (Released(oem, "HMD", "A", Line(lens, 1)), Released(oem, "HMD", "B", Line(prism, 3)));
        await service.Bus.Publish(newer, Guid.NewGuid(), newer.BillOfMaterialsId, 1, released.AddMinutes(1));
        await service.Requires(oem, prism, 30);
        await service.Bus.Publish(older, Guid.NewGuid(), older.BillOfMaterialsId, 1, released);
        await Eventually.Get(Revisions, revisions => revisions == 2);
        await service.Requires(oem, prism, 30);

        await service.Deliver(
            new BillOfMaterialsWithdrawn(newer.BillOfMaterialsId, oem, "HMD", "B"), stream: newer.BillOfMaterialsId, version: 2);
        await service.Requires(oem, lens, 10);
        await service.Requires(oem, prism);
    }

    [Fact]
    public async Task A_withdrawal_that_overtakes_the_release_keeps_it_out()
    {
        var (lens, prism) = (Guid.NewGuid(), Guid.NewGuid());
        await service.Plans(oem, "HMD", 10);
        var kept = Released(oem, "HMD", "A", Line(lens, 1));
        var withdrawn = Released(oem, "HMD", "B", Line(prism, 1));
        await service.DeliverAndWait(
            new BillOfMaterialsWithdrawn(withdrawn.BillOfMaterialsId, oem, "HMD", "B"), stream: withdrawn.BillOfMaterialsId, version: 2);
        await service.DeliverAndWait(withdrawn, stream: withdrawn.BillOfMaterialsId);
        await service.Release(kept);
        await service.Requires(oem, lens, 10);
        (await Revisions()).ShouldBe(1);
    }

    [Fact]
    public async Task Messages_that_come_twice_change_nothing()
    {
        var (lens, message) = (await service.KnowsComponent(), Guid.NewGuid());
        var bom = Released(oem, "HMD", "A", Line(lens, 2));
        await service.Plans(oem, "HMD", 10);
        await service.Release(bom, message);
        await service.Release(bom, message);
        await service.Release(bom, Guid.NewGuid());
        var withdrawal = new BillOfMaterialsWithdrawn(bom.BillOfMaterialsId, oem, "HMD", "A");
        await service.Requires(oem, lens, 20);
        foreach (var id in new[] { message = Guid.NewGuid(), message, Guid.NewGuid() })
            await service.DeliverAndWait(withdrawal, id, bom.BillOfMaterialsId, version: 2);
        await service.Requires(oem, lens);
        var known = Guid.NewGuid();
        foreach (var id in new[] { known, known, Guid.NewGuid() })
            await service.DeliverAndWait(Component(lens), id, lens, version: 2);
        (await RevisionOf<Items.KnownComponent>(lens)).ShouldBe(2);
        (await RevisionOf<BillsOfMaterials.ProductStructure>(BillsOfMaterials.ProductStructure.IdOf(oem, "HMD"))).ShouldBe(2);
        (await EventsOf(BillsOfMaterials.ProductStructure.IdOf(oem, "HMD"))).ShouldBe(2);
        service.Bus.All<RequirementChanged>().Count(sum => sum.ComponentId == lens).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task An_older_description_does_not_replace_a_newer_one()
    {
        var lens = Guid.NewGuid();
        await service.DeliverAndWait(Component(lens, "g"), stream: lens, version: 2);
        await service.DeliverAndWait(Component(lens, "kg"), stream: lens, version: 1);
        await using var session = service.Store.QuerySession();
        (await session.LoadAsync<Items.KnownComponent>(lens))!.Unit.ShouldBe("g");
    }

    [Fact]
    public async Task Requirements_of_several_OEMs_add_up_and_shrink_again()
    {
        var lens = await service.KnowsComponent();
        var plan = await service.Plans(oem, lens, 30);
        await service.Plans(other, lens, 10);
        var both = await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == lens && sum.Contributors.Count == 2);
        both.Weeks.ShouldHaveSingleItem().ShouldBe(new RequirementWeek(service.ThisWeek(), 40, 40, 2, 0.75m, false));

        await service.Oem(oem).Accepted($"/plans/{plan}/withdrawal", new WithdrawDemandPlan("cancelled"));
        await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == lens && sum.Contributors.SequenceEqual([other]));
        await service.Requires(oem, lens);
    }

    [Fact]
    public async Task Stock_is_netted_and_told_to_nobody_where_it_makes_up_for_all()
    {
        var lens = await service.KnowsComponent();
        await service.Oem(oem).Accepted("/stock", new ReportStock(lens, Region, 25, service.WeeksFromNow(0, 10)));
        await service.Plans(oem, lens, 20, 20, 20);
        await service.Requires(oem, lens, 0, 5, 20);
        var levels = await service.Oem(oem).Get<Page<StockLevel>>($"/stock?componentId={lens}");
        levels.Items.ShouldHaveSingleItem().OnHand.ShouldBe(25);
    }

    [Fact]
    public async Task An_outlook_names_its_method_and_the_plans_accuracy()
    {
        var lens = await service.KnowsComponent();
        var past = Enumerable.Range(1, 10).Select(ago => new WeekQuantity(service.ThisWeek().AddDays(-7 * ago), 100)).ToList();
        await service.Oem(oem).Accepted("/plans", new SubmitDemandPlan(
            Region, [.. past.Select(week => week with { Quantity = 90 }), .. service.WeeksFromNow(120)], ComponentId: lens));
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, past, ComponentId: lens));

        var outlook = await Eventually.Get(
            () => service.Oem(oem).Get<DemandOutlook>($"/outlooks/{Region}?componentId={lens}"), outlook =>
                outlook.Method != DemandForecastMethods.PlanCarriedOn.With());
        outlook.Reason.Code.ShouldNotBeEmpty();
        outlook.Accuracy.ShouldBe(new PlanAccuracy(10, -10, 10));
        outlook.Weeks[0].ShouldBe(new DemandOutlookWeek(service.ThisWeek(), 120, 120, false));
        outlook.Weeks[^1].ShouldBe(new DemandOutlookWeek(service.ThisWeek().AddDays(7 * 38), 100, 100, true));
        await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == lens && sum.Weeks.Count == 39 && sum.Weeks[38].Forecast);
    }

    [Fact]
    public async Task A_requirement_can_be_asked_for_as_of_a_past_moment()
    {
        var lens = await service.KnowsComponent();
        var plan = await service.Plans(oem, lens, 30);
        await service.Requires(oem, lens, 30);
        var before = Uri.EscapeDataString(DateTimeOffset.UtcNow.ToString("O"));
        await service.Oem(oem).Accepted($"/plans/{plan}/revisions", new ReviseDemandPlan(service.WeeksFromNow(50)));
        await service.Requires(oem, lens, 50);

        (await service.Oem(oem).Get<ComponentRequirement>($"/requirements/{lens}/{Region}?asOf={before}")).Weeks[0].Net.ShouldBe(30);
        (await service.Oem(oem).Get<DemandPlan>($"/plans/{plan}?asOf={before}")).Weeks[0].Quantity.ShouldBe(30);
        (await service.Oem(oem).Get<IReadOnlyList<PlanVolatility>>($"/plans/{plan}/volatility?length=1"))[0].Relative!.Value.ShouldBe(
            2 / 3m, 0.0001m);
    }

    async Task<IReadOnlyList<UnresolvedItem>> Unresolved() => (await service.Oem(oem).Get<Page<UnresolvedItem>>("/unresolved")).Items;

    async Task<int> Revisions()
    {
        await using var session = service.Store.QuerySession();
        return (await session.LoadAsync<BillsOfMaterials.ProductStructure>(BillsOfMaterials.ProductStructure.IdOf(oem,
            "HMD")))?.Revisions.Count(revision => !revision.Withdrawn) ?? 0;
    }

    /// <summary>How often the document was written.</summary>
    async Task<long> RevisionOf<T>(Guid id) where T : class
    {
        await using var session = service.Store.QuerySession();
        return (await session.MetadataForAsync((await session.LoadAsync<T>(id))!))!.CurrentRevision;
    }

    async Task<int> EventsOf(Guid stream)
    {
        await using var session = service.Store.QuerySession();
        return (await session.Events.FetchStreamAsync(stream)).Count;
    }
}
