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

    [Theory]
    [InlineData(3, 0.8, true)]
    [InlineData(3, 0.81, false)]
    [InlineData(2, 0.5, false)]
    [InlineData(1, 1, false)]
    [InlineData(0, 0, false)]
    public void A_sum_is_exact_where_it_gives_no_plan_away(int contributors, double largestShare, bool exactly)
    {
        GapVisibilityRules.ShowsExactly(GapVisibility.Alliance, Reader("alliance"), [Me, Other, Third], contributors, (decimal)largestShare).ShouldBe(exactly);
        GapVisibilityRules.ShowsExactly(GapVisibility.Contributor, Reader("oem"), [Me, Other, Third], contributors, (decimal)largestShare).ShouldBe(exactly);
        GapVisibilityRules.ShowsExactly(GapVisibility.Offerer, Reader("supplier"), [Me, Other, Third], contributors, (decimal)largestShare).ShouldBeFalse();
    }

    [Fact]
    public void An_only_contributor_sees_its_own_plan() =>
        GapVisibilityRules.ShowsExactly(GapVisibility.Contributor, Reader("oem"), [Me], 1, 1).ShouldBeTrue();

    [Fact]
    public async Task A_single_OEMs_plan_is_exact_for_itself_and_a_band_for_all_others()
    {
        var chain = new Chain(service);
        await chain.Offer(chain.Glass);
        await chain.Publish(chain.Optics, (0, 40, 70));
        await chain.Qualify(chain.Optics);
        await chain.Require((0, 123));
        var gap = await chain.Gap(gap => gap.Weeks is [{ Shortfall.Band.From: 10 }]);
        Exact(gap).ShouldBe((null, null, null, null, null));
        (gap.Contributors, gap.Shortfall.Band.Label).ShouldBe((1, "10–100"));

        Exact((await chain.Find(service.As(chain.Oem, "oem")))!).ShouldBe((83m, 123m, 40m, 70m, 83m));
        (await chain.Find(service.As(Guid.NewGuid(), "oem"))).ShouldBeNull();

        var offerer = await chain.Gap(_ => true, service.As(chain.Glass, "supplier"));
        Exact(offerer).ShouldBe((null, null, null, null, null));
        (offerer.Weeks[0].Requirement, offerer.Weeks[0].Actual, offerer.Weeks[0].Maximum, offerer.Contributors).ShouldBe((null, null, null, null));
        offerer.Weeks[0].State.ShouldBe(GapState.BottleneckRed);

        (await chain.Find(service.As(chain.Optics, "supplier"))).ShouldBeNull("it has capacity but does not offer the component");
        (await chain.Find(service.As(chain.Oem, "operator"))).ShouldBeNull();
        await chain.Withdraw(chain.Glass);
        await Eventually.Get(() => chain.Find(service.As(chain.Glass, "supplier")), seen => seen is null);
    }

    [Fact]
    public void What_one_OEM_doubts_does_not_show_beside_what_the_others_plan()
    {
        Figure Seen(decimal quantile90) => Facts.BalanceOf(Facts.Requirement(Facts.Required(0, 3533) with { Quantile90 = quantile90 }))
            .ViewFor(Reader("alliance"), Facts.Now).Weeks.ShouldHaveSingleItem().Quantile90;

        (Seen(3533).Quantity, Seen(3540).Quantity, Seen(3590).Quantity).ShouldBe((3533m, 3600m, 3600m));
    }

    [Fact]
    public async Task One_banded_week_bands_the_total()
    {
        var chain = new Chain(service);
        await chain.Require([chain.Oem, Other, Third], chain.Required(0, 100, 3, 0.5m), chain.Required(1, 100, 2, 0.5m));
        var gap = await chain.Gap(gap => gap.Weeks.Count == 2);
        (gap.Weeks[0].Requirement!.Quantity, gap.Weeks[1].Requirement!.Quantity, gap.Shortfall.Quantity).ShouldBe((100m, null, null));
        Exact((await chain.Find(service.As(chain.Oem, "oem")))!).ShouldBe((null, 100m, 0m, 0m, 100m));
        await chain.Require([chain.Oem, Other, Third], chain.Required(0, 100, 3, 0.5m));
        (await chain.Gap(gap => gap.Weeks.Count == 1)).Shortfall.Quantity.ShouldBe(100m);
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
        await chain.Require((0, 40));
        var banded = await chain.Balance(balance => balance is { Contributors: 1, QualifiedSuppliers: 1 });
        var week = banded.Weeks.ShouldHaveSingleItem();
        (week.State, week.Requirement.Quantity, week.Actual.Quantity, week.Maximum.Quantity, week.UnqualifiedActual.Quantity)
            .ShouldBe((GapState.Balanced, null, null, null, null), "with the capacity, a balanced week would tell the requirement");
        banded.Concentration.ShouldBe(1m);

        var oem = service.As(chain.Oem, "oem");
        var path = $"/balances/{chain.Component}/{chain.Region}";
        var own = await oem.Get<ComponentBalance>(path);
        (own.Weeks[0].Requirement.Quantity, own.Weeks[0].Actual.Quantity, own.Concentration).ShouldBe((40m, 40m, null));

        var stranger = service.As(Guid.NewGuid(), "oem");
        (await stranger.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get<Page<ComponentBalance>>($"/balances?componentIds={chain.Component}")).Items.ShouldBeEmpty();
        (await ByIds<ComponentBalance>(stranger, "/balances/by-ids", banded.Id)).ShouldBeEmpty();
        (await ByIds<ComponentBalance>(oem, "/balances/by-ids", banded.Id)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_supplier_learns_no_other_suppliers_name_from_the_history()
    {
        var chain = new Chain(service);
        await chain.Offer(chain.Glass);
        await chain.Require((0, 100));
        await chain.Gap(_ => true, service.As(chain.Glass, "supplier"));
        await chain.Publish(chain.Optics, (0, 30, 30));
        await chain.Qualify(chain.Optics);
        await chain.Balance(balance => balance.QualifiedSuppliers == 1);
        await chain.Publish(chain.Glass, (0, 20, 20));
        await chain.Qualify(chain.Glass);
        await Eventually.Holds(async () => (await Subjects("alliance", Guid.NewGuid())).ShouldBe([chain.Glass, chain.Optics, null]));
        (await Subjects("supplier", chain.Glass)).ShouldBe([chain.Glass, null, null]);
        (await Subjects("oem", chain.Oem)).ShouldBe([chain.Glass, chain.Optics, null]);
        using var hidden = await service.As(chain.Optics, "supplier").GetAsync($"/gaps/{chain.GapId}/history", TestContext.Current.CancellationToken);
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        async Task<IEnumerable<Guid?>> Subjects(string role, Guid organisation) =>
            (await service.As(organisation, role).Get<Page<GapHistoryEntry>>($"/gaps/{chain.GapId}/history"))
                .Items.Select(entry => entry.Causes[0].Subject);
    }

    [Theory]
    [InlineData("/gaps", "admin")]
    [InlineData("/gap-board", "admin", "oem", "supplier", "operator")]
    [InlineData("/balances", "admin", "supplier", "operator")]
    public async Task Other_roles_are_refused(string path, params string[] roles)
    {
        foreach (var role in roles)
            (await service.As(Guid.NewGuid(), role).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role);
        (await service.Anonymous().GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    static Caller Reader(params string[] roles) => new(Me, "test", roles.ToHashSet());

    static (decimal? Total, decimal? Requirement, decimal? Actual, decimal? Maximum, decimal? Shortfall) Exact(Gap gap) => (
        gap.Shortfall.Quantity, gap.Weeks[0].Requirement?.Quantity, gap.Weeks[0].Actual?.Quantity, gap.Weeks[0].Maximum?.Quantity,
        gap.Weeks[0].Shortfall.Quantity);

    static async Task<IEnumerable<Guid>> Listed(HttpClient reader) => (await reader.Get<Page<Gap>>("/gaps")).Items.Select(gap => gap.Id);

    static async Task<IReadOnlyList<T>> ByIds<T>(HttpClient reader, string path, params Guid[] ids)
    {
        using var response = await reader.PostAsync(path, System.Net.Http.Json.JsonContent.Create(ids));
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<T[]>(response.Content, ServiceUnderTest<Program>.Json))!;
    }
}
