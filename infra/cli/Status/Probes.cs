using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

using Npgsql;

namespace SupplyChain.Cli.Status;

/// <summary>Queries the health of all parts at once. A part that does not answer within the time-out is unhealthy.</summary>
static class Probes
{
    const int MostQueues = 500;

    static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public static async Task<PlatformStatus> AskAsync(Settings settings, CancellationToken cancel)
    {
        using var http = new HttpClient { Timeout = Timeout };
        var services = settings.Services.Select(service => ServiceAsync(http, service.Key, service.Value, cancel)).ToList();
        var postgres = PostgresAsync(settings.Database, cancel);
        var (broker, queues) = await BrokerAsync(http, settings, cancel);

        Part[] parts = [await postgres, broker, .. await Task.WhenAll(services)];
        return new PlatformStatus(parts.All(part => part.Healthy), settings.GraphQl, settings.Identity, parts, queues);
    }

    static async Task<Part> PostgresAsync(string connection, CancellationToken cancel)
    {
        var server = new NpgsqlConnectionStringBuilder(connection) { Timeout = (int)Timeout.TotalSeconds, Database = "postgres" };
        var address = $"{server.Host}:{server.Port}";
        try
        {
            await using var open = new NpgsqlConnection(server.ConnectionString);
            await open.OpenAsync(cancel);
            return new Part("PostgreSQL", true, open.PostgreSqlVersion.ToString(), address);
        }
        catch (NpgsqlException problem)
        {
            return new Part("PostgreSQL", false, problem.Message, address);
        }
    }

    static async Task<(Part, IReadOnlyList<Queue>)> BrokerAsync(HttpClient http, Settings settings, CancellationToken cancel)
    {
        var address = $"{settings.Bus.Host}:{settings.Bus.Port}";
        var host = settings.Bus.AbsolutePath is { Length: > 1 } path ? path[1..] : "%2F";
        try
        {
            var overview = await ManageAsync(http, settings.BrokerManagement, "api/overview", cancel);
            var queues = await ManageAsync(http, settings.BrokerManagement, $"api/queues/{host}?page=1&page_size={MostQueues}", cancel);
            return (
                new Part("RabbitMQ", true, overview.GetProperty("rabbitmq_version").GetString()!, address),
                [.. queues.GetProperty("items").EnumerateArray().Select(QueueOf)]);
        }
        catch (Exception problem) when (IsNoAnswer(problem, cancel))
        {
            return (new Part("RabbitMQ", false, problem.Message, address), []);
        }
    }

    static async Task<JsonElement> ManageAsync(HttpClient http, Uri management, string path, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(management, path));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(management.UserInfo))));
        using var response = await http.SendAsync(request, cancel);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancel);
    }

    // A queue that was declared a moment ago has no counts yet.
    static Queue QueueOf(JsonElement queue)
    {
        return new Queue(
            queue.GetProperty("name").GetString()!, Count("messages_ready"), Count("messages_unacknowledged"), Count("consumers"));
        long Count(string name) => queue.TryGetProperty(name, out var count) ? count.GetInt64() : 0;
    }

    static async Task<Part> ServiceAsync(HttpClient http, string name, Uri address, CancellationToken cancel)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(address, "health/ready"), cancel);
            var report = await response.Content.ReadFromJsonAsync<JsonElement>(cancel);
            return new Part(name, response.IsSuccessStatusCode, StateOf(report), address.Authority, LagOf(report), SetAsideOf(report));
        }
        catch (Exception problem) when (problem is JsonException || IsNoAnswer(problem, cancel))
        {
            return new Part(name, false, problem.Message, address.Authority);
        }
    }

    // The checks that are not in order, each with its reason; else the overall state.
    static string StateOf(JsonElement report)
    {
        var troubles = report.GetProperty("checks").EnumerateObject()
            .Where(check => check.Value.GetProperty("status").GetString() != "Healthy")
            .Select(check => $"{check.Name}: {check.Value.GetProperty("description").GetString()}");
        return string.Join("; ", troubles) is { Length: > 0 } told ? told : report.GetProperty("status").GetString()!;
    }

    static long? LagOf(JsonElement report) =>
        report.GetProperty("checks").TryGetProperty("relay", out var relay) && relay.GetProperty("data").TryGetProperty("lag", out var lag)
            ? lag.GetInt64()
            : null;

    static SetAsideDeadlines? SetAsideOf(JsonElement report) =>
        report.GetProperty("checks").TryGetProperty("deadlines", out var deadlines)
            && deadlines.GetProperty("data") is var data && data.TryGetProperty("setAside", out var count)
            ? new SetAsideDeadlines(count.GetInt64(), [.. data.GetProperty("first").EnumerateArray().Select(each => each.GetString()!)])
            : null;

    static bool IsNoAnswer(Exception problem, CancellationToken cancel) =>
        problem is HttpRequestException || problem is OperationCanceledException && !cancel.IsCancellationRequested;
}
