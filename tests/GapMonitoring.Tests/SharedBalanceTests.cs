using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Sharing;
using SupplyChain.TestKit;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>Two parts of one supplier from one line, in the running service.</summary>
public sealed class SharedBalanceTests(GapService service)
{
    readonly Chain lens = new(service), frame = new(service);
    readonly Guid group = Guid.NewGuid();
    long version;

    Guid Supplier => lens.Optics;

    [Fact]
    public async Task A_gap_opens_and_closes_with_what_the_line_bears_and_reads_why()
    {
        await Stated(1000, 1200);
        await service.UntilHandled(await lens.Require((0, 800)));
        await service.UntilHandled(await frame.Require((0, 400)));
        var cause = await Share(900, 1200);
        var opened = await service.Bus.Hear<GapOpened>(gap => gap.GapId == frame.GapId);
        opened.Causes.ShouldBe([new GapCause(cause, nameof(CapacityGroupPublished), Supplier)]);
        opened.Weeks.ShouldHaveSingleItem().ShouldBe(new GapWeek(frame.Week(0), 400, 300, 400, 100, GapState.BottleneckOrange));
        (await service.Bus.Hear<GapOpened>(gap => gap.GapId == lens.GapId)).Shortfall.ShouldBe(200);

        // The lens gives way: the cause of the frame's closing is the change of the other part.
        var required = await lens.Require((0, 500));
        (await service.Bus.Hear<GapClosed>(gap => gap.GapId == frame.GapId)).Causes.ShouldBe([new GapCause(required, "RequirementChanged", null)]);
        await Counted(lens, 500);
        await Counted(frame, 400);

        await service.DeliverAndWait(new CapacityGroupWithdrawn(group, Supplier), stream: group, version: ++version);
        await Counted(lens, 1000);
        await Counted(frame, 1000);
        (await Stored(lens)).SharesCapacity.ShouldBeFalse();
    }

    [Fact]
    public async Task No_gap_opens_for_a_moment_where_the_line_covers_what_is_required_anew()
    {
        await Stated(1000, 1000);
        await lens.Require((0, 400));
        await frame.Require((0, 400));
        await Share(1000, 1000);
        await Counted(lens, 500);
        await service.UntilHandled(await lens.Require((0, 600)));
        await Counted(lens, 600);
        await service.UntilHandled(await frame.Require((0, 300)));
        await service.UntilHandled(await lens.Require((0, 700)));
        await Counted(lens, 700);
        service.Bus.All<GapOpened>().ShouldNotContain(gap => gap.GapId == lens.GapId || gap.GapId == frame.GapId);
    }

    [Fact]
    public async Task Two_parts_that_change_at_once_end_as_if_one_after_the_other()
    {
        await Stated(1000, 1000);
        await Share(1000, 1000);
        var messages = new List<Guid>();
        for (var round = 1; round <= 15; round++)
            messages.AddRange(await Task.WhenAll(lens.Require((0, 40 * round)), frame.Require((0, 1000 - (40 * round))), Publish(round)));
        foreach (var message in messages) await service.UntilHandled(message);
        await Counted(lens, 600);
        await Counted(frame, 400);
        (await Stored(lens)).Undecided.ShouldBeNull();
        (await Stored(frame)).Undecided.ShouldBeNull();

        Task<Guid> Publish(int round) => lens.Publish(Supplier, (0, 1000 - round, 1000), (1, round, round));
    }

    [Fact]
    public async Task Groups_come_twice_and_the_wrong_way_round()
    {
        await Stated(1000, 1000);
        var (older, newer) = (Group(100, 100), Group(1000, 1000));
        var (olderId, newerId) = (Guid.NewGuid(), Guid.NewGuid());
        await service.DeliverAndWait(newer, newerId, group, version: 2);
        await service.DeliverAndWait(older, olderId, group, version: 1);
        await service.DeliverAndWait(newer, newerId, group, version: 2);
        await Counted(lens, 500);
        await service.DeliverAndWait(new CapacityGroupWithdrawn(group, Supplier), stream: group, version: 4);
        await service.DeliverAndWait(Group(100, 100), stream: group, version: 3);
        await Counted(lens, 1000);
        await using var session = service.Store.QuerySession();
        var stored = (await session.LoadAsync<CapacityGroups>(Supplier, TestContext.Current.CancellationToken))!;
        stored.Groups.ShouldHaveSingleItem().Version.ShouldBe(4);
    }

    [Fact]
    public async Task Capacity_that_comes_after_its_group_is_shared()
    {
        await Share(1000, 1000);
        await Stated(1000, 1000);
        await Counted(lens, 500);
        await Counted(frame, 500);
    }

    [Fact]
    public async Task A_supplier_that_is_no_longer_qualified_for_a_part_leaves_the_line_to_the_other()
    {
        await Stated(1000, 1000);
        await Share(1000, 1000);
        await Counted(lens, 500);
        await frame.Qualify(Supplier, QualificationState.Lapsed);
        await Counted(lens, 1000);
        await Counted(frame, 0);
        await lens.Suspend(Supplier);
        await Counted(lens, 0);
        await lens.Reinstate(Supplier);
        await Counted(lens, 1000);
    }

