using Npgsql;

using SupplyChain.Cli;
using SupplyChain.Cli.Import;
using SupplyChain.Contracts;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>An import during which the gateway dies, followed as <c>./dev import</c> follows it.</summary>
[Collection("one after another on one platform")]
public sealed class ImportJobTests(RunningPlatform platform)
{
    const int Rows = 6_000;

    [Fact]
    public async Task An_import_survives_kill_9_of_the_gateway_and_ends_as_an_undisturbed_one()
    {
        var gateway = platform.Services["gateway"];
        var (calm, disturbed) = ($"Calm-{Guid.NewGuid():N}", $"Shot-{Guid.NewGuid():N}");
        var client = await platform.RegisterAsync("Alliance of imports", "alliance");
        using var http = new HttpClient();
        var tokens = 0;
        async Task<string> Token()
        {
            tokens++;
            return (await platform.SignInAsync(client)).Token!;
        }
        async Task<(ImportJob Job, string Report, string Events)> Import(string maker, Func<ImportJob, Task>? meanwhile)
        {
            var api = new GatewayClient(http, new Uri(gateway.Url + "/"));
            using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(File(maker)));
            var id = (await api.ImportAsync("import/components", file, new Dictionary<string, string>(), asJob: true, await Token(), TestContext.Current.CancellationToken))
                .GetProperty("id").GetGuid();
            var job = await new JobWatch(api, _ => Token(), seen => meanwhile?.Invoke(seen).GetAwaiter().GetResult())
                .UntilEndedAsync(id, TestContext.Current.CancellationToken);
            var report = await api.GetAsync($"import/jobs/{id}/report", await Token(), TestContext.Current.CancellationToken);
            return (job, report.GetRawText().Replace(maker, "MAKER", StringComparison.Ordinal), await Written(maker));
        }

        var undisturbed = await Import(calm, null);
        var kills = 0;
        var states = new HashSet<string>();
        var resumed = await Import(disturbed, async job =>
        {
            states.Add(job.State);
            if (kills > 0 || job.Progress.Accepted is 0 or > Rows - 1_000) return;
            kills++;
            await gateway.KillAsync();
            gateway.Start();
        });
        await gateway.UntilReadyAsync();

        tokens.ShouldBeLessThanOrEqualTo(7, "the gateway is asked for again with the token that there is: Identity gives a client 60 a minute");
        (kills, states.Contains("INTERRUPTED"), resumed.Job.State).ShouldBe((1, true, "DONE"));
        resumed.Report.ShouldBe(undisturbed.Report);
        resumed.Events.ShouldBe(undisturbed.Events);
        // Each part was published once; the one that comes again at the end was revised once. The last row counts.
        resumed.Events.ShouldBe($"{Rows - 60} streams, {Rows - 60 + 1} events");
        var part = (await (await platform.SignInAsync(client)).Query(
            "query($m: String!, $n: String!) { componentByPartNumber(manufacturer: $m, partNumber: $n) { description } }", new { m = disturbed, n = "P1" }));
        part.GetProperty("componentByPartNumber").GetProperty("description").GetString().ShouldBe("last");
    }

    // Every hundredth row is faulty.
    static string File(string maker) => "manufacturer,partNumber,class,description\n"
        + string.Concat(Enumerable.Range(0, Rows).Select(i => $"{maker},P{i},{(i % 100 == 50 ? "no such class" : "imu")},first\n"))
        + $"{maker},P1,imu,last\n";

    async Task<string> Written(string maker)
    {
        Guid[] parts = [.. Enumerable.Range(0, Rows).Select(i => new PartName(maker, $"P{i}").ComponentId)];
        await using var database = NpgsqlDataSource.Create(platform.Databases[Services.ComponentCatalog]);
        await using var count = database.CreateCommand("select count(distinct stream_id), count(*) from mt_events where stream_id = any($1)");
        count.Parameters.Add(new NpgsqlParameter { Value = parts });
        await using var row = await count.ExecuteReaderAsync();
        await row.ReadAsync();
        return $"{row.GetInt64(0)} streams, {row.GetInt64(1)} events";
    }
}
