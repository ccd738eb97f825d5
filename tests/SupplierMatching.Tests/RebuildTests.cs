using Marten;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.Tests.CorrectiveActions;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

using Weasel.Core;

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
        await service.Capacity(
            supplier, component, "370200", new CapacityWeek(service.Week(1), 6, 9), new CapacityWeek(service.Week(2), 5, 9));
        await GroupsOf(supplier, component);
        await NoticesOf(supplier, component);
        await service.Qualify(supplier, component);
        await service.As(supplier, "supplier").Accepted($"/offers/{offer.Id}/withdraw", new { });

        await CloseGap();

        var before = await ReadModels.DumpAsync(service.Services);
        before.Values.Sum(rows => rows.Length).ShouldBeGreaterThan(0);
        await ReadModels.RebuildAsync(service.Services);
        (await ReadModels.DumpAsync(service.Services)).ShouldBe(before);
    }

    [Fact]
    public async Task A_gap_closure_stored_under_former_types_is_read_by_the_names_of_its_events()
    {
        var process = await CloseGap();
        await using (var session = service.Store.LightweightSession())
        {
            session.QueueSqlCommand("update mt_events set mt_dotnet_type = regexp_replace(mt_dotnet_type, '^.*[.]', 'Former.')");
            await session.SaveChangesAsync();
        }
        // A store that has not appended any of them, as after a restart.
        using var restarted = DocumentStore.For(options =>
        {
            options.Connection(service.Servers.Database);
            options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
            options.Events.MetadataConfig.CausationIdEnabled = true;
            options.Events.MetadataConfig.UserNameEnabled = true;
            options.AutoCreateSchemaObjects = JasperFx.AutoCreate.None;
            StoredEvents.Register(options.Events);
        });
        await using var reading = restarted.QuerySession();
        (await reading.Events.AggregateStreamAsync<GapClosure>(process)).ShouldNotBeNull().Step.ShouldBe(GapClosureStep.Closed);
    }

    async Task GroupsOf(Guid supplier, Guid component)
    {
        var client = service.As(supplier, "supplier");
        var group = new PublishCapacityGroup(null, "Line", [new(component, null, 1.2m)], [new(service.Week(1), 5, 9, -1)]);
        var line = await client.Accepted("/capacity/groups", group);
        await client.Accepted("/capacity/groups", group with { Name = "Hall", Links = [new(null, line.Id, null)] });
        await client.Accepted($"/capacity/groups/{(await client.Accepted("/capacity/groups", group)).Id}/withdraw", new { });
    }

    async Task NoticesOf(Guid supplier, Guid component)
    {
        var client = service.As(supplier, "supplier");
        CapacityNoticeImpact[] impacts = [new(component, "370200", [new(service.Week(1), 0.5m)])];
        var issue = new IssueCapacityNotice(CapacityNoticeCause.Strike, CapacityNoticeEffect.CapacityReduction, "Strike", impacts);
        var over = (await client.Accepted("/capacity/notices", issue)).Id;
        await client.Accepted($"/capacity/notices/{over}/resolve", new ResolveCapacityNotice("Over"));
        var open = (await client.Accepted("/capacity/notices", issue)).Id;
        await client.Accepted($"/capacity/notices/{open}/revise", new ReviseCapacityNotice("Longer", impacts));
    }

    async Task<Guid> CloseGap()
    {
        var loop = await new Loop(service).Begin();
        var (process, _) = await loop.Awarded();
        await loop.Buyer.Accepted("/corrective-actions", Purchase.Ask(service, loop.Supplier));
        var held = loop.Held(await loop.RunAsked());
        await loop.Answer(held);
        await loop.Answer(loop.Completed(held));
        await loop.Timeline(process, GapClosureStep.Qualified);
        await loop.GapCloses(loop.Supplier);
        await loop.Timeline(process, GapClosureStep.Closed);
        return process;
    }
}