    [Fact]
    public async Task Where_deciding_was_interrupted_the_repetition_makes_up_for_it()
    {
        await Stated(1000, 1000);
        // What a crash between the two commits leaves: the groups are known, no balance has heard of them.
        var (published, message) = (Group(1000, 1000), Guid.NewGuid());
        await using (var session = service.Store.LightweightSession())
        {
            session.Store(CapacityGroups.None(Supplier).After(published, new Delivery(message, group, 1, service.Clock.GetUtcNow())));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await service.DeliverAndWait(published, message, group);
        await Counted(lens, 500);

        // The same of a requirement: the balance is stored, and what counts is not decided.
        var required = await lens.Require((0, 800));
        await Counted(lens, 1000);
        await using (var session = service.Store.LightweightSession())
        {
            session.Store((await Stored(lens)) with
            {
                Undecided = new Undecided(new GapCause(required, "RequirementChanged", null), null),
                Requirement = (await Stored(lens)).Requirement with { Weeks = [lens.Required(0, 1500, 1, 1)], Version = 2 },
            });
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await lens.Require((0, 1500));
        await service.Bus.Hear<GapOpened>(gap => gap.GapId == lens.GapId);
        (await Stored(lens)).Undecided.ShouldBeNull();
    }

    [Fact]
    public async Task That_a_line_is_the_limit_is_told_and_which_to_its_supplier_alone()
    {
        var rival = lens.Glass;
        foreach (var supplier in new[] { Supplier, rival }) await lens.Offer(supplier);
        await Stated(1000, 1200);
        Guid[] oems = [lens.Oem, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        await lens.Require(oems, lens.Required(0, 1800, 4, 0.3m));
        await frame.Require((0, 1800));
        await Share(1000, 1200);
        await lens.Gap(gap => gap.Open);
        await service.UntilHandled(await lens.Tell(lens.View(null, (0, 1000)), lens.View(lens.Oem, (0, 1000))));

        foreach (var reader in new[] { lens.Alliance, service.As(lens.Oem, "oem") })
        {
            var week = (await lens.Gap(gap => gap.Weeks.Count == 1, reader)).Weeks[0];
            (week.SharedCapacityBinds, week.CapacityGroupIds, week.Actual).ShouldBe((true, null, Api.Figure.InSteps(500)));
            var balance = await lens.Balance(balance => balance.Weeks.Count == 1, reader);
            (balance.Weeks[0].SharedCapacityBinds, balance.Weeks[0].Actual).ShouldBe(
                (true, Api.Figure.InSteps(1000)), "what counts beside the frame would tell what is required of it");
        }
        var own = (await lens.Gap(gap => gap.Weeks.Count == 1, service.As(Supplier, "supplier"))).Weeks[0];
        own.CapacityGroupIds.ShouldBe([group]);
        own.SharedCapacityBinds.ShouldBeFalse();
        own.Shortfall.ShouldBe(Api.Figure.InBand(2000), "3000, the middle of the band, less what the line bears alone");

        foreach (var reader in new[] { lens.Alliance, service.As(lens.Oem, "oem"), service.As(rival, "supplier"), service.As(rival, "supplier", "oem") })
            (await reader.GetStringAsync($"/gaps/{lens.GapId}", TestContext.Current.CancellationToken)).ShouldNotContain($"{group}");
        (await lens.Alliance.GetStringAsync($"/balances?componentIds={lens.Component}", TestContext.Current.CancellationToken))
            .ShouldNotContain($"{group}");
        (await lens.Find(service.As(Guid.NewGuid(), "oem"))).ShouldBeNull();
    }

    [Fact]
    public async Task What_others_require_of_a_part_on_the_line_moves_no_figure_that_is_told_of_another()
    {
        await Stated(1000, 1200);
        await lens.Require((0, 100));
        await frame.Require((0, 100));
        await Share(1000, 1200);
        await Counted(lens, 500);
        var oem = service.As(lens.Oem, "oem");
        var before = await lens.Balance(balance => balance.Weeks.Count == 1, oem);
        await frame.Require((0, 700));
        await Counted(lens, 125);
        (await lens.Balance(_ => true, oem)).Weeks.ShouldBe(before.Weeks);
        (await lens.Balance(_ => true)).Concentration.ShouldBe(1);
    }

    /// <summary>Both parts of the supplier, which is qualified for them.</summary>
    async Task Stated(decimal actual, decimal maximum)
    {
        foreach (var part in new[] { lens, frame })
        {
            await part.Publish(Supplier, (0, actual, maximum));
            await part.Qualify(Supplier);
            await part.Balance(balance => balance.QualifiedSuppliers == 1);
        }
    }

    async Task<Guid> Share(decimal actual, decimal maximum)
    {
        var message = Guid.NewGuid();
        await service.DeliverAndWait(Group(actual, maximum), message, group, ++version);
        return message;
    }

    CapacityGroupPublished Group(decimal actual, decimal maximum) => new(
        group, Supplier, [new(lens.Component, null, null), new(frame.Component, null, null)], [new(lens.Week(0), actual, maximum)]);

    Task<decimal> Counted(Chain part, decimal expected) => Eventually.Get(
        async () => Evaluation.Of(await Stored(part)).Single(week => week.Week == part.Week(0)).Actual, actual => actual == expected);

    async Task<Balance> Stored(Chain part)
    {
        await using var session = service.Store.QuerySession();
        return (await session.LoadAsync<Balance>(Balance.IdOf(part.Component, part.Region))).ShouldNotBeNull();
    }
}
