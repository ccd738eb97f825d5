using System.Net;
using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class ConfidentialityTests(ForecastingService service)
{
    readonly Guid oem = Guid.NewGuid(), other = Guid.NewGuid(), third = Guid.NewGuid();

    [Fact]
    public async Task Another_OEM_sees_nothing_and_cannot_tell_that_there_is_something()
    {
        var lens = await service.KnowsComponent();
        await service.Release(Released(oem, "HMD", "A", Line(lens, 2)));
        var plan = await service.Plans(oem, "HMD", 10);
        await service.Plans(oem, "NO-BILL", 10);
        var actuals = await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, service.WeeksFromNow(3), "HMD"));
        await service.Oem(oem).Accepted("/stock", new ReportStock(lens, Region, 1, []));
        await service.Requires(oem, lens, 19);

        var spy = service.Oem(other);
        (await spy.Get<Page<DemandPlan>>("/plans?product=HMD")).Items.ShouldBeEmpty();
        (await spy.Get<Page<ActualDemand>>("/actuals")).Items.ShouldBeEmpty();
        (await spy.Get<Page<StockLevel>>("/stock")).Items.ShouldBeEmpty();
        (await spy.Get<Page<ComponentRequirement>>("/requirements")).Items.ShouldBeEmpty();
        (await spy.Get<Page<UnresolvedItem>>("/unresolved")).Items.ShouldBeEmpty();
        (await Posted<DemandPlan>(spy, "/plans/by-ids", plan)).ShouldBeEmpty();
        (await Posted<ComponentRequirement>(spy, "/requirements/by-components", lens)).ShouldBeEmpty();
        (await Posted<ComponentRequirement>(service.Oem(oem), "/requirements/by-components", lens)).Count.ShouldBe(1);

        foreach (var path in new[] { $"/plans/{plan}", $"/plans/{plan}?asOf=2100-01-01T00:00:00Z", $"/plans/{plan}/volatility", $"/plans/{plan}/revisions",
            $"/requirements/{lens}/{Region}", $"/actuals/{actuals.Id}", $"/stock/{lens}/{Region}", $"/outlooks/{Region}?product=HMD" })
        {
            (await spy.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await service.Oem(oem).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }
        (await spy.Refused($"/plans/{plan}/revisions", new ReviseDemandPlan(service.WeeksFromNow(1)))).ShouldBe404Like(
            await spy.Refused($"/plans/{Guid.NewGuid()}/revisions", new ReviseDemandPlan(service.WeeksFromNow(1))));
        (await spy.Refused($"/plans/{plan}/volatility", new PreviewDemandPlan(service.WeeksFromNow(1)))).ShouldBe404Like(
            await spy.Refused($"/plans/{Guid.NewGuid()}/volatility", new PreviewDemandPlan(service.WeeksFromNow(1))));
        (await spy.Refused($"/plans/{Guid.Empty}/revisions", new ReviseDemandPlan(service.WeeksFromNow(1)))).Status.ShouldBe(404);
        (await spy.Refused($"/plans/{plan}/withdrawal", new WithdrawDemandPlan())).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Another_OEM_sees_no_forecast()
    {
        var lens = await service.KnowsComponent();
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, service.PastWeeks(10, 100), ComponentId: lens));
        var id = (await service.ForecastOf(oem, lens)).Id;
        var spy = service.Oem(other);
        foreach (var path in new[] { $"/forecasts/{id}", $"/forecasts/in/{Region}?componentId={lens}" })
        {
            (await spy.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await service.As(oem, "supplier", "operator", "alliance", "admin").GetAsync(path)).StatusCode.ShouldBe(
                HttpStatusCode.Forbidden, path);
            (await service.Oem(oem).Get<DemandForecast>(path)).Weeks[38].Quantile95.ShouldBe(100);
        }
        (await spy.Get<Page<DemandForecast>>("/forecasts")).Items.ShouldBeEmpty();
        (await service.Oem(oem).Get<Page<DemandForecast>>("/forecasts")).Items.ShouldHaveSingleItem();
        (await Posted<DemandForecast>(spy, "/forecasts/by-ids", id)).ShouldBeEmpty();
        (await Posted<DemandForecast>(service.Oem(oem), "/forecasts/by-ids", id)).ShouldHaveSingleItem().Id.ShouldBe(id);
        (await Posted<DemandForecast>(spy, "/forecasts/by-components", lens)).ShouldBeEmpty();
        (await Posted<DemandForecast>(service.Oem(oem), "/forecasts/by-components", lens)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("supplier"), InlineData("operator"), InlineData("alliance"), InlineData("admin")]
    public async Task Other_roles_read_no_plans(string role)
    {
        var client = service.As(oem, role);
        foreach (var path in new[] { "/plans", "/actuals", "/stock", "/requirements", "/unresolved", $"/outlooks/{Region}?product=HMD" })
            (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        (await client.Refused("/plans", new SubmitDemandPlan(Region, service.WeeksFromNow(1), Product: "HMD"))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Sums_are_for_the_alliance_alone()
    {
        foreach (var role in new[] { "oem", "supplier", "operator", "admin" })
            (await service.As(oem, role).GetAsync("/regional-requirements")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role);
        (await service.Anonymous().GetAsync("/regional-requirements")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_alliance_is_told_a_band_once_three_contribute_and_none_dominates()
    {
        var (lens, alliance) = (await service.KnowsComponent(), service.As(Guid.NewGuid(), "alliance"));
        await service.Plans(oem, lens, 3000, 3000);
        await service.Plans(other, lens, 2000, 10);
        await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == lens && sum.Contributors.Count == 2);
        var path = $"/regional-requirements/{lens}/{Region}";
        (await alliance.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Posted<RegionalRequirement>(alliance, "/regional-requirements/by-components", lens)).ShouldBeEmpty();
        (await alliance.Get<Page<RegionalRequirement>>("/regional-requirements?first=100")).Items.ShouldNotContain(sum => sum.ComponentId == lens);
        var two = Uri.EscapeDataString(DateTimeOffset.UtcNow.ToString("O"));

        await service.Plans(third, lens, 2000, 10);
        var sums = await Eventually.Get(
            () => Posted<RegionalRequirement>(alliance, "/regional-requirements/by-components", lens), sums => sums.Count == 1);
        sums[0].Weeks.ShouldBe([new RegionalRequirementWeek(
            service.ThisWeek(), new BandedSum(null, Band.Of(7000), 3), new BandedSum(null, Band.Of(7000), 3), false)]);
        (await alliance.Get<RegionalRequirement>(path)).Weeks.ShouldBe(sums[0].Weeks);
        (await alliance.Get<Page<RegionalRequirement>>("/regional-requirements?first=100")).Items.ShouldContain(sum => sum.ComponentId == lens);
        var three = Uri.EscapeDataString(DateTimeOffset.UtcNow.ToString("O"));
        (await alliance.GetAsync($"{path}?asOf={two}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // A fourth brings the sum into another band, and nothing of it is told: not now, and not of then.
        await service.Plans(Guid.NewGuid(), lens, 9000);
        await service.Bus.Hear<RequirementChanged>(sum => sum.ComponentId == lens && sum.Contributors.Count == 4);
        (await alliance.Get<RegionalRequirement>(path)).Weeks.ShouldBe(sums[0].Weeks);
        (await alliance.Get<RegionalRequirement>($"{path}?asOf={three}")).Weeks.ShouldBe(sums[0].Weeks);
    }

    static async Task<IReadOnlyList<T>> Posted<T>(HttpClient client, string path, params Guid[] ids)
    {
        using var response = await client.PostAsJsonAsync(path, ids, ForecastingService.Json);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<IReadOnlyList<T>>(ForecastingService.Json))!;
    }
}

static class Answers
{
    public static void ShouldBe404Like(
        this (int Status, IReadOnlyList<Fault> Faults) answer, (int Status, IReadOnlyList<Fault> Faults) unknown)
    {
        (answer.Status, unknown.Status).ShouldBe((404, 404));
        answer.Faults.Single().Field.ShouldBe(unknown.Faults.Single().Field);
    }
}
