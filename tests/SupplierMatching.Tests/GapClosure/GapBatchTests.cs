using Marten;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

/// <summary>Messages of many gaps that come at once share transactions; what stands in the end is as if each had come alone.</summary>
public sealed class GapBatchTests(MatchingService service)
{
    [Fact]
    public async Task Many_gaps_heard_twice_and_out_of_order_are_each_proposed_once_to_each_contributor()
    {
        var (oem, other, component) = (Guid.NewGuid(), Guid.NewGuid(), await service.Component());
        Guid[] gaps = [.. Enumerable.Range(0, 80).Select(_ => Guid.NewGuid())];
        GapWeek Short(decimal by) => new(service.Week(20), 1000, 400, 400, by, GapState.BottleneckRed);
        var messages =
            from gap in gaps
            from version in new long[] { 1, 2, 3, 1, 2, 3 }
            let weeks = new[] { Short(100 * version) }
            select (Gap: gap, Version: version, Contract: version == 1
                ? (object)new GapOpened(gap, component, MatchingService.Qingdao, weeks, GapState.BottleneckRed, 100, [oem, other], [])
                : new GapWorsened(gap, component, MatchingService.Qingdao, weeks, GapState.BottleneckRed, 100 * version, [oem, other], []));
        var disordered = messages.ToArray();
        new Random(7).Shuffle(disordered);
        await Task.WhenAll(disordered.Select(m => service.Deliver(m.Contract, stream: m.Gap, version: m.Version)));

        var known = await Eventually.Get(() => Known(gaps), all => all.Count == gaps.Length && all.All(gap => gap.Version == 3));
        known.ShouldAllBe(gap => gap.Closures.Count == 2);
        await using var session = service.Store.QuerySession();
        var closures = await session.Query<GapClosure>().Where(closure => closure.GapId!.Value.IsOneOf(gaps)).ToListAsync();
        closures.Count.ShouldBe(2 * gaps.Length);
        closures.ShouldAllBe(closure => closure.IsOpen && (closure.Latest ?? closure.Weeks)[0].Shortfall == 300);
        closures.Select(closure => closure.Id).ShouldBe(known.SelectMany(gap => gap.Closures.Values), ignoreOrder: true);
    }

    async Task<IReadOnlyList<KnownGap>> Known(Guid[] gaps)
    {
        await using var session = service.Store.QuerySession();
        return await session.LoadManyAsync<KnownGap>(gaps);
    }
}
