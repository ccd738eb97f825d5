using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Tests;

public sealed class LoopTests(GapService service)
{
    [Fact]
    public async Task A_gap_opens_closes_by_qualification_reopens_by_suspension_and_closes_by_reinstatement()
    {
        var chain = new Chain(service);
        await chain.Publish(chain.Optics, (0, 100, 120), (1, 100, 120));
        var requirement = await chain.Require((0, 90), (1, 110));
        var opened = await service.Bus.Hear<GapOpened>(gap => gap.GapId == chain.GapId);
        (opened.ComponentId, opened.Region, opened.State, opened.Shortfall).ShouldBe((chain.Component, chain.Region, GapState.BottleneckRed, 200m));
        opened.Weeks.ShouldBe([
            new GapWeek(chain.Week(0), 90, 0, 0, 90, GapState.BottleneckRed), new GapWeek(chain.Week(1), 110, 0, 0, 110, GapState.BottleneckRed)]);
        opened.Contributors.ShouldBe([chain.Oem]);
        opened.Causes.ShouldHaveSingleItem().MessageId.ShouldBe(requirement);

        var qualification = await chain.Qualify(chain.Optics);
        var eased = await service.Bus.Hear<GapEased>(gap => gap.GapId == chain.GapId);
        eased.Weeks.ShouldBe([new GapWeek(chain.Week(1), 110, 100, 120, 10, GapState.BottleneckOrange)]);
        eased.Causes.ShouldBe([new GapCause(qualification, nameof(QualificationChanged), chain.Optics)]);

        await chain.Publish(chain.Glass, (1, 10, 10));
        var balance = await chain.Balance(balance => balance.Weeks.Any(week => week.UnqualifiedActual.Band.From > 0));
        (balance.SingleSource, balance.QualifiedSuppliers, balance.Concentration).ShouldBe((true, 1, 1m));
        qualification = await chain.Qualify(chain.Glass);
        var closed = await service.Bus.Hear<GapClosed>(gap => gap.GapId == chain.GapId);
        closed.Causes.ShouldBe([new GapCause(qualification, nameof(QualificationChanged), chain.Glass)]);
        var gap = await chain.Gap(gap => !gap.Open);
        (gap.State, gap.ClosedAt, gap.Weeks.Count).ShouldBe((GapState.Balanced, gap.ChangedAt, 0));

        var suspension = await chain.Suspend(chain.Optics);
        var again = await service.Bus.Hear<GapOpened>(gap => gap.GapId == chain.GapId && gap.Causes[0].MessageId == suspension);
        again.Causes[0].Subject.ShouldBe(chain.Optics);
        (await chain.Gap(gap => gap.Open)).OpenedAt.ShouldBeGreaterThan(gap.OpenedAt);

        await chain.Reinstate(chain.Optics);
        await chain.Gap(gap => !gap.Open);
    }

    [Fact]
    public async Task Suspension_and_qualification_may_come_before_the_capacity()
    {
        var chain = new Chain(service);
        await chain.Qualify(chain.Optics);
        await chain.Qualify(chain.Glass);
        await chain.Suspend(chain.Glass);
        await chain.Require((0, 100));
        await chain.Gap(gap => gap.Open);
        await chain.Publish(chain.Glass, (0, 500, 500));
        await chain.Publish(chain.Optics, (0, 60, 60));
        var balance = await chain.Balance(balance => balance.Weeks is [{ Actual.Band.From: > 0 }], service.As(chain.Oem, "oem"));
        balance.Weeks[0].Actual.Quantity.ShouldBe(50m, "60 in steps, without the capacity of who is suspended");
    }

    [Fact]
    public async Task Suspension_reaches_every_component_and_region()
    {
        var (one, other) = (new Chain(service), new Chain(service, "370600"));
        foreach (var chain in new[] { one, other })
        {
            await chain.Publish(one.Optics, (0, 100, 100));
            await chain.Qualify(one.Optics);
            await chain.Require((0, 100));
            await chain.Balance(balance => balance.State is GapState.Balanced && balance.QualifiedSuppliers == 1);
        }

        await one.Suspend(one.Optics);
        await one.Gap(gap => gap.Open);
        await other.Gap(gap => gap.Open);
    }

    [Fact]
    public async Task Nothing_is_told_when_the_gap_stays_as_it_is()
    {
        var chain = new Chain(service);
        await chain.Require((0, 100));
        await chain.Gap(gap => gap.Open);
        await chain.Publish(chain.Optics, (0, 70, 70));
        await chain.Require((0, 100));
        await chain.Qualify(chain.Optics);
        await service.Bus.Hear<GapEased>(gap => gap.GapId == chain.GapId);
        service.Bus.All<GapWorsened>().ShouldNotContain(gap => gap.GapId == chain.GapId);
        service.Bus.All<GapOpened>().Count(gap => gap.GapId == chain.GapId).ShouldBe(1);
    }
}
