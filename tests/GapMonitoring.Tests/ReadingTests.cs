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
        await chain.Gap(_ => true);
        await chain.Require((0, 150));
        await chain.Gap(gap => gap.ChangedAt > gap.OpenedAt);
        await chain.Require((0, 0));
        var closed = await chain.Gap(gap => !gap.Open, reader);

        var history = (await reader.Get<Page<GapHistoryEntry>>($"/gaps/{chain.GapId}/history")).Items;
        history.Select(entry => (entry.Change, entry.Shortfall.Quantity)).ShouldBe(
            [(GapChange.Closed, 0m), (GapChange.Worsened, 150m), (GapChange.Opened, 100m)]);
        history.Select(entry => entry.At).ShouldBe([closed.ChangedAt, history[1].At, closed.OpenedAt]);
        history.ShouldAllBe(entry => entry.Causes.Count == 1 && entry.Causes[0].Kind == "RequirementChanged");

        (await chain.Find(reader, before)).ShouldBeNull();
        (await chain.Find(reader, closed.OpenedAt))!.Shortfall.Quantity.ShouldBe(100m);
        (await chain.Find(reader, history[0].At.AddTicks(-1)))!.Shortfall.Quantity.ShouldBe(150m);
        (await chain.Find(reader, closed.ChangedAt))!.Open.ShouldBeFalse();
        (await chain.Find(service.As(Guid.NewGuid(), "oem"), closed.OpenedAt)).ShouldBeNull();

        var first = await reader.Get<Page<GapHistoryEntry>>($"/gaps/{chain.GapId}/history?first=2");
        var second = await reader.Get<Page<GapHistoryEntry>>($"/gaps/{chain.GapId}/history?first=2&after={first.Next}");
        first.Items.Concat(second.Items).Select(entry => entry.Version).ShouldBe([3L, 2L, 1L]);
        second.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Gaps_are_filtered_and_paged_the_worst_first()
    {
        var oem = Guid.NewGuid();
        var (small, large, orange, elsewhere) = (new Chain(service), new Chain(service), new Chain(service), new Chain(service, "370600"));
        foreach (var (chain, quantity) in new[] { (small, 5m), (large, 5000m), (orange, 9000m), (elsewhere, 50m) })
        {
            await chain.Publish(chain.Optics, (0, 1, chain == orange ? 100_000 : 1));
            await chain.Qualify(chain.Optics);
            await chain.Require([oem], chain.Required(0, quantity, 1, 1));
            await chain.Gap(gap => gap.Weeks[0].Actual!.Band.From == 1 && (gap.State is GapState.BottleneckOrange) == (chain == orange));
        }

        await service.Deliver(new ComponentPublished(large.Component, "Maker", "P-1", $"class-{oem:N}", "1", Lifecycle.EndOfLife, []));
        await service.Deliver(new SubstituteDeclared(large.Component, small.Component));
        var described = await large.Gap(gap => gap.EndOfLife && gap.Substitutes.Count == 1);
        (described.Class, described.Substitutes[0], described.SingleSource).ShouldBe(($"class-{oem:N}", small.Component, true));

        var reader = service.As(oem, "oem");
        (await Listed(reader, "/gaps")).ShouldBe([large.GapId, elsewhere.GapId, small.GapId, orange.GapId]);
        (await Listed(reader, "/gaps?first=3")).ShouldBe([large.GapId, elsewhere.GapId, small.GapId, orange.GapId]);
        (await Listed(reader, "/gaps?first=1")).Count.ShouldBe(4);
        (await Listed(reader, "/gaps?first=3&weeks=false")).ShouldBe([large.GapId, elsewhere.GapId, small.GapId, orange.GapId]);
        var (whole, slim) = ((await reader.Get<Page<Gap>>("/gaps")).Items, (await reader.Get<Page<Gap>>("/gaps?weeks=false")).Items);
        slim.Select(Text).ShouldBe(whole.Select(gap => Text(gap with { Weeks = [] })));
        (await Listed(reader, "/gaps?region=370600")).ShouldBe([elsewhere.GapId]);
        (await Listed(reader, "/gaps?state=BottleneckOrange")).ShouldBe([orange.GapId]);
        (await Listed(reader, $"/gaps?class=class-{oem:N}")).ShouldBe([large.GapId]);
        (await Listed(reader, $"/gaps?componentIds={small.Component}&componentIds={orange.Component}")).ShouldBe([small.GapId, orange.GapId]);
        (await Listed(reader, "/gaps?open=false")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Balances_are_paged()
    {
        var oem = Guid.NewGuid();
        foreach (var chain in new[] { new Chain(service), new Chain(service), new Chain(service, "370600") })
        {
            await chain.Require([oem], chain.Required(0, 1, 1, 1));
            await chain.Balance(balance => balance.Contributors == 1);
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
        await chain.Gap(gap => gap.SingleSource && gap.Class == "board-class" && gap.State is GapState.BottleneckRed);
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
