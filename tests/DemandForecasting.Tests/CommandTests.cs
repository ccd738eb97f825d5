using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class CommandTests(ForecastingService service)
{
    readonly Guid oem = Guid.NewGuid();

    [Fact]
    public async Task A_command_repeated_with_its_id_gets_the_first_receipt()
    {
        var (id, submit) = (Guid.NewGuid(), new SubmitDemandPlan(Region, service.WeeksFromNow(1, 2), Product: "HMD"));
        var first = await service.Oem(oem).Accepted("/plans", submit, id);
        var second = await service.Oem(oem).Accepted("/plans", submit, id);
        first.Events.ShouldBe(["demand_plan_submitted"]);
        (second.Id, second.Version, second.Events.Count).ShouldBe((first.Id, first.Version, 1));
        (await service.Oem(oem).Accepted("/plans", submit)).Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_is_said_by_field_and_nothing_is_written()
    {
        var plan = new SubmitDemandPlan(
            "Qingdao", [new WeekQuantity(service.ThisWeek().AddDays(2), -5)], "XX99", ComponentId: Guid.NewGuid());
        var (status, faults) = await service.Oem(oem).Refused("/plans", plan);
        (status, string.Join(' ', faults.Select(fault => fault.Field))).ShouldBe((422, "region weeks[0].quantity"));

        // Values within their bounds are looked at together with what is known.
        plan = plan with { Region = "370200", Weeks = [plan.Weeks[0] with { Quantity = 5 }] };
        (status, faults) = await service.Oem(oem).Refused("/plans", plan);
        status.ShouldBe(422);
        faults.Select(fault => fault.Field).ShouldBe(["componentId", "category", "weeks[0].week"], ignoreOrder: true);
        (await service.Oem(oem).Get<Page<DemandPlan>>("/plans")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_plan_needs_a_region_that_exists()
    {
        var (status, faults) = await service.Oem(oem)
            .Refused("/plans", new SubmitDemandPlan("999999", [new WeekQuantity(service.ThisWeek(), 5)], Product: "HMD"));
        (status, faults.Single().Field).ShouldBe((422, "region"));
        faults.Single().Reason.ShouldContain("999999");
    }

    [Fact]
    public async Task A_province_includes_its_cities_and_a_city_its_counties()
    {
        foreach (var region in new[] { "370000", "370200", "370211", "370300", "330200" })
            await service.Oem(oem).Accepted("/plans", new SubmitDemandPlan(region, [new WeekQuantity(service.ThisWeek(), 5)], Product: "HMD"));
        async Task<string[]> In(string region) =>
            [.. (await service.Oem(oem).Get<Page<DemandPlan>>($"/plans?region={region}")).Items.Select(plan => plan.Region).Order()];
        (await In("370000")).ShouldBe(["370000", "370200", "370211", "370300"]);
        (await In("370200")).ShouldBe(["370200", "370211"]);
        (await In("370211")).ShouldBe(["370211"]);
        (await In("110000")).ShouldBeEmpty();
        foreach (var list in new[] { "plans", "actuals", "stock", "requirements", "forecasts", "adjustments" })
            foreach (var malformed in new[] { "37", "Qingdao", "%25", "000000" })
            {
                var answer = await service.Oem(oem).GetAsync($"/{list}?region={malformed}");
                ((int)answer.StatusCode).ShouldBe(422, $"{list} {malformed}");
                (await answer.Content.ReadAsStringAsync()).ShouldContain("\"region\"");
            }
    }

    [Fact]
    public async Task Corrections_of_actuals_and_stock_are_shown_to_their_organisation_alone()
    {
        var lens = await service.KnowsComponent();
        var planner = service.Oem(oem);
        async Task Tell(decimal quantity, string? reason)
        {
            await planner.Accepted("/actuals", new RecordActuals(Region, [new WeekQuantity(service.ThisWeek(), quantity)], Product: "HMD", Reason: reason));
            await planner.Accepted("/stock", new ReportStock(lens, Region, quantity, [], Reason: reason));
        }
        await Tell(5, null);
        await Tell(6, null);
        await Tell(7, "counted twice");
        foreach (var correction in new[]
        {
            (await planner.Get<Page<ActualDemand>>("/actuals")).Items.Single().CorrectionHistory.Single(),
            (await planner.Get<Page<StockLevel>>("/stock")).Items.Single().CorrectionHistory.Single(),
        })
            (correction.Reason, correction.By.Length > 0, correction.Figures.Single().Was, correction.Figures.Single().Is).ShouldBe(("counted twice", true, 6, 7));
        foreach (var list in new[] { "actuals", "stock" })
            (await service.Oem(Guid.NewGuid()).GetStringAsync($"/{list}")).ShouldNotContain("counted twice");
    }

    [Fact]
    public async Task A_misspelt_field_is_refused()
    {
        var (status, faults) = await service.Oem(oem)
            .Refused("/plans", new { region = Region, weeks = service.WeeksFromNow(1), produkt = "HMD" });
        status.ShouldBe(400);
        faults[0].Reason.ShouldContain("produkt");
    }

    [Fact]
    public async Task Two_that_submit_the_same_plan_at_once_make_one()
    {
        var submit = new SubmitDemandPlan(Region, service.WeeksFromNow(1, 2), Product: "HMD");
        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.Oem(oem).Accepted("/plans", submit)));
        receipts.Count(receipt => receipt.Events.Count == 1).ShouldBe(1);
    }

    [Fact]
    public async Task Plans_are_listed_page_by_page()
    {
        for (var i = 0; i < 5; i++) await service.Plans(oem, $"P{i}", 1);
        var first = await service.Oem(oem).Get<Page<DemandPlan>>("/plans?first=3");
        var second = await service.Oem(oem).Get<Page<DemandPlan>>($"/plans?first=3&after={first.Next}");
        first.Items.Concat(second.Items).Select(plan => plan.Product).Order().ShouldBe(["P0", "P1", "P2", "P3", "P4"]);
        second.Next.ShouldBeNull();
        (await service.Oem(oem).GetAsync("/plans?first=0")).StatusCode.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Actuals_are_read_back()
    {
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, service.WeeksFromNow(3), "HMD"));
        var corrected = await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, service.WeeksFromNow(4), "HMD"));
        corrected.Events.ShouldBe(["actuals_corrected"]);
        var actuals = (await service.Oem(oem)
            .Get<Page<ActualDemand>>($"/actuals?product=hmd&region={Region}")).Items.ShouldHaveSingleItem();
        (actuals.Weeks[0].Quantity, actuals.Corrections).ShouldBe((4m, 1));
    }
}
