using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>The feed of what changed: an OEM is told of its plans, whatever happens to them, and no rival of any.</summary>
public sealed class ChangeFeedTests(ForecastingService service)
{
    readonly Guid oem = Guid.NewGuid(), rival = Guid.NewGuid();

    [Fact]
    public async Task A_plan_is_told_to_its_OEM_when_it_is_submitted_revised_and_withdrawn()
    {
        var (owner, other, roleless) = (Reader(oem, "oem"), Reader(rival, "oem"), Reader(oem, "alliance"));
        var plan = await Submitted(oem);
        (await owner.Until(plan)).ShouldBe([plan]);
        await service.Oem(oem).Accepted($"/plans/{plan}/revisions", new ReviseDemandPlan([new WeekQuantity(service.ThisWeek(), 7)]));
        (await owner.Until(plan)).ShouldBe([plan]);
        await service.Oem(oem).Accepted($"/plans/{plan}/withdrawal", new WithdrawDemandPlan("cancelled"));
        (await owner.Until(plan)).ShouldBe([plan]);
        (await owner.Next()).ShouldBeEmpty();

        // What the rival is told first is its own: none of the three before it.
        var others = await Submitted(rival);
        (await other.Until(others)).ShouldBe([others]);
        (await owner.Next()).ShouldBeEmpty();
        (await roleless.Next()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_that_changes_nothing_or_is_refused_tells_nothing()
    {
        var owner = Reader(oem, "oem");
        var plan = await Submitted(oem);
        await owner.Until(plan);
        await service.Oem(oem).Accepted("/plans", new SubmitDemandPlan(Region, service.WeeksFromNow(1, 2), Product: "Headset"));
        (await service.Oem(rival).Refused($"/plans/{plan}/withdrawal", new WithdrawDemandPlan())).Status.ShouldBe(404);
        var next = await Submitted(oem, "Glasses");
        (await owner.Until(next)).ShouldBe([next]);
    }

    FeedReader Reader(Guid organisation, string role) => new(service.As(organisation, role), nameof(ChangeKind.DemandPlan));

    async Task<Guid> Submitted(Guid by, string product = "Headset") =>
        (await service.Oem(by).Accepted("/plans", new SubmitDemandPlan(Region, service.WeeksFromNow(1, 2), Product: product))).Id;
}
