using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.ComponentCatalog.Tests.Components;

/// <summary>The service as a process of its own, killed in the middle of a batch. Another replica looks at what it left.</summary>
public sealed class KilledImportTests : IAsyncLifetime
{
    readonly CatalogService replica = new();
    PlatformProcess process = null!;

    public async ValueTask InitializeAsync()
    {
        await replica.InitializeAsync();
        process = new PlatformProcess(
            "component-catalog", Repository.ProgramOf("src/Services/ComponentCatalog"), PlatformProcess.FreePort(),
            new Dictionary<string, string>
            {
                ["ConnectionStrings__Database"] = replica.Servers.Database,
                ["ConnectionStrings__Bus"] = replica.Servers.Bus,
                ["Oidc__Authority"] = replica.Issuer.Authority,
                ["Oidc__Audience"] = "supplychain",
                ["Logging__LogLevel__Default"] = "Warning",
            },
            Repository.LogFile("killed-import"));
        process.Start();
        await process.UntilReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        await replica.DisposeAsync();
    }

    [Fact]
    public async Task A_batch_whose_service_is_killed_between_its_writes_is_finished_by_sending_it_again()
    {
        var (organisation, id) = (Guid.NewGuid(), Guid.NewGuid());
        using var client = new HttpClient { BaseAddress = new Uri(process.Url) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", replica.Issuer.Token(organisation, ["supplier"]));
        // Each part is published and then revised, so that a stream has an order.
        PublishComponent[] parts = [.. Enumerable.Range(0, 200).Select(i => Parts.New($"killed-{i}"))];
        PublishComponent[] rows = [.. parts, .. parts.Select(part => part with { Description = "revised" })];
        var batch = new ImportBatch<PublishComponent>(
            [.. rows.Select((row, i) => new ImportRow<PublishComponent>(i + 2, Guid.NewGuid(), row))]);

        // In the second of its two transactions.
        var receipt = Receipts.IdOf(organisation, id, batch.Rows[300].CommandId, position: 300);
        await using (var held = await HeldWrite.Of(replica.Servers.Database, Receipts.Table, receipt))
        {
            var sending = client.Command("/import/components", batch, id);
            await held.UntilItWaits();
            await process.KillAsync();
            await sending.ShouldThrowAsync<HttpRequestException>();
        }
        (await KindsOf(parts[0])).ShouldBe(["ComponentPublished", "ComponentRevised"]);
        (await KindsOf(parts[100])).ShouldBe(["ComponentPublished"]);

        process.Start();
        await process.UntilReadyAsync();
        using (var answer = await client.Command("/import/components", batch, id))
            (await answer.Content.ReadFromJsonAsync<ImportAnswer>(CatalogService.Json))!.Outcomes
                .ShouldAllBe(row => row.Outcome == ImportOutcome.Accepted);

        foreach (var part in parts) (await KindsOf(part)).ShouldBe(["ComponentPublished", "ComponentRevised"]);
        var before = await ReadModels.DumpAsync(replica.Services);
        await ReadModels.RebuildAsync(replica.Services);
        (await ReadModels.DumpAsync(replica.Services)).ShouldBe(before);
    }

    async Task<IReadOnlyList<string>> KindsOf(PublishComponent part)
    {
        await using var session = replica.Store.QuerySession();
        return [.. (await session.Events.FetchStreamAsync(Parts.IdOf(part))).Select(stored => stored.Data.GetType().Name)];
    }
}
