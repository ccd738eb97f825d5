using System.Text.Json;

using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>Lists and the board as of a past moment: what each reader was told then, no more and no less.</summary>
public sealed class PastListTests(GapService service)
{
    static readonly string[] Lists =
    [
        "/gaps?", "/gaps?open=true", "/gaps?open=false", "/gaps?state=BottleneckRed", "/gaps?state=BottleneckOrange", "/gaps?state=Balanced",
        "/gaps?order=LatestFirst", "/gaps?region=370600", "/gaps?class=imu", "/gaps?weeks=false", "/balances?", "/balances?order=LatestFirst",
        "/balances?region=370600", "/gap-board?",
    ];

    [Fact]
    public async Task Each_reader_is_told_what_it_was_told_then()
    {
        await using var own = new GapService();
        await own.InitializeAsync();
        var (one, two, never) = (new Chain(own), new Chain(own, "370600"), new Chain(own, "370300"));
        Guid mine = Guid.NewGuid(), rival = Guid.NewGuid();
        Guid[] first = [mine, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        HttpClient[] readers =
        [
            one.Alliance, own.As(mine, "oem"), own.As(rival, "oem"), own.As(one.Glass, "supplier"), own.As(one.Optics, "supplier"),
            own.As(mine, "oem", "supplier"), own.As(never.Glass, "supplier"), own.As(Guid.NewGuid(), "operator"),
        ];
        var told = new List<(DateTimeOffset At, string[] Texts)>();
        foreach (var offer in new[] { await one.Offer(one.Glass), await one.Offer(mine), await never.Offer(never.Glass) })
            await own.UntilHandled(offer);
        await own.UntilHandled(await one.Describe("imu"));
        await Then([]);
        await Then([await one.Publish(one.Optics, (0, 40, 70), (1, 40, 70))]);
        await Then([await one.Qualify(one.Optics)]);
        await Then([await never.Publish(never.Optics, (0, 2_000, 2_500)), await never.Qualify(never.Optics)]);
        await Then([await one.Require(first, one.Required(0, 60, 4, 0.3m)), await two.Require([mine], two.Required(0, 500, 1, 1))]);
        await Then([await one.Tell(one.View(null, (0, 10)), one.View(mine, (0, 10)))]);
        await Then([await one.Require([.. first, rival], one.Required(0, 5_000, 5, 0.3m))]);
        await Then([await one.Tell(one.View(null, (0, 1_000)), one.View(mine, (0, 100)))]);
        // Suppliers are shown a gap by the bands that never opened.
        await Then([await never.Require(first, never.Required(0, 1_200, 4, 0.3m))]);
        await Then([await never.Tell(never.View(null, (0, 1_000)), never.View(mine, (0, 1_000)))]);
        await WeekBegins();
        await Then([await one.Publish(one.Optics, (0, 10_000, 10_000)), await two.Require([rival], two.Required(0, 20, 1, 1))]);
        await WeekBegins();
        await Then([await one.Suspend(one.Optics)]);
        await Then([await two.Require([mine], two.Required(0, 0, 1, 1))]);

        foreach (var (at, texts) in told)
            foreach (var (then, now) in texts.Zip(await Texts($"&asOf={At(at)}"))) now.ShouldBe(then, $"as of {at:O}");
        told.Select(each => each.Texts[0]).Distinct().Count().ShouldBeGreaterThan(5, "they were told different things");

        async Task Then(Guid[] messages)
        {
            foreach (var message in messages) await own.UntilHandled(message);
            var texts = await Texts("");
            told.Add((own.Clock.GetUtcNow(), texts));
            own.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        async Task WeekBegins()
        {
            own.Clock.Advance(TimeSpan.FromDays(7));
            var week = IsoWeek.Of(own.Clock.GetUtcNow());
            foreach (var chain in new[] { one, two, never }) await chain.PictureWeek(taken => taken >= week);
            await Then([]);
        }

        async Task<string[]> Texts(string asOf)
        {
            var texts = new List<string>();
            foreach (var list in Lists)
                foreach (var reader in readers)
                {
                    using var response = await reader.GetAsync($"{list}{asOf}");
                    texts.Add($"{list} {(int)response.StatusCode} {(response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : "")}");
                }
            return [.. texts];
        }
    }

    [Fact]
    public async Task Who_joins_later_finds_nothing_of_before_and_no_figure_is_told_that_was_not()
    {
        var chain = new Chain(service);
        var (rival, late) = (Guid.NewGuid(), Guid.NewGuid());
        Guid[] first = [chain.Oem, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        await service.UntilHandled(await chain.Offer(chain.Glass));
        await service.UntilHandled(await chain.Publish(chain.Optics, (0, 40, 70)));
        await service.UntilHandled(await chain.Qualify(chain.Optics));
        await service.UntilHandled(await chain.Require(first, chain.Required(0, 1_234, 4, 0.3m)));
        var unpublished = service.Clock.GetUtcNow();
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await service.UntilHandled(await chain.Tell(chain.View(null, (0, 1_000)), chain.View(chain.Oem, (0, 100))));
        var published = service.Clock.GetUtcNow();
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await service.UntilHandled(await chain.Require([.. first, rival], chain.Required(0, 4_321, 5, 0.3m)));
        await service.UntilHandled(await chain.Offer(late));

        (await Gaps(service.As(rival, "oem"), null)).ShouldHaveSingleItem();
        (await Gaps(service.As(rival, "oem"), published)).ShouldBeEmpty();
        (await Balances(service.As(rival, "oem"), published)).ShouldBeEmpty();
        (await Gaps(service.As(chain.Optics, "supplier"), published)).ShouldBeEmpty("it has capacity but does not offer the component");
        (await Gaps(service.As(chain.Oem, "operator"), published)).ShouldBeEmpty();

        foreach (var reader in new[] { chain.Alliance, service.As(chain.Oem, "oem") })
        {
            var before = (await Gaps(reader, unpublished)).ShouldHaveSingleItem();
            (before.Weeks.Count, before.Shortfall, before.Contributors).ShouldBe((0, null, null));
            (await Balances(reader, unpublished)).ShouldHaveSingleItem().Weeks.ShouldAllBe(week => week.State == null);
            (await Gaps(reader, published)).ShouldHaveSingleItem().Weeks.ShouldHaveSingleItem();
        }
        (await Gaps(service.As(chain.Glass, "supplier"), unpublished)).ShouldBeEmpty("no picture showed it");
        (await Gaps(service.As(chain.Glass, "supplier"), published)).ShouldHaveSingleItem().Contributors.ShouldBe(4);
        (await Gaps(service.As(late, "supplier"), published)).ShouldHaveSingleItem().Contributors.ShouldBe(4, "what suppliers are told is told to all that offer it");

        foreach (var moment in new[] { unpublished, published, service.Clock.GetUtcNow() })
            foreach (var (id, role) in new[] { (Guid.NewGuid(), "alliance"), (chain.Oem, "oem"), (rival, "oem"), (chain.Glass, "supplier") })
                foreach (var text in new[] { Text(await Gaps(service.As(id, role), moment)), role == "supplier" ? "" : Text(await Balances(service.As(id, role), moment)) })
                    (text.Contains("1234") || text.Contains("4321") || text.Contains($"{first[1]}")).ShouldBeFalse(text);

        Task<IReadOnlyList<Gap>> Gaps(HttpClient reader, DateTimeOffset? asOf) => Listed<Gap>(reader, "gaps", chain, asOf);
        Task<IReadOnlyList<ComponentBalance>> Balances(HttpClient reader, DateTimeOffset? asOf) =>
            Listed<ComponentBalance>(reader, "balances", chain, asOf);
    }

    [Theory]
    [InlineData("oem")]
    [InlineData("supplier")]
    [InlineData("alliance")]
    public async Task A_list_of_the_past_is_ordered_filtered_and_paged_as_it_was(string role)
    {
        var (reading, others) = (Guid.NewGuid(), new[] { Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid() });
        var (small, large, orange) = (new Chain(service), new Chain(service), new Chain(service, "370600"));
        Chain[] chains = [small, large, orange];
        foreach (var (chain, quantity) in new[] { (small, 5m), (large, 5_000m), (orange, 9_000m) })
        {
            service.Clock.Advance(TimeSpan.FromSeconds(1));
            await service.UntilHandled(await chain.Offer(reading));
            await service.UntilHandled(await chain.Publish(chain.Optics, (0, 1, chain == orange ? 100_000 : 1)));
            await service.UntilHandled(await chain.Qualify(chain.Optics));
            await service.UntilHandled(await chain.Require([reading, .. others], chain.Required(0, quantity, 4, 0.3m)));
            await service.UntilHandled(await chain.Tell(chain.View(null, (0, quantity)), chain.View(reading, (0, quantity))));
        }
        var (reader, moment) = (service.As(reading, role), service.Clock.GetUtcNow());
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var chain in chains) await service.UntilHandled(await chain.Publish(chain.Optics, (0, 100_000, 100_000)));
        (await chains[0].Gap(gap => !gap.Open)).ClosedAt.ShouldNotBeNull();

        var mine = string.Concat(chains.Select(chain => $"&componentIds={chain.Component}"));
        Guid[] worstFirst = [large.GapId, small.GapId, orange.GapId];
        (await Listed("")).ShouldBe(worstFirst);
        (await Listed("&open=true")).ShouldBe(worstFirst);
        (await Listed("&open=false")).ShouldBeEmpty();
        (await Listed("&state=BottleneckOrange")).ShouldBe([orange.GapId]);
        (await Listed("&region=370600")).ShouldBe([orange.GapId]);
        (await Listed("&order=EarliestFirst")).ShouldBe(chains.Select(chain => chain.GapId));
        (await Listed("&order=LatestFirst")).ShouldBe(chains.Reverse().Select(chain => chain.GapId));
        (await Listed($"&closedFrom={At(moment.AddYears(-1))}")).ShouldBeEmpty("they were open");
        (await Listed($"&changedAfter={At(moment)}")).ShouldBeEmpty();
        (await Listed($"&changedAfter={At(moment.AddHours(-1))}")).ShouldBe(worstFirst);
        if (role == "supplier") return;
        var balances = await reader.ByPagesOfOne<ComponentBalance>($"/balances?asOf={At(moment)}{mine}");
        balances.Select(balance => balance.GapId).ShouldBe(worstFirst, ignoreOrder: true);
        (await reader.ByPagesOfOne<ComponentBalance>($"/balances?asOf={At(moment)}&order=LatestFirst{mine}")).Select(balance => balance.GapId)
            .ShouldBe(chains.Reverse().Select(chain => chain.GapId));

        async Task<IEnumerable<Guid>> Listed(string query) =>
            [.. (await reader.ByPagesOfOne<Gap>($"/gaps?asOf={At(moment)}{query}{mine}")).Select(gap => gap.Id)];
    }

    [Fact]
    public async Task What_was_before_the_past_was_kept_is_added_for_gaps_and_refused_for_balances()
    {
        await using var own = new GapService();
        await own.InitializeAsync();
        var (chain, shown) = (new Chain(own), new Chain(own));
        await chain.Require((0, 100));
        await chain.Gap(gap => gap.Open);
        var open = own.Clock.GetUtcNow();
        await own.UntilHandled(await chain.Require((0, 0)));
        await own.UntilHandled(await shown.Offer(shown.Glass));
        await own.UntilHandled(await shown.Publish(shown.Optics, (0, 2_000, 2_500)));
        await own.UntilHandled(await shown.Qualify(shown.Optics));
        await own.UntilHandled(await shown.Require([shown.Oem, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()], shown.Required(0, 1_200, 4, 0.3m)));
        await own.UntilHandled(await shown.Tell(shown.View(null, (0, 1_000))));
        await shown.Gap(gap => gap.Open, own.As(shown.Glass, "supplier"));
        var closed = own.Clock.GetUtcNow();
        var before = await ReadModels.DumpAsync(own.Services);

        await using (var session = own.Store.LightweightSession())
        {
            foreach (var table in new[] { "pastgap", "pastbalance", "pastbalanceskept" }) session.QueueSqlCommand($"delete from mt_doc_{table}");
            await session.SaveChangesAsync();
        }
        await own.RestartAsync();

        var after = await ReadModels.DumpAsync(own.Services);
        after["mt_doc_pastgap"].ShouldBe(before["mt_doc_pastgap"]);
        (await Listed<Gap>(own.As(Guid.NewGuid(), "alliance"), "gaps", chain, open)).ShouldHaveSingleItem().Open.ShouldBeTrue();
        (await Listed<Gap>(own.As(shown.Glass, "supplier"), "gaps", shown, closed)).ShouldHaveSingleItem().Open.ShouldBeTrue();
        foreach (var path in new[] { "/balances", "/gap-board", $"/balances/{chain.Component}/{chain.Region}" })
            (await Refused(own, path, open)).ShouldBe((422, true), path);
        (await Listed<ComponentBalance>(own.As(Guid.NewGuid(), "alliance"), "balances", chain, own.Clock.GetUtcNow())).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Balances_are_kept_for_53_weeks()
    {
        await using var own = new GapService();
        await own.InitializeAsync();
        var chain = new Chain(own);
        foreach (var quantity in new[] { 1m, 2m, 5m }) await own.UntilHandled(await chain.Publish(chain.Optics, (0, quantity, quantity)));
        (await Kept()).ShouldBe(3);
        var begun = own.Clock.GetUtcNow();
        own.Clock.Advance(PastBalance.Retention);
        (await Refused(own, "/balances", begun.AddMinutes(-1))).ShouldBe((422, true));
        var moment = own.Clock.GetUtcNow() - PastBalance.Retention + TimeSpan.FromMinutes(1);
        (await Listed<ComponentBalance>(chain.Alliance, "balances", chain, moment)).ShouldHaveSingleItem().Weeks[0].UnqualifiedActual.Quantity.ShouldBe(5);

        await own.UntilHandled(await chain.Publish(chain.Optics, (60, 7, 7)));
        (await Kept()).ShouldBe(2, "the latest from before tells what was then");
        (await Listed<ComponentBalance>(chain.Alliance, "balances", chain, moment)).ShouldHaveSingleItem();

        async Task<int> Kept()
        {
            await using var session = own.Store.QuerySession();
            return await session.Query<PastBalance>().CountAsync();
        }
    }

    static async Task<(int, bool)> Refused(GapService service, string path, DateTimeOffset moment)
    {
        using var response = await service.As(Guid.NewGuid(), "alliance").GetAsync($"{path}?asOf={At(moment)}");
        return ((int)response.StatusCode, (await response.Content.ReadAsStringAsync()).Contains("\"field\":\"asOf\""));
    }

    static async Task<IReadOnlyList<T>> Listed<T>(HttpClient reader, string list, Chain chain, DateTimeOffset? asOf) =>
        (await reader.Get<Page<T>>($"/{list}?componentIds={chain.Component}" + (asOf is { } moment ? $"&asOf={At(moment)}" : ""))).Items;

    static string Text<T>(T value) => JsonSerializer.Serialize(value, GapService.Json);

    static string At(DateTimeOffset moment) => Uri.EscapeDataString($"{moment:O}");
}
