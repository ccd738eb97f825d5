using System.Net.Http.Headers;

using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Gateway.Tests.Jobs;

/// <summary>A gateway that dies in the middle of an import, as a process of its own.</summary>
public sealed class KilledGatewayTests(TestGateway gateway)
{
    [Fact]
    public async Task A_job_is_resumed_after_kill_9_and_comes_to_the_result_of_an_undisturbed_one()
    {
        await using var catalogue = await Counter<ImportComponent>.StartAsync("/import/components");
        var folder = gateway.NewImportFolder();
        await using var process = Process(catalogue.Upstream.Address, folder);
        using var client = new HttpClient { BaseAddress = new Uri(process.Url) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", gateway.Issuer.Token(Guid.NewGuid(), ["oem"]));
        process.Start();
        await process.UntilReadyAsync();

        var file = "manufacturer,partNumber,class\n" + string.Concat(Enumerable.Range(2, 2_000).Select(row => row % 90 == 0 ? $"Maker,P{row},\n" : $"Maker,P{row},imu\n"));
        catalogue.Let(20);
        var undisturbed = await client.Submit("components", file);
        await client.Until(undisturbed, "DONE");
        var rows = catalogue.Written.ToList();
        var report = await client.Report(undisturbed);
        catalogue.Written.Clear();

        // Of four batches the first is answered. The second is decided, and the gateway dies before it hears of that.
        await using var again = await Counter<ImportComponent>.StartAsync("/import/components");
        await using var other = Process(again.Upstream.Address, folder);
        await process.KillAsync();
        client.DefaultRequestHeaders.ConnectionClose = true;
        using var second = new HttpClient { BaseAddress = new Uri(other.Url) };
        second.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        other.Start();
        await other.UntilReadyAsync();
        var id = await second.Submit("components", file);
        again.Let(1);
        await again.UntilBatches(2);
        again.LosesAnswers = true;
        again.Let(1);
        await Eventually.Holds(() =>
        {
            again.Written.Count.ShouldBeGreaterThan(900);
            return Task.CompletedTask;
        });
        await other.KillAsync();
        again.LosesAnswers = false;
        again.Let(20);
        other.Start();
        await other.UntilReadyAsync();

        var interrupted = await second.Job(id);
        interrupted.GetProperty("state").GetString().ShouldBe("INTERRUPTED");
        interrupted.GetProperty("reason").GetString().ShouldBe("the gateway was restarted");
        interrupted.At("progress", "accepted").GetInt32().ShouldBeInRange(400, 500);
        (await second.Change("resumeImport", id)).Errors().ShouldBeEmpty();
        await second.Until(id, "DONE");

        again.Written.ToList().ShouldBe(rows, "no row is lost, doubled or out of order");
        (await second.Report(id)).GetRawText().ShouldBe(report.GetRawText());
        again.Batches.Select(batch => batch.Id).Distinct().Count().ShouldBe(4);
        again.Batches.Count(batch => batch.Id == again.Batches.First().Id).ShouldBe(1, "what was answered is not sent again");
        Directory.EnumerateDirectories(folder).SelectMany(Directory.EnumerateFiles).Select(File.ReadAllText)
            .ShouldAllBe(text => !text.Contains(client.DefaultRequestHeaders.Authorization.Parameter!));
    }

    PlatformProcess Process(string catalogue, string folder)
    {
        var variables = new Dictionary<string, string>
        {
            ["ConnectionStrings__Bus"] = gateway.BusAddress,
            ["Oidc__Authority"] = gateway.Issuer.Authority,
            ["Oidc__Audience"] = "supplychain",
            ["Imports__Folder"] = folder,
            ["Logging__LogLevel__Default"] = "Warning",
        };
        foreach (var service in new[] { "Identity", "ComponentCatalog", "SupplierMatching", "CapacityBooking", "DemandForecasting", "GapMonitoring" })
            variables[$"Services__{service}"] = catalogue;
        return new PlatformProcess("gateway", Repository.ProgramOf("gateway"), PlatformProcess.FreePort(), variables, Repository.LogFile($"gateway-{Guid.NewGuid():N}"));
    }
}
