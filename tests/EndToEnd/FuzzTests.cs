using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>
/// Whatever is sent, by whoever: it is answered or refused, and nothing of the platform stops or changes for others. The order is
/// drawn from a seed, <c>SUPPLYCHAIN_FUZZ_SEED</c> for another one; how long it goes on is <c>SUPPLYCHAIN_FUZZ_SECONDS</c>.
/// </summary>
[Collection("one after another on one platform")]
public sealed class FuzzTests(RunningPlatform platform, ITestOutputHelper output)
{
    const int Senders = 4;

    static readonly int Seed = Setting("SUPPLYCHAIN_FUZZ_SEED", 20261128);
    static readonly TimeSpan Time = TimeSpan.FromSeconds(Setting("SUPPLYCHAIN_FUZZ_SECONDS", 60));
    static readonly DateOnly Monday = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14);
    static readonly HashSet<string> Failures = ["INTERNAL_ERROR", "SERVICE_UNAVAILABLE", "TIMED_OUT"];
    static readonly string[] Kinds = ["components", "manufacturers", "offers", "capacity", "boms", "demand", "actuals"];

    readonly ConcurrentBag<string> failed = [];

    [Fact]
    public async Task Nothing_that_is_sent_breaks_anything()
    {
        var bystander = await Bystander.JoinAsync(platform, Monday);
        var before = await bystander.SeesAsync();
        var actor = await platform.JoinAsync("Everybody", "oem", "supplier", "operator", "alliance", "admin");
        var ordinary = await OrdinaryAsync(actor);

        await ImportAsync(actor, ordinary);
        var probes = InDrawnOrder(new SchemaInputs(ordinary).Probes());
        var until = DateTimeOffset.UtcNow + Time;
        var sent = 0;
        var suspects = new ConcurrentBag<Probe>();
        await Parallel.ForEachAsync(probes.TakeWhile(_ => DateTimeOffset.UtcNow < until), new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (probe, _) =>
        {
            Interlocked.Increment(ref sent);
            if (await FailureOfAsync(actor, probe) is not null) suspects.Add(probe);
        });
        output.WriteLine($"seed {Seed}: {sent} of {probes.Count} requests, {suspects.Count} of them again");
        // A busy machine may have let one wait for too long. What fails by itself fails each time.
        foreach (var probe in suspects.Take(50))
            if (await FailureOfAsync(actor, probe) is { } failure) failed.Add(failure);
        foreach (var failure in failed.Take(40)) output.WriteLine(failure);
        failed.Take(20).ShouldBeEmpty();

        await Eventually.Holds(HealthyAsync, TimeSpan.FromSeconds(60));
        await Eventually.Holds(NoMessageIsSetAsideAsync, TimeSpan.FromSeconds(30));
        await Eventually.Holds(ProjectionsAreAtTheEndAsync, TimeSpan.FromSeconds(120));
        await Eventually.Holds(async () => (await bystander.SeesAsync()).ShouldBe(before), TimeSpan.FromSeconds(30));
    }

    static async Task<string?> FailureOfAsync(GraphClient actor, Probe probe)
    {
        var (status, answer) = await actor.SendBody($$"""{"query": {{JsonSerializer.Serialize(probe.Document)}}, "variables": {{probe.Variables}}}""");
        return status >= 500 || CodesOf(answer).Any(Failures.Contains) ? $"{probe.At}: {status} {Short(answer)} for {Short(probe.Variables)}" : null;
    }

    /// <summary>Each argument and field once, before any of them a second time.</summary>
    static List<Probe> InDrawnOrder(IReadOnlyList<Probe> probes)
    {
        var random = new Random(Seed);
        return [.. probes.GroupBy(probe => probe.At).SelectMany(values => values.OrderBy(_ => random.Next()).Index())
            .OrderBy(probe => probe.Index).ThenBy(_ => random.Next()).Select(probe => probe.Item)];
    }

    /// <summary>Objects of the actor's own, so that what is absurd is looked at behind the look-up too.</summary>
    static async Task<IReadOnlyDictionary<string, string>> OrdinaryAsync(GraphClient actor)
    {
        var part = new Dictionary<string, object> { ["manufacturer"] = "Fuzz", ["partNumber"] = $"F-{Guid.NewGuid():N}", ["class"] = "tof" };
        var component = new PartName("Fuzz", (string)part["partNumber"]).ComponentId;
        await actor.Mutate("publishComponent", part, "component { id }");
        await actor.Mutate("registerSupplier", new { name = "Fuzz", uscc = actor.Uscc, sites = new[] { new { name = "a", region = "370211", kind = "FACTORY" } } }, "supplier { id }");
        var week = Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Eventually.Holds(() => actor.Mutate("submitDemandPlan", new { componentId = component, region = "370200", weeks = new[] { new { week, quantity = 10 } } }, "demandPlan { id }"));
        var line = (await actor.Mutate("openPilotLine", new
        {
            name = "Fuzz",
            region = "370200",
            steps = new[] { "coating" },
            hours = new { timeZone = "+08:00", weekly = new[] { new { day = "MONDAY", opens = "00:00:00", closes = "00:00:00" } } },
        }, "pilotLine { id }")).GetProperty("pilotLine").GetProperty("id").GetGuid();
        return new Dictionary<string, string>
        {
            ["componentId"] = $"\"{component}\"",
            ["lineId"] = $"\"{line}\"",
            ["supplierId"] = $"\"{actor.Organisation}\"",
            ["substituteId"] = $"\"{component}\"",
            ["region"] = "\"370200\"",
            ["class"] = "\"tof\"",
            ["currency"] = "\"CNY\"",
            ["unit"] = "\"1\"",
            ["uscc"] = $"\"{Codes.Next()}\"",
            ["timeZone"] = "\"+08:00\"",
            ["manufacturer"] = "\"Fuzz\"",
            ["partNumber"] = $"\"{part["partNumber"]}\"",
            ["product"] = "\"fuzz\"",
            ["revision"] = "\"A\"",
            ["steps"] = "[\"coating\"]",
            ["week"] = $"\"{week}\"",
            ["first"] = "5",
            ["from"] = $"\"{Monday:yyyy-MM-dd}T00:00:00Z\"",
            ["until"] = $"\"{Monday.AddDays(7):yyyy-MM-dd}T00:00:00Z\"",
            ["validFrom"] = $"\"{week}\"",
            ["validTo"] = $"\"{Monday.AddDays(100):yyyy-MM-dd}\"",
            ["quoteDeadline"] = $"\"{Monday:yyyy-MM-dd}T00:00:00Z\"",
            ["awardDeadline"] = $"\"{Monday.AddDays(3):yyyy-MM-dd}T00:00:00Z\"",
            ["organisationId"] = $"\"{Guid.NewGuid()}\"",
            ["+componentId"] = "",
            ["name"] = "\"fuzz\"",
            ["String"] = "\"text\"",
            ["Decimal"] = "10",
            ["Int"] = "1",
            ["Float"] = "1",
            ["Boolean"] = "true",
            ["ID"] = $"\"{Guid.NewGuid()}\"",
            ["Date"] = $"\"{week}\"",
            ["DateTime"] = $"\"{Monday:yyyy-MM-dd}T10:00:00Z\"",
            ["Time"] = "\"10:00:00\"",
        };
    }

    /// <summary>A file of each kind with every column absurd in turn, and files that are none.</summary>
    async Task ImportAsync(GraphClient actor, IReadOnlyDictionary<string, string> ordinary)
    {
        foreach (var kind in Kinds)
        {
            // The refusal of a header that nobody knows names the columns.
            var unknown = await actor.ImportBytes(kind, "nope\n1\n"u8.ToArray());
            var columns = unknown.Answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("reason").GetString()!)
                .First(reason => reason.Contains("there are ", StringComparison.Ordinal)).Split("there are ")[1].Split(", ");
            string Row(string column, string cell) => string.Join(',', columns.Select(other => other == column ? cell : CellOf(other, ordinary)));
            var file = string.Join('\n', [string.Join(',', columns), .. columns.SelectMany(column => Absurd.Cells.Select(cell => Row(column, cell)))]);
            await ImportAsync(actor, kind, System.Text.Encoding.UTF8.GetBytes(file.Replace("\u0000", "", StringComparison.Ordinal)));
            await ImportAsync(actor, kind, System.Text.Encoding.UTF8.GetBytes(file));
            await ImportAsync(actor, kind, System.Text.Encoding.Unicode.GetBytes(file));
            await ImportAsync(actor, kind, [.. System.Text.Encoding.UTF8.GetBytes($"{string.Join(',', columns)}\n"), 0xFF, 0xFE, 0x00, 0x22, 0x0A]);
            await ImportAsync(actor, kind, []);
        }
    }

    async Task ImportAsync(GraphClient actor, string kind, byte[] file)
    {
        var (status, answer) = await actor.ImportBytes(kind, file);
        if (status >= 500) failed.Add($"import of {kind}: {status} {Short(answer)}");
    }

    static string CellOf(string column, IReadOnlyDictionary<string, string> ordinary) => column switch
    {
        "componentId" or "subAssembly" or "product" or "substitutes" or "publishAs" or "properties" or "lifecycle" or "origin" or "readiness" => "",
        "revision" => Guid.NewGuid().ToString("N"),
        "quantity" or "actual" or "maximum" or "minimumOrder" or "orderMultiple" or "leadTimeDays" => "10",
        "prices" => "10:2.5",
        "public" or "optional" => "true",
        "attrition" or "setupQuantity" => "0",
        "category" => "0001",
        "code" => "fuzz",
        _ => ordinary.TryGetValue(column, out var value) ? value.Trim('"') : "text",
    };

    async Task HealthyAsync()
    {
        using var http = new HttpClient();
        foreach (var service in platform.Services.Values)
            (service.Name, (await http.GetAsync(new Uri($"{service.Url}/health/ready"))).StatusCode).ShouldBe((service.Name, System.Net.HttpStatusCode.OK));
    }

    async Task NoMessageIsSetAsideAsync() =>
        JsonSerializer.Deserialize<JsonElement>(await platform.Servers.BrokerAsync("queues")).EnumerateArray()
            .Where(queue => queue.GetProperty("name").GetString() is { } name
                && (name.EndsWith("_error", StringComparison.Ordinal) || name.EndsWith("_skipped", StringComparison.Ordinal)
                    || name.Contains("dead", StringComparison.Ordinal)))
            .Where(queue => queue.TryGetProperty("messages", out var messages) && messages.GetInt32() > 0)
            .Select(queue => queue.GetProperty("name").GetString()).ShouldBeEmpty();

    async Task ProjectionsAreAtTheEndAsync()
    {
        foreach (var (service, database) in platform.Databases)
        {
            await using var source = NpgsqlDataSource.Create(database);
            await using var command = source.CreateCommand(
                "select name from mt_event_progression where name <> 'HighWaterStuckGap' and last_seq_id < (select coalesce(max(seq_id), 0) from mt_events)");
            await using var reader = await command.ExecuteReaderAsync();
            var behind = new List<string>();
            while (await reader.ReadAsync()) behind.Add($"{service} {reader.GetString(0)}");
            behind.ShouldBeEmpty();
        }
    }

    static IEnumerable<string> CodesOf(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(error => error.TryGetProperty("extensions", out var more) && more.TryGetProperty("code", out var code) ? code.GetString()! : "INTERNAL_ERROR")
            : [];

    static string Short(object value) => $"{value}" is { Length: > 400 } text ? text[..400] : $"{value}";

    static int Setting(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value) ? value : usual;
}
