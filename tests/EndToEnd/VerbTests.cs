using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

using Npgsql;

using RabbitMQ.Client;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>The verbs of <c>./dev</c> that ask the running platform, as processes: what they print, and how they end.</summary>
[Collection("one after another on one platform")]
public sealed partial class VerbTests(RunningPlatform platform) : IDisposable
{
    const string Header = "manufacturer,partNumber,class,description\n";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verbs-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_import_ends_by_what_became_of_its_rows()
    {
        var maker = $"Verbs-{Guid.NewGuid():N}";
        var good = Written("good.csv", Header + $"{maker},P1,imu,first\n{maker},P2,imu,second\n");
        var dry = await Dev("import", "components", good, "--dry-run");
        dry.Exit.ShouldBe(0, dry.Text);
        dry.Text.ShouldContain("read as CSV", Case.Insensitive);
        dry.Text.ShouldContain("manufacturer, partNumber, class, description");
        dry.Text.ShouldContain("dry run, nothing was written; it would be:");
        dry.Text.ShouldContain("2 accepted (0 of them unchanged), 0 rejected, 0 failed");

        // Nothing was there before: the dry run wrote nothing.
        (await EventsOf(maker)).ShouldBe(0);
        var first = await Dev("import", "components", good);
        first.Exit.ShouldBe(0, first.Text);
        first.Text.ShouldContain("2 accepted (0 of them unchanged), 0 rejected, 0 failed");
        (await EventsOf(maker)).ShouldBe(2);

        var bad = await Dev("import", "components", Written("bad.csv", Header + $"{maker},P1,imu,first\n{maker},P3,no such class,third\n"));
        bad.Exit.ShouldBe(2, bad.Text);
        bad.Text.ShouldContain("1 accepted (1 of them unchanged), 1 rejected, 0 failed");
        bad.Text.ShouldContain("row 3, class:");

        var untakable = await Dev("import", "components", Written("other.csv", "colour\nred\n"));
        untakable.Exit.ShouldBe(1, untakable.Text);
        untakable.Text.ShouldStartWith("dev: ");
        (await Dev("import", "nonsense", good)).Exit.ShouldBe(1);
        (await Dev("import", "components", Path.Combine(folder.FullName, "missing.csv"))).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_set_aside_is_named_by_status_and_gone_once_it_is_mended_and_released()
    {
        var line = Guid.NewGuid();
        await using var database = NpgsqlDataSource.Create(platform.Databases[Services.CapacityBooking]);
        // A line that cannot be read, and on which something is due.
        await Run("insert into mt_doc_lineterms (id, data, next_lapse) values ($1, '{\"hours\": 1}', now())");
        try
        {
            var subject = $"line-deadlines {line}";
            await Eventually.Holds(async () =>
            {
                var status = await Dev("status");
                status.Text.ShouldContain($"{Pascal(Services.CapacityBooking)} has set aside 1: see ./dev deadlines");
                status.Text.ShouldContain(subject);
            });
            // It waits longer each time: from now on no attempt comes by itself before it is released.
            await Eventually.Holds(async () => (await Attempts()).ShouldBeGreaterThanOrEqualTo(4));
            var item = (await SetAside()).Single();
            (await Dev("deadlines")).Text.ShouldContain($"{line}");

            await Run("delete from mt_doc_lineterms where id = $1");
            var released = await Dev("deadlines", "release", item.GetProperty("item").GetProperty("id").GetString()!);
            released.Exit.ShouldBe(0, released.Text);
            released.Text.ShouldContain($"released line-deadlines {line} of {Services.CapacityBooking}");
            released.Text.ShouldContain("1 of 1 released");
            await Eventually.Holds(async () => (await SetAside()).ShouldBeEmpty());
            (await Dev("deadlines", "release", $"{Guid.NewGuid()}")).Exit.ShouldBe(1);
        }
        finally
        {
            await Run("delete from mt_doc_lineterms where id = $1");
        }

        async Task Run(string sql)
        {
            await using var command = database.CreateCommand(sql);
            command.Parameters.Add(new NpgsqlParameter { Value = line });
            await command.ExecuteNonQueryAsync();
        }

        async Task<List<JsonElement>> SetAside()
        {
            var listed = JsonSerializer.Deserialize<JsonElement>((await Dev("deadlines", "--json")).Text);
            return [.. listed.GetProperty("items").EnumerateArray().Where(each => each.GetProperty("item").GetProperty("subject").GetGuid() == line)];
        }

        async Task<int> Attempts() => (await SetAside()).Single().GetProperty("item").GetProperty("attempts").GetInt32();
    }

    [Fact]
    public async Task A_message_that_failed_is_named_by_status_and_put_back()
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(platform.Servers.Bus) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var queues = JsonSerializer.Deserialize<JsonElement>(await platform.Servers.BrokerAsync("queues")).EnumerateArray()
            .Select(queue => queue.GetProperty("name").GetString()!).ToList();
        var reaction = queues.First(name => name.StartsWith("capacity-booking-when-", StringComparison.Ordinal) && !name.EndsWith("_error", StringComparison.Ordinal));
        var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json", Persistent = true };
        await channel.BasicPublishAsync("", reaction, mandatory: true, properties, Encoding.UTF8.GetBytes("no message"));
        var failed = $"{reaction}_error";
        try
        {
            await Eventually.Holds(async () => (await Dev("queues")).Text.ShouldContain(failed));
            await Eventually.Holds(async () => (await Dev("status")).Text.ShouldContain("Messages failed: see ./dev queues"));
            var back = await Dev("queues", "put-back", failed);
            back.Exit.ShouldBe(0, back.Text);
            back.Text.ShouldContain("1 of 1 put back");
            // It cannot be read the second time either.
            await Eventually.Holds(async () => (await Dev("queues")).Text.ShouldContain(failed));
            var none = await Dev("queues", "put-back", "capacity-booking-no-such_error");
            none.Exit.ShouldBe(1);
            none.Text.ShouldContain("no message waits in a queue of failures named");
        }
        finally
        {
            await channel.QueuePurgeAsync(failed);
        }
    }

