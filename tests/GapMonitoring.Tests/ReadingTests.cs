using System.Net;
using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

public sealed class ReadingTests(GapService service)
{
    [Fact]
    public async Task History_tells_what_happened_and_any_moment_of_it_can_be_asked_for()
    {
        var chain = new Chain(service);
        var reader = service.As(chain.Oem, "oem");
        var before = service.Clock.GetUtcNow();
        await chain.Require((0, 100));
        var opened = await chain.Gap(gap => gap.Weeks.Count == 1, reader);
        await chain.Require((0, 0));
        var closed = await chain.Gap(gap => !gap.Open, reader);
        await chain.Publish(chain.Optics, (0, 200, 400));
        await chain.Qualify(chain.Optics);
        await chain.Balance(balance => balance.QualifiedSuppliers == 1);
        await chain.Require((0, 300));
        var again = await chain.Gap(gap => gap is { Open: true, State: GapState.BottleneckOrange }, reader);

        var history = (await reader.Get<Page<GapHistoryEntry>>($"/gaps/{chain.GapId}/history")).Items;
        history.Select(entry => (entry.Change, entry.State, entry.Shortfall?.Band.From)).ShouldBe([
            (GapChange.Eased, GapState.BottleneckOrange, 100m), (GapChange.Opened, null, null), (GapChange.Closed, null, null),
            (GapChange.Worsened, GapState.BottleneckRed, 100m), (GapChange.Opened, null, null)]);
        history.Where(entry => entry.Change is GapChange.Opened or GapChange.Closed).Select(entry => entry.At)
            .ShouldBe([again.OpenedAt, closed.ChangedAt, opened.OpenedAt]);
        history.ShouldAllBe(entry => entry.Causes.All(cause => cause.Kind == "RequirementChanged"));
        (await chain.Alliance.Get<Page<GapHistoryEntry>>($"/gaps/{chain.GapId}/history")).Items.Select(entry => entry.State)
            .ShouldBe([GapState.BottleneckOrange, GapState.Balanced, GapState.BottleneckRed]);

        (await chain.Find(reader, before)).ShouldBeNull();
        (await chain.Find(reader, opened.OpenedAt))!.State.ShouldBe(GapState.BottleneckRed);
        (await chain.Find(reader, again.OpenedAt.AddTicks(-10)))!.Open.ShouldBeFalse();
        (await chain.Find(reader, service.Clock.GetUtcNow()))!.State.ShouldBe(GapState.BottleneckOrange);
        (await chain.Find(service.As(Guid.NewGuid(), "oem"), closed.OpenedAt)).ShouldBeNull();

        var first = await reader.Get<Page<GapHistoryEntry>>($"/gaps/{chain.GapId}/history?first=3");
        var second = await reader.Get<Page<GapHistoryEntry>>($"/gaps/{chain.GapId}/history?first=3&after={first.Next}");
        first.Items.Concat(second.Items).Select(entry => entry.Version).ShouldBe([5L, 4L, 3L, 2L, 1L]);
        second.Next.ShouldBeNull();
    }

