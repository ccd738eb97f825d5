using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
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
public sealed class FuzzTests(RunningPlatform platform, ITestOutputHelper output) : IDisposable
{
    const int Senders = 4;

    static readonly int Seed = Setting("SUPPLYCHAIN_FUZZ_SEED", 20261128);
    static readonly TimeSpan Time = TimeSpan.FromSeconds(Setting("SUPPLYCHAIN_FUZZ_SECONDS", 60));
    static readonly DateOnly Monday = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14);
    static readonly string[] Failures =
    [
        "\"INTERNAL_ERROR\"", "\"SERVICE_UNAVAILABLE\"", "\"TIMED_OUT\"",
        // Of a row of a file.
        "\"internal-error ",
        // The request itself would be wrong, and nothing in it would have been looked at.
        "\"GRAPHQL_VALIDATION_FAILED\"", "\"GRAPHQL_PARSE_FAILED\"",
    ];

    static readonly string[] Kinds = ["components", "cross-references", "manufacturers", "offers", "capacity", "boms", "demand", "actuals"];

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(4), Listening = TimeSpan.FromMilliseconds(300);

    // As many as an organisation may have under way: others would be refused unread.
    readonly SemaphoreSlim imports = new(2);
    readonly ConcurrentDictionary<int, int> answers = new();

    /// <summary>Something that is sent, and what went wrong by it, if anything did.</summary>
    /// <param name="At">What is absurd in it.</param>
    sealed record Attempt(string At, Func<Task<string?>> FailureAsync);

    [Fact]
    public async Task Nothing_that_is_sent_breaks_anything()
    {
        var bystander = await Bystander.JoinAsync(platform, Monday);
        var before = await bystander.SeesAsync();
        var actor = await platform.JoinAsync("Everybody", "oem", "supplier", "operator", "alliance", "admin");
        using var raw = new RawRequests(platform.Graphql, actor.Token!);
        var attempts = InDrawnOrder(await AttemptsAsync(actor, raw));
        var paths = attempts.Select(attempt => attempt.At).ToHashSet();

        // Each path once, however long a busy machine takes for it; then as much more as there is time for.
        var (clock, sent, suspects) = (Stopwatch.StartNew(), new ConcurrentBag<string>(), new ConcurrentBag<Attempt>());
        var due = attempts.TakeWhile((_, index) => clock.Elapsed < (index < paths.Count ? Longest : Time));
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (attempt, _) =>
        {
            if (await attempt.FailureAsync() is not null) suspects.Add(attempt);
            sent.Add(attempt.At);
        });
        output.WriteLine($"seed {Seed}: {sent.Count} of {attempts.Count} requests in {clock.Elapsed.TotalSeconds:0} s, {paths.Count} paths, {suspects.Count} again");
        output.WriteLine(string.Join(", ", answers.OrderBy(answer => answer.Key).Select(answer => $"{answer.Value} answered {answer.Key}")));
        // A busy machine may have let one wait for too long. What fails by itself fails each time.
        var failed = new List<string>();
        suspects.Count.ShouldBeLessThan(500);
        foreach (var attempt in suspects)
            if (await attempt.FailureAsync() is { } failure) failed.Add(failure);
        foreach (var failure in failed.Take(40)) output.WriteLine(failure);
        failed.Take(20).ShouldBeEmpty();
        paths.Except(sent).ShouldBeEmpty();

        await Eventually.Holds(HealthyAsync, TimeSpan.FromSeconds(90));
        await Eventually.Holds(NothingIsSetAsideAsync, TimeSpan.FromSeconds(30));
        await Eventually.Holds(NoMessageIsSetAsideAsync, TimeSpan.FromSeconds(30));
        await Eventually.Holds(ProjectionsAreAtTheEndAsync, TimeSpan.FromSeconds(120));
        await Eventually.Holds(async () => (await bystander.SeesAsync()).ShouldBe(before), TimeSpan.FromSeconds(30));
    }

    public void Dispose() => imports.Dispose();

    async Task<IReadOnlyList<Attempt>> AttemptsAsync(GraphClient actor, RawRequests raw)
    {
        var ordinary = await OrdinaryAsync(actor);
        var attempts = new List<Attempt>();
        attempts.AddRange(new SchemaInputs(ordinary).Probes().Select(probe => new Attempt(probe.At, () => FailureOfAsync(raw, probe))));
        attempts.AddRange(ImportInputs.HeadersOfAQuery().Select(header => new Attempt(
            $"/graphql {header.Name}", () => FailureOfAsync(raw, new Probe(header.Name, "{ taxonomy { __typename } }", "{}"), header))));
        foreach (var kind in Kinds)
        {
            // The refusal of a header that nobody knows names the columns.
            var unknown = await actor.ImportBytes(kind, "nope\n1\n"u8.ToArray());
            var columns = unknown.Answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("reason").GetString()!)
                .First(reason => reason.Contains("there are ", StringComparison.Ordinal)).Split("there are ")[1].Split(", ");
            attempts.AddRange(new ImportInputs(kind, columns, column => CellOf(column, ordinary)).Probes()
                .Select(probe => new Attempt(probe.At, () => FailureOfAsync(raw, probe))));
        }
        return attempts;
    }

    async Task<string?> FailureOfAsync(RawRequests raw, Probe probe, params (string Name, string Value)[] headers)
    {
        var accepted = probe.IsStream ? "text/event-stream" : "application/graphql-response+json, application/json";
        var (status, text) = await raw.Send(
            "", new StringContent($$"""{"query": {{JsonSerializer.Serialize(probe.Document)}}, "variables": {{probe.Variables}}}""", Encoding.UTF8, "application/json"),
            headers.Any(header => header.Name == "Accept") ? headers : [("Accept", accepted), .. headers], probe.IsStream ? Listening : null);
        return FailureIn(status, text) is { } failure ? $"{probe.At}: {failure} for {probe.Document} {Short(probe.Variables)} {string.Join(' ', headers)}" : null;
    }

    async Task<string?> FailureOfAsync(RawRequests raw, ImportProbe probe)
    {
        await imports.WaitAsync();
        try
        {
            var (status, text) = await raw.Send(probe.Path, probe.Content(), probe.Headers);
            // An import before it may be over for its sender, and not yet for the gateway. What is refused as too much is not looked at.
            for (var again = 0; status == 429 && again < 100; again++)
            {
                await Task.Delay(50);
                (status, text) = await raw.Send(probe.Path, probe.Content(), probe.Headers);
            }
            return FailureIn(status, text) is { } failure ? $"{probe.At}: {failure} for {Short(probe.Path)} {string.Join(' ', probe.Headers)}" : null;
        }
        finally
        {
            imports.Release();
        }
    }

    string? FailureIn(int status, string text)
    {
        answers.AddOrUpdate(status, 1, (_, count) => count + 1);
        return status is >= 500 or 429 || Failures.Any(code => text.Contains(code, StringComparison.Ordinal)) ? $"{status} {Short(text)}" : null;
    }

    /// <summary>Each argument and field once, before any of them a second time.</summary>
    static List<Attempt> InDrawnOrder(IReadOnlyList<Attempt> attempts)
    {
        var random = new Random(Seed);
        return [.. attempts.GroupBy(attempt => attempt.At).SelectMany(values => values.OrderBy(_ => random.Next()).Index())
            .OrderBy(attempt => attempt.Index).ThenBy(_ => random.Next()).Select(attempt => attempt.Item)];
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
        var request = (await actor.Mutate("requestSourcing", new Dictionary<string, object>
        {
            ["componentId"] = component,
            ["region"] = "370200",
            ["weeks"] = new[] { new { week, quantity = 10 } },
            ["conditions"] = new { quoteDeadline = DateTimeOffset.UtcNow.AddDays(3), awardDeadline = DateTimeOffset.UtcNow.AddDays(9) },
        }, "sourcingRequest { id }")).GetProperty("sourcingRequest").GetProperty("id");
        return new Dictionary<string, string>
        {
            ["component.id"] = $"\"{component}\"",
            ["pilotLine.id"] = $"\"{line}\"",
            ["sourcingRequest.id"] = $"\"{request}\"",
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

    static string CellOf(string column, IReadOnlyDictionary<string, string> ordinary) => column switch
    {
        "componentId" or "subAssembly" or "product" or "substitutes" or "publishAs" or "properties" or "lifecycle" or "origin" or "readiness"
            or "unit" or "unitFactor" => "",
        "revision" => Guid.NewGuid().ToString("N"),
        "quantity" or "actual" or "maximum" or "minimumOrder" or "orderMultiple" or "leadTimeDays" => "10",
        "prices" => "10:2.5",
        "public" or "optional" => "true",
        "attrition" or "setupQuantity" => "0",
        "category" => "0001",
        "code" => "fuzz",
        "grade" => "similar",
        _ => ordinary.TryGetValue(column, out var value) ? value.Trim('"') : "text",
    };

    /// <summary>A service that only limps along, as with messages that failed, answers that it is ready too.</summary>
    async Task HealthyAsync()
    {
        using var http = new HttpClient();
        foreach (var service in platform.Services.Values)
        {
            using var answer = await http.GetAsync(new Uri($"{service.Url}/health/ready"));
            var health = await answer.Content.ReadAsStringAsync();
            JsonSerializer.Deserialize<JsonElement>(health).GetProperty("status").GetString().ShouldBe("Healthy", $"{service.Name} {health}");
        }
    }

    async Task NothingIsSetAsideAsync()
    {
        var platformNow = (await (await platform.AdministratorAsync()).Query("{ platform { services { name setAsideCount } } }")).GetProperty("platform");
        var services = platformNow.GetProperty("services").EnumerateArray().ToList();
        services.Count.ShouldBe(platform.Databases.Count);
        foreach (var service in services) service.GetProperty("setAsideCount").GetInt64().ShouldBe(0, service.ToString());
    }

    async Task NoMessageIsSetAsideAsync() =>
        JsonSerializer.Deserialize<JsonElement>(await platform.Servers.BrokerAsync("queues")).EnumerateArray()
            .Where(queue => queue.GetProperty("name").GetString() is { } name
                && (name.EndsWith("_error", StringComparison.Ordinal) || name.EndsWith("_skipped", StringComparison.Ordinal)
                    || name.Contains("dead", StringComparison.Ordinal) || name.Contains("-retry-", StringComparison.Ordinal)))
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

    static string Short(object value) => $"{value}" is { Length: > 400 } text ? text[..400] : $"{value}";

    static int Setting(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value) ? value : usual;
}
