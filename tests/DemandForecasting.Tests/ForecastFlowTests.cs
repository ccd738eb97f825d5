using System.Net;
using System.Text.Json;
using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.TestKit;
using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class ForecastFlowTests(ForecastingService service)
{
    readonly Guid oem = Guid.NewGuid();

    [Fact]
    public async Task A_forecast_is_calculated_when_actuals_come_and_kept_while_only_plans_and_stock_change()
    {
        var lens = await service.KnowsComponent();
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, Past(10, 100), ComponentId: lens));
        await service.Requires(oem, lens, [.. Enumerable.Repeat(100m, 39)]);

        await service.Oem(oem).Accepted("/plans", new SubmitDemandPlan(Region, service.WeeksFromNow(20, 20), ComponentId: lens));
        await service.Oem(oem).Accepted("/stock", new ReportStock(lens, Region, 5, []));
        await service.Requires(oem, lens, [15, 20, .. Enumerable.Repeat(100m, 37)]);
        (await service.ForecastOf(oem, lens)).Calculations.ShouldBe(1);

        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, [Past(1, 1)[0] with { Quantity = 120 }], ComponentId: lens));
        await Eventually.Get(() => service.ForecastOf(oem, lens), forecast => forecast.Calculations == 2);
    }

    [Fact]
    public async Task What_a_planner_says_changes_forecast_and_requirement_and_is_seen_by_its_own_organisation_alone()
    {
        var lens = await service.KnowsComponent();
        await service.Oem(oem)
            .Accepted("/actuals", new RecordActuals(Region, [.. Past(10, 100).Skip(1), Past(1, 900)[0]], ComponentId: lens));
        await service.Oem(oem)
            .Accepted("/adjustments/outliers", new MarkOutlier(Region, service.ThisWeek().AddDays(-7), "double entry", ComponentId: lens));
        await service.Requires(oem, lens, [.. Enumerable.Repeat(100m, 39)]);
        var change = await service.Oem(oem)
            .Accepted("/adjustments/overrides", new OverrideForecast(Region, service.ThisWeek(), 40, "holiday", ComponentId: lens));
        await service.Requires(oem, lens, [40, .. Enumerable.Repeat(100m, 38)]);

        var path = $"/adjustments/in/{Region}?componentId={lens}";
        (await service.Oem(oem).Get<ForecastAdjustments>(path)).Outliers.ShouldHaveSingleItem().Reason.ShouldBe("double entry");
        (await service.Oem(oem).Get<ForecastAdjustments>($"/adjustments/{change.Id}")).Overrides.ShouldHaveSingleItem().Quantity.ShouldBe(
            40);
        foreach (var hidden in new[] { path, $"/adjustments/{change.Id}" })
        {
            (await service.Oem(Guid.NewGuid()).GetAsync(hidden)).StatusCode.ShouldBe(HttpStatusCode.NotFound, hidden);
            foreach (var role in new[] { "supplier", "operator", "alliance", "admin" })
                (await service.As(oem, role).GetAsync(hidden)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, hidden);
        }
        var forecast = (await service.ForecastOf(oem, lens)).Id;
        (await service.Oem(oem).LookUp<IReadOnlyList<ForecastAdjustments>>("/adjustments/by-forecasts", forecast))
            .ShouldHaveSingleItem().ForecastId.ShouldBe(forecast);
        (await service.Oem(Guid.NewGuid()).LookUp<IReadOnlyList<ForecastAdjustments>>("/adjustments/by-forecasts", forecast))
            .ShouldBeEmpty();
        (await service.As(oem, "supplier")
            .Refused("/adjustments/overrides",
            new OverrideForecast(Region, service.ThisWeek(), 1, "x", ComponentId: lens))).Status.ShouldBe(403);
        // Another OEM that says the same says it of its own demand.
        await service.Oem(Guid.NewGuid())
            .Accepted("/adjustments/overrides", new OverrideForecast(Region, service.ThisWeek(), 7, "own", ComponentId: lens));
        (await service.Oem(oem).Get<ForecastAdjustments>(path)).Overrides[0].Quantity.ShouldBe(40);
    }

    [Fact]
    public async Task All_that_a_planner_said_is_listed_with_its_time_for_its_own_organisation_alone()
    {
        var (lens, display) = (await service.KnowsComponent(), await service.KnowsComponent());
        var planner = service.Oem(oem);
        await planner.Accepted("/actuals", new RecordActuals(Region, Past(10, 100), ComponentId: display));
        await planner.Accepted(
            "/adjustments/outliers", new MarkOutlier(Region, service.ThisWeek().AddDays(-7), "double entry", ComponentId: lens));
        await planner.Accepted(
            "/adjustments/overrides", new OverrideForecast(Region, service.ThisWeek(), 40, "holiday", ComponentId: lens));
        await planner.Accepted("/adjustments/effects", new DeclareEffect(
            Region, EffectKind.Promotion, service.ThisWeek(), service.ThisWeek().AddDays(7), "fair", 2, ComponentId: lens));
        await planner.Accepted(
            "/adjustments/analogue", new DeclareAnalogue(Region, 1, "successor", AnalogueComponentId: display, ComponentId: lens));
        await planner.Accepted("/adjustments/firm-orders", new RecordFirmOrders(Region, service.WeeksFromNow(7), ComponentId: lens));
        await planner.Accepted("/adjustments/overrides", new OverrideForecast("320500", service.ThisWeek(), 1, "elsewhere", "HMD"));
        await planner.Accepted("/adjustments/overrides/withdrawal", new WithdrawOverride("320500", service.ThisWeek(), "HMD"));

        var listed = (await planner.Get<Page<ForecastAdjustments>>("/adjustments")).Items.ShouldHaveSingleItem();
        listed.ComponentId.ShouldBe(lens);
        DateTimeOffset?[] times =
        [
            listed.Outliers.ShouldHaveSingleItem().DeclaredAt, listed.Overrides.ShouldHaveSingleItem().DeclaredAt,
            listed.Effects.ShouldHaveSingleItem().DeclaredAt, listed.Analogue!.DeclaredAt, listed.FirmOrdersRecordedAt,
        ];
        times.ShouldBe(times.Order());
        times.ShouldAllBe(time => time > service.Clock.GetUtcNow().AddMinutes(-5) && time <= service.Clock.GetUtcNow());

        (await planner.Get<Page<ForecastAdjustments>>($"/adjustments?region={Region}&componentId={lens}")).Items.Count.ShouldBe(1);
        (await planner.Get<Page<ForecastAdjustments>>($"/adjustments?componentId={display}")).Items.ShouldBeEmpty();
        (await service.Oem(Guid.NewGuid()).Get<Page<ForecastAdjustments>>("/adjustments")).Items.ShouldBeEmpty();
        foreach (var role in new[] { "supplier", "operator", "alliance", "admin" })
            (await service.As(oem, role).GetAsync("/adjustments")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role);
    }

    [Fact]
    public async Task A_forecast_can_be_asked_for_as_it_stood_by_its_own_organisation_alone()
    {
        var lens = await service.KnowsComponent();
        var before = DateTimeOffset.UtcNow;
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, Past(10, 100), ComponentId: lens));
        await service.Requires(oem, lens, [.. Enumerable.Repeat(100m, 39)]);
        await service.Runs(oem);
        var between = DateTimeOffset.UtcNow;
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, Past(10, 200), ComponentId: lens));
        await service.Requires(oem, lens, [.. Enumerable.Repeat(200m, 39)]);
        await service.Runs(oem);

        foreach (var path in new[] { $"/forecasts/{(await service.ForecastOf(oem, lens)).Id}?",
            $"/forecasts/in/{Region}?componentId={lens}&", $"/component-forecasts/{lens}?" })
        {
            (await Expected(path)).ShouldBe(200, path);
            (await Expected($"{path}asOf={between:O}".Replace("+", "%2B", StringComparison.Ordinal))).ShouldBe(100, path);
            var (early, later) = ($"{path}asOf={before.UtcDateTime:O}", $"{path}asOf={between.UtcDateTime:O}");
            (await service.Oem(oem).GetAsync(early)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await service.Oem(Guid.NewGuid()).GetAsync(later)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await service.As(oem, "alliance").GetAsync(later)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        async Task<decimal> Expected(string path) =>
            (await service.Oem(oem).Get<JsonElement>(path)).GetProperty("weeks")[0].GetProperty("expected").GetDecimal();
    }

    [Fact]
    public async Task A_new_product_is_forecast_by_its_analogue_and_follows_it()
    {
        var (old, successor) = (await service.KnowsComponent(), await service.KnowsComponent());
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, Past(10, 100), ComponentId: old));
        await service.Oem(oem)
            .Accepted(
            "/adjustments/analogue", new DeclareAnalogue(Region, 0.5m, "successor", AnalogueComponentId: old, ComponentId: successor));
        await service.Requires(oem, successor, [.. Enumerable.Repeat(50m, 39)]);
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, Past(10, 200), ComponentId: old));
        await service.Requires(oem, successor, [.. Enumerable.Repeat(100m, 39)]);
    }

    [Fact]
    public async Task What_is_said_of_a_past_too_short_for_the_engine_changes_the_requirement()
    {
        var lens = await service.KnowsComponent();
        await service.Oem(oem)
            .Accepted("/actuals", new RecordActuals(Region, [.. Past(5, 100).Skip(1), Past(1, 900)[0]], ComponentId: lens));
        await service.Requires(oem, lens, [.. Enumerable.Repeat(260m, 39)]);
        await service.Oem(oem)
            .Accepted("/adjustments/outliers", new MarkOutlier(Region, service.ThisWeek().AddDays(-7), "double entry", ComponentId: lens));
        await service.Requires(oem, lens, [.. Enumerable.Repeat(100m, 39)]);
    }

    [Fact]
    public async Task An_analogue_with_few_actuals_counts_in_the_outlook_too()
    {
        var (old, successor) = (await service.KnowsComponent(), await service.KnowsComponent());
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, Past(3, 100), ComponentId: old));
        await service.Oem(oem)
            .Accepted(
            "/adjustments/analogue", new DeclareAnalogue(Region, 0.5m, "successor", AnalogueComponentId: old, ComponentId: successor));
        await service.Requires(oem, successor, [.. Enumerable.Repeat(50m, 39)]);
        var outlook = await service.Oem(oem).Get<DemandOutlook>($"/outlooks/{Region}?componentId={successor}");
        (outlook.Weeks.Count, outlook.Weeks[0].Quantity).ShouldBe((39, 50m));
    }

    [Fact]
    public async Task A_run_calculates_only_what_changed_and_is_seen_by_its_own_organisation_alone()
    {
        var lens = await service.KnowsComponent();
        (await service.Oem(oem).Refused("/forecast-runs", new { })).Faults.ShouldHaveSingleItem().Field.ShouldBe("items");
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, Past(10, 100), ComponentId: lens));
        await service.Requires(oem, lens, [.. Enumerable.Repeat(100m, 39)]);

        var id = Guid.NewGuid();
        var run = (await service.Oem(oem).Accepted("/forecast-runs", new { }, id)).Id;
        var ended = await Eventually.Get(
            () => service.Oem(oem).Get<ForecastRunProgress>($"/forecast-runs/{run}"), run => run.FinishedAt is not null);
        // The item is as it was; the component that it is had never been asked for.
        (ended.Items, ended.Done, ended.Calculated, ended.Unchanged).ShouldBe((2, 2, 1, 1));
        (await service.Oem(oem).Accepted("/forecast-runs", new { }, id)).Id.ShouldBe(run);
        (await service.Oem(oem).Get<Page<ForecastRunProgress>>("/forecast-runs")).Items.ShouldHaveSingleItem().ShouldBe(ended);
        await Eventually.Get(
            () => Task.FromResult(service.Bus.All<ForecastRunProgressed>().Count(heard => heard.RunId == run)), heard => heard == 4);
        var next = (await service.Oem(oem).Accepted("/forecast-runs", new { })).Id;
        (await service.Oem(oem).ByPagesOfOne<ForecastRunProgress>("/forecast-runs?order=LatestFirst")).Select(each => each.Id)
            .ShouldBe([next, run]);

        var told = (await service.Bus.Hear<NoticesGiven>(given => given.Notices[0].SubjectId == run)).Notices.ShouldHaveSingleItem();
        (told.Kind, told.Organisation).ShouldBe((NoticeKind.ForecastRunFinished, oem));
        told.Roles.ShouldBe(["oem"]);

        (await service.Oem(Guid.NewGuid()).GetAsync($"/forecast-runs/{run}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await service.Oem(Guid.NewGuid()).Get<Page<ForecastRunProgress>>("/forecast-runs")).Items.ShouldBeEmpty();
        (await service.As(oem, "alliance").GetAsync("/forecast-runs")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Absurd_demand_of_one_OEM_keeps_no_other_waiting()
    {
        var (lens, item, other) = (await service.KnowsComponent(), Guid.NewGuid(), Guid.NewGuid());
        var subject = new ForecastSubject(oem, new DemandedItem(null, lens), Region);
        await service.Plans(oem, lens, 5);
        await service.Requires(oem, lens, 5);
        await using (var session = service.Store.LightweightSession())
        {
            // No command takes such a quantity.
            session.Events.StartStream<ActualsLog>(ActualsLog.IdOf(subject), new ActualsRecorded(
                ActualsLog.IdOf(subject), oem, subject.Item, Region, [.. Past(10, decimal.MaxValue).OrderBy(week => week.Week)],
                service.Clock.GetUtcNow()));
            session.Events.StartStream<AdjustedDemand>(AdjustedDemand.IdOf(subject), new EffectDeclared(
                subject, new DemandEffect(item, EffectKind.Promotion, service.ThisWeek().AddDays(-70), service.ThisWeek(), 0.5m, "fair"),
                service.Clock.GetUtcNow()));
            session.Events.StartStream<Plan>(Guid.NewGuid(), new DemandPlanSubmitted(
                Guid.NewGuid(), oem, subject.Item, Region, "ED01", service.WeeksFromNow(decimal.MaxValue), service.Clock.GetUtcNow()));
            await session.SaveChangesAsync();
        }
        await service.Oem(other).Accepted("/actuals", new RecordActuals(Region, Past(10, 100), ComponentId: lens));
        await service.Requires(other, lens, [.. Enumerable.Repeat(100m, 39)]);
        // It is read as the largest that can be calculated with.
        (await service.ForecastOf(oem, lens)).Reason.Code.ShouldNotBe(ForecastReasons.InputNotCalculable.Code);
    }

    [Fact]
    public async Task A_run_finishes_when_it_finishes()
    {
        var lens = await service.KnowsComponent();
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, Past(10, 100), ComponentId: lens));
        await service.Requires(oem, lens, [.. Enumerable.Repeat(100m, 39)]);
        var ended = await service.Runs(oem);
        await using var session = service.Store.QuerySession();
        var began = (await session.Events.FetchStreamAsync(ended.Id))[0].Timestamp;
        ended.FinishedAt!.Value.ShouldBeGreaterThan(began);
        (await service.Oem(oem).Get<ComponentForecast>($"/component-forecasts/{lens}")).CalculatedAt.ShouldBeGreaterThan(began);
        var counted = (await session.Events.FetchStreamAsync(ActualsLog.IdOf(oem, new DemandedItem(null, lens), Region)))[0].Timestamp;
        (await service.ForecastOf(oem, lens)).CalculatedAt.ShouldBeGreaterThan(counted);
    }

    IReadOnlyList<WeekQuantity> Past(int weeks, decimal quantity) => service.PastWeeks(weeks, quantity);
}

static class ForecastPlatform
{
    /// <summary>The same quantity in each of the last weeks, the latest first.</summary>
    public static IReadOnlyList<WeekQuantity> PastWeeks(this ForecastingService service, int weeks, decimal quantity) =>
        [.. Enumerable.Range(1, weeks).Select(ago => new WeekQuantity(service.ThisWeek().AddDays(-7 * ago), quantity))];

    /// <summary>The forecast of a component, as soon as there is one.</summary>
    public static async Task<ItemForecast> ForecastOf(this ForecastingService service, Guid organisation, Guid component) =>
        (await Eventually.Get(async () =>
        {
            await using var session = service.Store.QuerySession();
            return await session.LoadAsync<ItemForecast>(
                new ForecastSubject(organisation, new DemandedItem(null, component), Region).ForecastId());
        }, forecast => forecast is not null))!;
}
