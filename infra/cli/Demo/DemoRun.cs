using System.Diagnostics;
using System.Text.Json;

using SupplyChain.Cli.Tokens;

namespace SupplyChain.Cli.Demo;

/// <summary>
/// The demo. It uses the public gateway only: it fills the platform, reads the gaps, closes one, and reads them again.
/// </summary>
sealed class DemoRun(TokenSource tokens, GatewayClient gateway, Seed seed, Action<string> say)
{
    const string GapsOfParts = """
        query ($parts: [ID!]!) { gaps(first: 100, filter: { componentIds: $parts }) { nodes {
            id region state open component { id manufacturer partNumber } shortfall { quantity band { label } } weeks { week }
        } } }
        """;

    // From the last demand to the last gap, also on a machine that does other things.
    static readonly TimeSpan TimeToSettle = TimeSpan.FromSeconds(120);

    const string GapById = "query ($id: ID!) { gap(id: $id) { open } }";

    public async Task<DemoReport> RunAsync(CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var cast = await Players.EnterAsync(tokens, gateway, cancel);
        say($"{cast.Oems.Count} OEMs, {cast.Suppliers.Count} suppliers, a line operator and the alliance are registered (all synthetic)");

        await new Setup(cast, seed, say).RunAsync(cancel);
        var before = await SettledGapsAsync(cast.Alliance, cancel);
        say($"the alliance sees {before.Count} gaps");

        var sourcing = new Sourcing(cast, seed);
        var (gapId, process) = await new ClosingTheGap(cast, sourcing, say).RunAsync(cancel);
        await cast.Alliance.Await("the gap is closed", GapById, new { id = gapId },
            answer => !answer.GetProperty("gap").GetProperty("open").GetBoolean(), cancel);
        say("the gap is closed");
        var timeline = await ClosingTheGap.TimelineAsync(cast.Oems[0], process, cancel);

        await new UnderWay(cast, seed, sourcing, say).RunAsync(cancel);

        IReadOnlyList<SeenGap> after = [.. (await GapsAsync(cast.Alliance, cancel)).Where(gap => gap.Open)];
        say($"the alliance sees {after.Count} gaps");
        var closed = before.Where(gap => gap.Id == gapId && after.All(open => open.Id != gapId)).Select(gap => gap with { Open = false });
        return new DemoReport(before, after, [.. closed], timeline, clock.Elapsed);
    }

    /// <summary>
    /// The gaps once each part that the seed leaves short has one, open or closed by an earlier demo, and two looks in a row
    /// find the same: the services take a moment to tell each other.
    /// </summary>
    async Task<IReadOnlyList<SeenGap>> SettledGapsAsync(Party alliance, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(TimeToSettle);
        HashSet<Guid> shortParts = [.. seed.Supplies.Where(supply => !supply.Qualified).Select(supply => supply.ComponentId)];
        IReadOnlyList<SeenGap> last = [];
        while (true)
        {
            var seen = await GapsAsync(alliance, cancel);
            if (shortParts.IsSubsetOf(seen.Select(gap => gap.ComponentId)) && seen.Order(BySight).SequenceEqual(last.Order(BySight)))
                return [.. seen.Where(gap => gap.Open)];
            if (deadline.IsCancellationRequested) throw new Failure("the gaps do not come, or do not settle: ./dev reset begins anew");
            last = seen;
            await Task.Delay(1500, cancel);
        }
    }

    static readonly Comparer<SeenGap> BySight = Comparer<SeenGap>.Create((a, b) => a.Id.CompareTo(b.Id));

    /// <summary>Those of the demo's own parts, open and closed.</summary>
    async Task<IReadOnlyList<SeenGap>> GapsAsync(Party alliance, CancellationToken cancel)
    {
        var answer = await alliance.Query(
            GapsOfParts, new { parts = seed.Supplies.Select(supply => supply.ComponentId).Distinct() }, cancel);
        return [.. answer.GetProperty("gaps").GetProperty("nodes").EnumerateArray().Select(SeenGapOf)];
    }

    static SeenGap SeenGapOf(JsonElement gap)
    {
        var component = gap.GetProperty("component");
        var shortfall = gap.GetProperty("shortfall");
        var weeks = gap.GetProperty("weeks").EnumerateArray().Select(week => week.GetProperty("week").GetString()!)
            .Order(StringComparer.Ordinal).ToList();
        return new SeenGap(
            gap.GetProperty("id").GetGuid(), component.GetProperty("id").GetGuid(), gap.GetProperty("open").GetBoolean(),
            $"{component.GetProperty("manufacturer").GetString()} {component.GetProperty("partNumber").GetString()}",
            gap.GetProperty("region").GetString()!, gap.GetProperty("state").GetString()!,
            shortfall.ValueKind is JsonValueKind.Null ? "not told" : shortfall.GetProperty("band").GetProperty("label").GetString()!,
            weeks.FirstOrDefault() ?? "", weeks.Count);
    }
}
