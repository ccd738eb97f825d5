using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.GapMonitoring.Reading;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>What each role sees of a gap and a balance, and what it must not be able to work out.</summary>
public sealed class ConfidentialityTests(GapService service)
{
    static readonly Guid Me = Guid.NewGuid(), Other = Guid.NewGuid(), Third = Guid.NewGuid();

    public static TheoryData<string, Guid[], bool, GapVisibility> Visibilities => new()
    {
        { "alliance", [], false, GapVisibility.Alliance },
        { "oem", [Me], false, GapVisibility.Contributor },
        { "oem", [Other], true, GapVisibility.None },
        { "supplier", [Me], true, GapVisibility.Offerer },
        { "supplier", [Me], false, GapVisibility.None },
        { "operator", [Me], true, GapVisibility.None },
        { "admin", [Me], true, GapVisibility.None },
    };

    [Theory, MemberData(nameof(Visibilities))]
    public void Rights_follow_role_and_part(string role, Guid[] contributors, bool offers, GapVisibility expected) =>
        GapVisibilityRules.Of(Reader(role), contributors, offers).ShouldBe(expected);

    [Fact]
    public async Task An_OEM_alone_sees_its_states_the_alliance_that_the_gap_is_open_and_suppliers_nothing()
    {
        var chain = new Chain(service);
        await chain.Offer(chain.Glass);
        await chain.Publish(chain.Optics, (0, 40, 70));
        await chain.Qualify(chain.Optics);
        await chain.Balance(balance => balance.QualifiedSuppliers == 1);
        await chain.Require((0, 123));
        var gap = await chain.Gap(gap => gap.Open);
        (gap.State, gap.Shortfall, gap.Weeks.Count, gap.Contributors).ShouldBe((GapState.BottleneckRed, null, 0, null));

        var own = await chain.Gap(gap => gap.Weeks.Count == 1, service.As(chain.Oem, "oem"));
        (own.State, own.Shortfall, own.Contributors).ShouldBe((GapState.BottleneckRed, Figure.InBand(83), null));
        own.Weeks[0].ShouldBe(new ShortWeek(
            chain.Week(0), GapState.BottleneckRed, null, null, Figure.InSteps(20), Figure.InSteps(50), Figure.InBand(83)));
        (await chain.Find(service.As(Guid.NewGuid(), "oem"))).ShouldBeNull();

        await chain.TakePicture();
        (await chain.Find(service.As(chain.Glass, "supplier"))).ShouldBeNull("there is capacity: whether it is enough tells the OEM's plan");

        (await chain.Find(service.As(chain.Optics, "supplier"))).ShouldBeNull("it has capacity but does not offer the component");
        (await chain.Find(service.As(chain.Oem, "operator"))).ShouldBeNull();
    }

    [Fact]
    public async Task Where_nobody_has_capacity_suppliers_see_an_open_gap_with_the_next_picture_and_no_figure()
    {
        var chain = new Chain(service);
        var supplier = service.As(chain.Glass, "supplier");
        await chain.Offer(chain.Glass);
        await chain.Require((0, 123));
        await chain.Gap(gap => gap.Open);
        (await chain.Find(supplier)).ShouldBeNull("it opened between pictures");

        service.Clock.Advance(TimeSpan.FromSeconds(1));
        var before = service.Clock.GetUtcNow();
        await chain.TakePicture();
        var seen = await chain.Gap(_ => true, supplier);
        (seen.Open, seen.State, seen.Shortfall, seen.Weeks.Count, seen.Contributors, seen.SingleSource)
            .ShouldBe((true, null, null, 0, null, null));
        seen.OpenedAt.ShouldBeGreaterThanOrEqualTo(before, "the time is that of the picture");
        (await chain.Find(service.As(chain.Optics, "supplier"))).ShouldBeNull("it does not offer the component");
        await chain.Withdraw(chain.Glass);
        await Eventually.Get(() => chain.Find(supplier), gone => gone is null);
    }

