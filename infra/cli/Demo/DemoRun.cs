using System.Diagnostics;
using System.Text.Json;

using SupplyChain.Cli.Tokens;

namespace SupplyChain.Cli.Demo;

/// <summary>The whole demo through the public gateway alone: fill the platform, look at the gaps, close one, look again.</summary>
sealed class DemoRun(TokenSource tokens, GatewayClient gateway, Seed seed, Action<string> say)
{
    const string OpenGaps = """
        { gaps(first: 100, filter: { open: true }) { nodes {
            id region state component { id manufacturer partNumber } shortfall { quantity band { label } } weeks { week }
        } } }
        """;

    const string GapById = "query ($id: ID!) { gap(id: $id) { open } }";

    public async Task<DemoReport> RunAsync(CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var cast = await Players.EnterAsync(tokens, gateway, cancel);
        say($"{cast.Oems.Count} OEMs, {cast.Suppliers.Count} suppliers, a line operator and the alliance are registered (all synthetic)");

        await new Setup(cast, seed, say).RunAsync(cancel);
        var before = await SettledGapsAsync(cast.Alliance, cancel);
        say($"the alliance sees {before.Count} gaps");

        var (gapId, process) = await new ClosingTheGap(cast, seed, say).RunAsync(cancel);
        await cast.Alliance.Await("the gap is closed", GapById, new { id = gapId },
            answer => !answer.GetProperty("gap").GetProperty("open").GetBoolean(), cancel);
        var timeline = await ClosingTheGap.TimelineAsync(cast.Oems[0], process, cancel);

        var after = await GapsAsync(cast.Alliance, cancel);
        say($"the gap is closed; the alliance sees {after.Count} gaps");
        var open = after.Select(gap => gap.Id).ToHashSet();
        return new DemoReport(before, after, [.. before.Where(gap => gap.Id == gapId && !open.Contains(gap.Id))], timeline, clock.Elapsed);
    }

    /// <summary>The gaps once two looks in a row find the same: the services take a moment to tell each other.</summary>
    static async Task<IReadOnlyList<SeenGap>> SettledGapsAsync(Party alliance, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(TimeSpan.FromSeconds(60));
        IReadOnlyList<SeenGap> last = [];
        while (true)
        {
            var seen = await GapsAsync(alliance, cancel);
            if (seen.Count > 0 && seen.Order(BySight).SequenceEqual(last.Order(BySight))) return seen;
            if (deadline.IsCancellationRequested) throw new Failure("there is no gap, or the gaps do not settle: ./dev reset begins anew");
            last = seen;
            await Task.Delay(1500, cancel);
        }
    }

    static readonly Comparer<SeenGap> BySight = Comparer<SeenGap>.Create((a, b) => a.Id.CompareTo(b.Id));

    static async Task<IReadOnlyList<SeenGap>> GapsAsync(Party alliance, CancellationToken cancel)
    {
        var answer = await alliance.Query(OpenGaps, new { }, cancel);
        return [.. answer.GetProperty("gaps").GetProperty("nodes").EnumerateArray().Select(SeenGapOf)];
    }

    static SeenGap SeenGapOf(JsonElement gap)
    {
        var component = gap.GetProperty("component");
        var shortfall = gap.GetProperty("shortfall");
        var weeks = gap.GetProperty("weeks").EnumerateArray().Select(week => week.GetProperty("week").GetString()!).Order(StringComparer.Ordinal).ToList();
        return new SeenGap(
            gap.GetProperty("id").GetGuid(), $"{component.GetProperty("manufacturer").GetString()} {component.GetProperty("partNumber").GetString()}",
            gap.GetProperty("region").GetString()!, gap.GetProperty("state").GetString()!,
            shortfall.GetProperty("quantity") is { ValueKind: JsonValueKind.Number } exact ? $"{exact.GetDecimal():0.##}" : shortfall.GetProperty("band").GetProperty("label").GetString()!,
            weeks.FirstOrDefault() ?? "", weeks.Count);
    }
}
