using System.Text.Json;

using SupplyChain.Cli;
using SupplyChain.Cli.Demo;
using SupplyChain.Cli.Tokens;
using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>The demo, which goes through the public gateway alone, on a platform whose services are killed meanwhile.</summary>
[Collection("one after another on one platform")]
public sealed class LoopTests(RunningPlatform platform)
{
    [Fact]
    public async Task A_gap_is_closed_although_services_are_killed_on_the_way()
    {
        var secrets = Directory.CreateTempSubdirectory("demo-secrets-");
        var restarts = new List<Task>();
        var settings = new Settings(
            new Dictionary<string, Uri> { ["Gateway"] = new(platform.Services["gateway"].Url), ["Identity"] = new(platform.Services[Services.Identity].Url) },
            Database: "", Bus: new Uri(platform.Servers.Bus), BrokerManagement: new Uri("http://unused.invalid"),
            RunningPlatform.AdminClient, platform.AdminSecret, secrets.FullName, Path.Combine(Repository.Root, "infra", "seed"));
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var gateway = new GatewayClient(http, settings.Gateway);

        var said = new List<string>();
        void Say(string step)
        {
            said.Add(step);
            TestContext.Current.SendDiagnosticMessage(step);
            // Right after the bills are out, and right after the award: each time messages are on their way.
            if (step.Contains("bill of materials")) restarts.Add(KillAndStart(Services.GapMonitoring, Services.DemandForecasting));
            if (step.Contains("awards")) restarts.Add(KillAndStart(Services.SupplierMatching, Services.CapacityBooking));
        }

        var report = await new DemoRun(new TokenSource(http, gateway, settings), gateway, new Seed(settings.Seed), Say).RunAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(restarts);
        IReadOnlyList<string> kept = [.. secrets.GetFiles("client-*").Select(file => File.ReadAllText(file.FullName))];
        secrets.Delete(recursive: true);

        SaysNoSecret([.. said, report.ToJson()], [platform.AdminSecret, .. kept.Select(SecretOf)]);
        restarts.Count.ShouldBe(2);
        report.Ok.ShouldBeTrue();
        report.Before.Count.ShouldBe(4);
        report.After.Count.ShouldBe(3);
        // The gap may have been told in several pieces, which says nothing of the loop.
        report.Timeline.Select(step => step.Event).Where(kind => kind != "GapRestated").ShouldBe(
            ["ClosureProposed", "ClosureRequested", "ClosureQuoted", "ClosureAwarded", "PilotRunAsked", "RunSlotHeld", "RunConfirmed", "RunMeasured", "RunQualified", "GapEnded", "ClosureFinished"]);
    }

    /// <summary>What is printed may end in a log or in somebody's terminal: no token, which begins so, and no client's secret.</summary>
    static void SaysNoSecret(IReadOnlyList<string> said, IReadOnlyList<string> secrets)
    {
        said.Count.ShouldBeGreaterThan(5);
        secrets.Count.ShouldBeGreaterThan(2);
        foreach (var secret in secrets.Append("eyJ"))
            said.Where(line => line.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    static string SecretOf(string credentials) =>
        JsonSerializer.Deserialize<JsonElement>(credentials).EnumerateObject()
            .Single(field => field.Name.Equals("clientSecret", StringComparison.OrdinalIgnoreCase)).Value.GetString()!;

    async Task KillAndStart(params string[] services)
    {
        foreach (var service in services) await platform.Services[service].KillAsync();
        foreach (var service in services) platform.Services[service].Start();
        foreach (var service in services) await platform.Services[service].UntilReadyAsync();
    }
}