    [Theory]
    [InlineData("oem")]
    [InlineData("supplier")]
    [InlineData("alliance")]
    public async Task Gaps_are_filtered_and_paged_the_worst_first(string role)
    {
        var (reading, others) = (Guid.NewGuid(), new[] { Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid() });
        var (small, large, orange, elsewhere) = (new Chain(service), new Chain(service), new Chain(service), new Chain(service, "370600"));
        var chains = new[] { small, large, orange, elsewhere };
        foreach (var (chain, quantity) in new[] { (small, 5m), (large, 5000m), (orange, 9000m), (elsewhere, 50m) })
        {
            await chain.Offer(reading);
            await chain.Publish(chain.Optics, (0, 1, chain == orange ? 100_000 : 1));
            await chain.Qualify(chain.Optics);
            await chain.Balance(balance => balance.QualifiedSuppliers == 1);
            await chain.Require([reading, .. others], chain.Required(0, quantity, 4, 0.3m));
            await chain.Gap(gap => gap.Open);
            await chain.Tell(chain.View(null, (0, quantity)), chain.View(reading, (0, quantity)));
            await chain.Gap(gap => gap.Weeks.Count == 1 && (gap.State is GapState.BottleneckOrange) == (chain == orange));
        }

        await service.Deliver(new ComponentPublished(large.Component, "Maker", "P-1", $"class-{reading:N}", "1", Lifecycle.EndOfLife, []));
        await service.Deliver(new SubstituteDeclared(large.Component, small.Component));
        var described = await large.Gap(gap => gap.EndOfLife && gap.Substitutes.Count == 1);
        (described.Class, described.Substitutes[0], described.SingleSource).ShouldBe(($"class-{reading:N}", small.Component, true));

        var reader = service.As(reading, role);
        var mine = string.Concat(chains.Select(chain => $"&componentIds={chain.Component}"));
        Guid[] worstFirst = [large.GapId, elsewhere.GapId, small.GapId, orange.GapId];
        await Eventually.Holds(async () => (await Listed(reader, $"/gaps?open=true{mine}")).ShouldBe(worstFirst));
        (await Listed(reader, $"/gaps?first=3{mine}")).ShouldBe(worstFirst);
        (await Listed(reader, $"/gaps?first=1{mine}")).ShouldBe(worstFirst);
        (await Listed(reader, $"/gaps?first=3&weeks=false{mine}")).ShouldBe(worstFirst);
        var (whole, slim) = ((await reader.Get<Page<Gap>>($"/gaps?first=9{mine}")).Items, (await reader.Get<Page<Gap>>($"/gaps?weeks=false{mine}")).Items);
        slim.Select(Text).ShouldBe(whole.Select(gap => Text(gap with { Weeks = [] })));
        (await Listed(reader, $"/gaps?region=370600{mine}")).ShouldBe([elsewhere.GapId]);
        (await Listed(reader, $"/gaps?state=BottleneckOrange{mine}")).ShouldBe([orange.GapId]);
        (await Listed(reader, $"/gaps?state=BottleneckRed{mine}")).Count.ShouldBe(3);
        (await Listed(reader, $"/gaps?state=Surplus{mine}")).ShouldBeEmpty();
        (await Listed(reader, $"/gaps?class=class-{reading:N}")).ShouldBe([large.GapId]);
        (await Listed(reader, $"/gaps?componentIds={small.Component}&componentIds={orange.Component}")).ShouldBe([small.GapId, orange.GapId]);
        (await Listed(reader, $"/gaps?open=false{mine}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Balances_are_paged()
    {
        var oem = Guid.NewGuid();
        foreach (var chain in new[] { new Chain(service), new Chain(service), new Chain(service, "370600") })
        {
            await chain.Require([oem], chain.Required(0, 1, 1, 1));
            await chain.Balance(_ => true);
        }

        var reader = service.As(oem, "oem");
        var first = await reader.Get<Page<ComponentBalance>>("/balances?first=2");
        var second = await reader.Get<Page<ComponentBalance>>($"/balances?first=2&after={first.Next}");
        first.Items.Concat(second.Items).Select(balance => balance.Id).Distinct().Count().ShouldBe(3);
        (await reader.Get<Page<ComponentBalance>>("/balances?region=370600")).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_board_counts_what_is_open_and_how_long_it_took_to_close()
    {
        var chain = new Chain(service, "370900");
        await service.Deliver(new ComponentPublished(chain.Component, "Maker", "P-1", "board-class", "1", Lifecycle.Active, []));
        await chain.Publish(chain.Optics, (0, 10, 10));
        await chain.Qualify(chain.Optics);
        await chain.Require((0, 11));
        await chain.Gap(gap => gap.SingleSource == true && gap.Class == "board-class" && gap.State is GapState.BottleneckRed);
        var board = await chain.Alliance.Get<GapBoard>("/gap-board");
        board.OpenGaps.ShouldBe(board.ByState.Sum(count => count.Gaps));
        board.ByRegion.ShouldContain(new GapCount("370900", 1));
        board.ByClass.ShouldContain(new GapCount("board-class", 1));
        board.SingleSource.ShouldContain(source => source.ComponentId == chain.Component && source.GapOpen && source.Concentration == 1);

        var closedBefore = board.ClosedGaps;
        await chain.Require((0, 10));
        await chain.Gap(gap => !gap.Open);
        board = await chain.Alliance.Get<GapBoard>("/gap-board");
        board.ClosedGaps.ShouldBeGreaterThan(closedBefore);
        board.MedianDaysToClose.ShouldNotBeNull().ShouldBeGreaterThan(0);
        board.ByRegion.ShouldNotContain(count => count.Key == "370900");
    }

    [Theory]
    [InlineData("/gaps?first=0", "first")]
    [InlineData("/gaps?first=201", "first")]
    [InlineData("/gaps?first=many", "first")]
    [InlineData("/gaps?after=nonsense", "after")]
    [InlineData("/gaps?after=12_nonsense", "after")]
    [InlineData("/gaps?region=Qingdao", "region")]
    [InlineData("/balances?after=nonsense", "after")]
    [InlineData("/balances?region=37", "region")]
    [InlineData("/gaps?asOf=1999-12-31T00:00:00Z", "asOf")]
    [InlineData("/gap-board?asOf=2001-01-01T00:00:00Z", "asOf")]
    public async Task Bad_queries_are_refused_by_field(string path, string field)
    {
        using var response = await service.As(Guid.NewGuid(), "alliance").GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(field);
    }

    [Theory]
    [InlineData("/gaps?state=Terrible")]
    [InlineData("/gaps?open=perhaps")]
    [InlineData("/gaps?componentIds=x")]
    [InlineData("/gaps/1a9f5c1e-33e5-4cb0-8a1b-5e1c6f7fb0aa?asOf=yesterday")]
    [InlineData("/gaps?asOf=yesterday")]
    [InlineData("/balances?asOf=yesterday")]
    [InlineData("/gap-board?asOf=yesterday")]
    public async Task Malformed_parameters_are_named(string path)
    {
        using var response = await service.As(Guid.NewGuid(), "alliance").GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("errors");
    }

    [Fact]
    public async Task An_unknown_gap_or_balance_is_not_found()
    {
        var alliance = service.As(Guid.NewGuid(), "alliance");
        foreach (var path in new[] { $"/gaps/{Guid.NewGuid()}", $"/gaps/{Guid.NewGuid()}/history", $"/balances/{Guid.NewGuid()}/370200" })
            (await alliance.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    static string Text(Gap gap) => JsonSerializer.Serialize(gap, GapService.Json);

    static async Task<List<Guid>> Listed(HttpClient reader, string path)
    {
        var ids = new List<Guid>();
        for (string? next = ""; next is not null;)
        {
            var after = next.Length == 0 ? "" : $"{(path.Contains('?') ? '&' : '?')}after={next}";
            var page = await reader.Get<Page<Gap>>(path + after);
            ids.AddRange(page.Items.Select(gap => gap.Id));
            next = page.Next;
        }
        return ids;
    }
}