    string Written(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    async Task<long> EventsOf(string maker)
    {
        await using var database = NpgsqlDataSource.Create(platform.Databases[Services.ComponentCatalog]);
        await using var count = database.CreateCommand("select count(*) from mt_events where stream_id = any($1)");
        count.Parameters.Add(new NpgsqlParameter { Value = new[] { new PartName(maker, "P1").ComponentId, new PartName(maker, "P2").ComponentId } });
        return (long)(await count.ExecuteScalarAsync())!;
    }

    /// <summary>Runs a verb. The text is what it prints, and behind it what it says on the standard error.</summary>
    async Task<(int Exit, string Text)> Dev(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.ProgramOf("infra/cli"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (service, process) in platform.Services)
            start.Environment[$"Services__{Pascal(service)}"] = process.Url;
        start.Environment["ConnectionStrings__Database"] = platform.Servers.Database;
        start.Environment["ConnectionStrings__Bus"] = platform.Servers.Bus;
        start.Environment["RabbitMq__Management"] = Environment.GetEnvironmentVariable("SUPPLYCHAIN_TEST_RABBITMQ_MANAGEMENT");
        start.Environment["Identity__AdminClientId"] = RunningPlatform.AdminClient;
        start.Environment["Identity__AdminClientSecret"] = platform.AdminSecret;
        start.Environment["Cli__Secrets"] = start.Environment["Cli__Seed"] = folder.FullName;
        using var run = Process.Start(start)!;
        var (output, errors) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (run.ExitCode, await output + await errors);
    }

    static string Pascal(string name) => Word().Replace(name, word => word.Groups[1].Value.ToUpper(CultureInfo.InvariantCulture));

    [GeneratedRegex("(?:^|-)([a-z])")]
    private static partial Regex Word();
}
