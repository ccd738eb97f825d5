using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Tests.GapClosure;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests;

/// <summary>On a database of its own: other tests write while a rebuild compares.</summary>
public sealed class RebuildTests : IAsyncLifetime
{
    readonly MatchingService service = new();

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Read_models_made_anew_from_the_events_equal_those_before()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        var offer = await service.Offer(supplier, component);
        await service.Offer(supplier, component, isPublic: false, service.Terms(currency: "EUR"));
        await service.Capacity(supplier, component, "370200", new CapacityWeek(service.Week(1), 5, 9));
        await service.Capacity(supplier, component, "370200", new CapacityWeek(service.Week(1), 6, 9), new CapacityWeek(service.Week(2), 5, 9));
        await service.Qualify(supplier, component);
        await service.As(supplier, "supplier").Accepted($"/offers/{offer.Id}/withdraw", new { });

        await CloseGap();

        var before = await ReadModels.DumpAsync(service.Services);
        before.Values.Sum(rows => rows.Length).ShouldBeGreaterThan(0);
        await ReadModels.RebuildAsync(service.Services);
        (await ReadModels.DumpAsync(service.Services)).ShouldBe(before);
    }

    async Task CloseGap()
    {
        var loop = await new Loop(service).Begin();
        var (process, _) = await loop.Awarded();
        var held = loop.Held(await loop.RunAsked());
        await loop.Answer(held);
        await loop.Answer(loop.Completed(held));
        await loop.Timeline(process, ClosureStep.Qualified);
        await loop.GapCloses(loop.Supplier);
        await loop.Timeline(process, ClosureStep.Closed);
    }
}
