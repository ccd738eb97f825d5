using System.Net.Http.Json;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.TestKit;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>What a planner is told of the revisions of a plan, and of one before it is sent.</summary>
public sealed class PlanHistoryTests(ForecastingService service)
{
    readonly Guid oem = Guid.NewGuid();

    HttpClient Oem => service.Oem(oem);

    [Fact]
    public async Task Its_revisions_are_listed_the_newest_first_and_the_plan_reads_as_each_of_them_left_it()
    {
        var plan = await service.Plans(oem, "HMD", 10, 20);
        await Oem.Accepted($"/plans/{plan}/revisions", new ReviseDemandPlan([service.WeeksFromNow(0, 25)[1]], BasedOn: 1));
        await Oem.Accepted($"/plans/{plan}/withdrawal", new WithdrawDemandPlan("cancelled"));

        var revisions = await Oem.ByPagesOfOne<PlanRevision>($"/plans/{plan}/revisions?");
        revisions.Select(each => (each.Revision, each.Change, each.Reason)).ShouldBe(
            [(3, PlanChange.Withdrawn, "cancelled"), (2, PlanChange.Revised, null), (1, PlanChange.Submitted, null)]);
        revisions[1].Weeks.ShouldBe([service.WeeksFromNow(0, 25)[1]]);
        foreach (var revision in revisions)
        {
            var asOf = Uri.EscapeDataString(revision.At.ToString("O"));
            (await Oem.Get<DemandPlan>($"/plans/{plan}?asOf={asOf}")).Revision.ShouldBe(revision.Revision);
        }
    }

    [Fact]
    public async Task A_revision_is_rated_before_it_is_sent_as_it_is_afterwards()
    {
        var plan = await service.Plans(oem, "HMD", 100, 100);
        var weeks = service.WeeksFromNow(0, 150, 30).Skip(1).ToList();

        var preview = await Previewed(plan, new(weeks));
        (await Oem.Get<DemandPlan>($"/plans/{plan}")).Revision.ShouldBe(1);
        preview.Select(each => (each.Previous, each.Latest, each.Alert)).ShouldBe(
            [(100, 100, VolatilityAlert.Steady), (100, 150, VolatilityAlert.Increased), (0, 30, VolatilityAlert.Increased)]);

        await Oem.Accepted($"/plans/{plan}/revisions", new ReviseDemandPlan(weeks));
        (await Oem.Get<IReadOnlyList<PlanVolatility>>($"/plans/{plan}/volatility?length=1")).ShouldBe(preview);
    }

    [Fact]
    public async Task A_preview_is_checked_as_the_revision()
    {
        var plan = await service.Plans(oem, "HMD", 100);
        (await Oem.Refused($"/plans/{plan}/volatility", new PreviewDemandPlan(service.WeeksFromNow(-1)))).Faults
            .ShouldHaveSingleItem().Field.ShouldBe("weeks[0].quantity");
        await Oem.Accepted($"/plans/{plan}/withdrawal", new WithdrawDemandPlan());
        (await Oem.Refused($"/plans/{plan}/volatility", new PreviewDemandPlan(service.WeeksFromNow(1)))).Faults
            .ShouldHaveSingleItem().Field.ShouldBe("plan");
    }

    async Task<IReadOnlyList<PlanVolatility>> Previewed(Guid plan, PreviewDemandPlan preview)
    {
        using var answer = await Oem.PostAsJsonAsync($"/plans/{plan}/volatility?length=1", preview, ForecastingService.Json);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<IReadOnlyList<PlanVolatility>>(ForecastingService.Json))!;
    }
}