    /// <summary>Else a supplier would learn the requirement from whether there is a gap to be shown.</summary>
    [Fact]
    public async Task A_supplier_is_shown_a_gap_by_the_band_also_where_none_ever_opened()
    {
        var chain = new Chain(service);
        var supplier = service.As(chain.Glass, "supplier");
        await chain.Offer(chain.Glass);
        await chain.Publish(chain.Optics, (0, 2_000, 2_500));
        await chain.Qualify(chain.Optics);
        await chain.Balance(balance => balance.QualifiedSuppliers == 1);
        await service.UntilHandled(await chain.Require([chain.Oem, Other, Third, Me], chain.Required(0, 1_200, 4, 0.3m)));
        await service.UntilHandled(await chain.Tell(chain.View(null, (0, 1_000)), chain.View(chain.Oem, (0, 1_000))));

        var seen = await chain.Gap(gap => gap.Open, supplier);
        (seen.State, seen.Shortfall, seen.Weeks.Count, seen.Contributors).ShouldBe((GapState.BottleneckRed, Figure.InBand(1_000), 1, 4));
        (await Listed(supplier)).ShouldBe([chain.GapId]);
        (await chain.Find(supplier, seen.OpenedAt))!.Open.ShouldBeTrue();
        (await chain.Find(supplier, seen.OpenedAt.AddSeconds(-1))).ShouldBeNull();
        (await supplier.Get<Page<GapHistoryEntry>>($"/gaps/{chain.GapId}/history")).Items.ShouldHaveSingleItem().Change.ShouldBe(GapChange.Opened);

        foreach (var reader in new[] { chain.Alliance, service.As(chain.Oem, "oem") })
        {
            (await chain.Find(reader)).ShouldBeNull();
            (await chain.Find(reader, seen.OpenedAt)).ShouldBeNull();
            (await reader.Get<Page<Gap>>($"/gaps?componentIds={chain.Component}")).Items.ShouldBeEmpty();
            (await reader.GetAsync($"/gaps/{chain.GapId}/history", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        await chain.Require([chain.Oem, Other, Third, Me], chain.Required(0, 2_600, 4, 0.3m));
        (await chain.Gap(gap => gap.Open)).State.ShouldBe(GapState.BottleneckRed);
        Text(await chain.Find(supplier)).ShouldBe(Text(seen), "the real opening shows to OEMs and the alliance alone");
    }

    [Fact]
    public async Task What_is_told_of_all_is_for_the_alliance_and_suppliers_and_a_view_of_its_own_for_each_OEM()
    {
        var chain = new Chain(service);
        await chain.Offer(chain.Glass);
        await chain.Publish(chain.Optics, (0, 40, 70), (1, 40, 70), (2, 40, 70), (3, 40, 70));
        await chain.Qualify(chain.Optics);
        await chain.Balance(balance => balance.QualifiedSuppliers == 1);
        await chain.Require(
            [chain.Oem, Other, Third, Me], chain.Required(0, 60, 4, 0.3m), chain.Required(1, 123, 4, 0.3m), chain.Required(2, 500, 2, 0.9m));
        await chain.Gap(gap => gap.Open);
        await chain.Tell(chain.View(null, (0, 10), (1, 100)), chain.View(chain.Oem, (1, 10)));

        var gap = await chain.Gap(gap => gap.Weeks.Count == 2);
        (gap.State, gap.Shortfall, gap.Contributors).ShouldBe((GapState.BottleneckRed, Figure.InBand(103), 4));
        gap.Weeks[0].ShouldBe(new ShortWeek(
            chain.Week(0), GapState.BottleneckOrange, Figure.InBand(10), null, Figure.InSteps(20), Figure.InSteps(50), Figure.InBand(20)));

        var own = await chain.Gap(gap => gap.Weeks.Count == 1, service.As(chain.Oem, "oem"));
        own.Weeks[0].ShouldBe(new ShortWeek(
            chain.Week(1), GapState.BottleneckRed, null, Figure.InBand(10), Figure.InSteps(20), Figure.InSteps(50), Figure.InBand(83)));
        (own.Shortfall, own.Contributors).ShouldBe((Figure.InBand(83), 4));
        var untold = (await chain.Find(service.As(Other, "oem")))!;
        (untold.Open, untold.State, untold.Shortfall, untold.Weeks.Count, untold.Contributors).ShouldBe((true, null, null, 0, null));

        // By the middle of the band: 30 are less than the capacity of 40, and 300 are 260 more.
        var offerer = await chain.Gap(gap => gap.Weeks.Count == 1, service.As(chain.Glass, "supplier"));
        (offerer.State, offerer.Shortfall, offerer.Weeks[0]).ShouldBe((GapState.BottleneckRed, Figure.InBand(260),
            new ShortWeek(chain.Week(1), GapState.BottleneckRed, null, null, null, null, Figure.InBand(260))));

        var balance = await chain.Balance(balance => balance.Weeks.Count == 4);
        balance.Weeks.Select(week => (week.State, week.Requirement)).ShouldBe([
            (GapState.BottleneckOrange, Figure.InBand(10)), (GapState.BottleneckRed, Figure.InBand(100)), (null, null), (null, null)]);
        (balance.State, balance.Contributors).ShouldBe((GapState.BottleneckRed, 4));
        var ownBalance = await chain.Balance(balance => balance.Weeks.Count == 4, service.As(chain.Oem, "oem"));
        ownBalance.Weeks.Select(week => (week.State, week.Requirement, week.Others)).ShouldBe([
            (null, null, null), (GapState.BottleneckRed, null, Figure.InBand(10)), (null, null, null), (null, null, null)]);
        (await chain.Balance(_ => true, service.As(Other, "oem"))).Weeks.ShouldAllBe(week => week.State == null && week.Others == null);
    }

    [Fact]
    public async Task While_others_move_the_picture_stands_still_until_they_are_published_again()
    {
        var chain = new Chain(service);
        await chain.Offer(chain.Glass);
        await chain.Require([chain.Oem, Other, Third, Me], chain.Required(0, 60, 4, 0.3m));
        await chain.Gap(gap => gap.Open);
        await chain.Tell(chain.View(null, (0, 10)), chain.View(chain.Oem, (0, 10)));
        HttpClient[] readers = [chain.Alliance, service.As(chain.Oem, "oem"), service.As(chain.Glass, "supplier")];
        var before = await Task.WhenAll(readers.Select(reader => chain.Gap(gap => gap.Weeks.Count == 1, reader)));

        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await chain.Require([chain.Oem, Other, Third, Me], chain.Required(0, 6_000, 4, 0.3m), chain.Required(1, 60, 4, 0.3m));
        await service.Bus.Hear<GapWorsened>(gap => gap.GapId == chain.GapId);
        var after = await Task.WhenAll(readers.Select(reader => chain.Find(reader)));
        after.Select(Text).ShouldBe(before.Select(Text));
        foreach (var reader in readers)
            (await reader.Get<Page<GapHistoryEntry>>($"/gaps/{chain.GapId}/history")).Items.Count(entry => entry.Change is GapChange.Worsened).ShouldBeLessThan(2);
    }

    [Fact]
    public async Task Lists_hold_what_the_reader_may_see_and_nothing_else()
    {
        var (mine, foreign) = (new Chain(service), new Chain(service));
        await mine.Require((0, 10));
        await foreign.Require((0, 10));
        await foreign.Offer(mine.Oem);
        await mine.Gap(_ => true);
        await foreign.Gap(_ => true);
        await foreign.TakePicture();
        await foreign.Gap(_ => true, service.As(mine.Oem, "supplier"));
        (await Listed(service.As(mine.Oem, "oem"))).ShouldBe([mine.GapId]);
        (await Listed(service.As(mine.Oem, "supplier"))).ShouldBe([foreign.GapId]);
        (await Listed(service.As(mine.Oem, "oem", "supplier"))).ShouldBe([mine.GapId, foreign.GapId], ignoreOrder: true);
        (await Listed(service.As(mine.Oem, "operator"))).ShouldBeEmpty();
        var both = $"/gaps?componentIds={mine.Component}&componentIds={foreign.Component}";
        (await mine.Alliance.Get<Page<Gap>>(both)).Items.Count.ShouldBe(2);
        (await service.As(mine.Oem, "oem").Get<Page<Gap>>(both)).Items.ShouldHaveSingleItem();
        (await ByIds<Gap>(service.As(mine.Oem, "oem"), "/gaps/by-ids", mine.GapId, foreign.GapId)).ShouldHaveSingleItem().Id.ShouldBe(mine.GapId);
    }

    [Fact]
    public async Task A_balance_is_for_its_contributors_and_the_alliance()
    {
        var chain = new Chain(service);
        await chain.Publish(chain.Optics, (0, 40, 70));
        await chain.Qualify(chain.Optics);
        await chain.Balance(balance => balance.QualifiedSuppliers == 1);
        await chain.Require((0, 40));
        var seen = await chain.Balance(balance => balance.State is GapState.Balanced);
        seen.Weeks.ShouldBe([new BalanceWeek(chain.Week(0), null, null, null, Figure.InSteps(20), Figure.InSteps(50), Figure.InSteps(0), null)]);
        (seen.Concentration, seen.Contributors, seen.ToldAt).ShouldBe((1m, null, null));

        var oem = service.As(chain.Oem, "oem");
        var path = $"/balances/{chain.Component}/{chain.Region}";
        var own = await oem.Get<ComponentBalance>(path);
        own.Weeks.ShouldBe([
            new BalanceWeek(chain.Week(0), GapState.Balanced, null, null, Figure.InSteps(20), Figure.InSteps(50), Figure.InSteps(0), false)]);
        (own.State, own.Concentration, own.Contributors).ShouldBe((GapState.Balanced, null, null));

        var stranger = service.As(Guid.NewGuid(), "oem");
        (await stranger.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get<Page<ComponentBalance>>($"/balances?componentIds={chain.Component}")).Items.ShouldBeEmpty();
        (await ByIds<ComponentBalance>(stranger, "/balances/by-ids", seen.Id)).ShouldBeEmpty();
        (await ByIds<ComponentBalance>(oem, "/balances/by-ids", seen.Id)).ShouldHaveSingleItem();
        var inRegion = $"/balances/{chain.Region}/by-components";
        (await ByIds<ComponentBalance>(stranger, inRegion, chain.Component)).ShouldBeEmpty();
        (await ByIds<ComponentBalance>(oem, inRegion, chain.Component, Guid.NewGuid())).ShouldHaveSingleItem().Weeks.ShouldBe(own.Weeks);
        (await ByIds<ComponentBalance>(oem, "/balances/110000/by-components", chain.Component)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_supplier_learns_no_cause_and_the_closing_with_the_next_picture_only()
    {
        var chain = new Chain(service);
        await chain.Offer(chain.Glass);
        await chain.Require((0, 100));
        await chain.TakePicture();
        await chain.Gap(_ => true, service.As(chain.Glass, "supplier"));
        await chain.Publish(chain.Optics, (0, 130, 130));
        await chain.Qualify(chain.Optics);
        await chain.Gap(gap => !gap.Open);
        (await chain.Find(service.As(chain.Glass, "supplier")))!.Open.ShouldBeTrue();
        (await History("supplier", chain.Glass)).ShouldBe([(GapChange.Opened, null)]);
        (await History("alliance", Guid.NewGuid())).ShouldBe([(GapChange.Closed, chain.Optics), (GapChange.Opened, null)]);
        (await History("oem", chain.Oem)).ShouldBe([(GapChange.Closed, chain.Optics), (GapChange.Worsened, null), (GapChange.Opened, null)]);
        using var hidden = await service.As(chain.Optics, "supplier").GetAsync($"/gaps/{chain.GapId}/history", TestContext.Current.CancellationToken);
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        async Task<IEnumerable<(GapChange, Guid?)>> History(string role, Guid organisation) =>
            (await service.As(organisation, role).Get<Page<GapHistoryEntry>>($"/gaps/{chain.GapId}/history"))
                .Items.Select(entry => (entry.Change, entry.Causes.SingleOrDefault()?.Subject));
    }

    [Theory]
    [InlineData("/gaps", "admin")]
    [InlineData("/gap-board", "admin", "oem", "supplier", "operator")]
    [InlineData("/gap-report?month=2026-01-01", "admin", "oem", "supplier", "operator")]
    [InlineData("/concentrations", "admin", "oem", "supplier", "operator")]
    [InlineData("/balances", "admin", "supplier", "operator")]
    public async Task Other_roles_are_refused(string path, params string[] roles)
    {
        foreach (var role in roles)
            (await service.As(Guid.NewGuid(), role).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role);
        (await service.Anonymous().GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    static Caller Reader(params string[] roles) => new(Me, "test", roles.ToHashSet());

    static string Text(Gap? gap) => System.Text.Json.JsonSerializer.Serialize(gap, GapService.Json);

    static async Task<IEnumerable<Guid>> Listed(HttpClient reader) => (await reader.Get<Page<Gap>>("/gaps")).Items.Select(gap => gap.Id);

    static async Task<IReadOnlyList<T>> ByIds<T>(HttpClient reader, string path, params Guid[] ids)
    {
        using var response = await reader.PostAsync(path, System.Net.Http.Json.JsonContent.Create(ids));
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<T[]>(response.Content, ServiceUnderTest<Program>.Json))!;
    }
}
