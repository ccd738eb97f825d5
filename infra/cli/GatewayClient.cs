using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SupplyChain.Cli;

/// <summary>A client of the public gateway: GraphQL operations and file imports with a token.</summary>
sealed class GatewayClient(HttpClient http, Uri gateway)
{
    // A request that fails as a whole has its errors in an answer of this type, whatever the status.
    const string GraphAnswer = "application/graphql-response+json";

    static readonly TimeSpan OperationTimeout = TimeSpan.FromSeconds(30);
    static readonly TimeSpan TransferTimeout = TimeSpan.FromMinutes(5);

    /// <summary>Runs one operation and returns its data; the first error of a failed one becomes the failure.</summary>
    public async Task<JsonElement> RunAsync(string document, object variables, string token, CancellationToken cancel)
    {
        var answer = await AskAsync(document, variables, token, cancel);
        if (answer.TryGetProperty("errors", out var errors)) throw FailureOf(errors[0]);
        return answer.GetProperty("data");
    }

    /// <summary>Runs one operation and returns what there is of its data, and why the rest is missing.</summary>
    public async Task<(JsonElement Data, IReadOnlyList<string> Missing)> RunPartlyAsync(
        string document, object variables, string token, CancellationToken cancel)
    {
        var answer = await AskAsync(document, variables, token, cancel);
        var errors = answer.TryGetProperty("errors", out var found) ? found.EnumerateArray().ToList() : [];
        return answer.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null
            ? (data, [.. errors.Select(error => error.GetProperty("message").GetString()!).Distinct()])
            : throw FailureOf(errors[0]);
    }

    async Task<JsonElement> AskAsync(string document, object variables, string token, CancellationToken cancel)
    {
        using var content = JsonContent.Create(new { query = document, variables });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, "graphql")) { Content = content };
        return await SendAsync(request, token, OperationTimeout, cancel);
    }

    static Failure FailureOf(JsonElement error)
    {
        var message = $"the gateway answered: {error.GetProperty("message").GetString()}";
        var unavailable = error.TryGetProperty("extensions", out var extensions)
            && extensions.TryGetProperty("code", out var code) && code.GetString() == "SERVICE_UNAVAILABLE";
        return unavailable ? new ServiceUnavailable(message) : new Failure(message);
    }

    /// <summary>
    /// Sends a file as it is read, which is never in memory as a whole, and returns its outcome, or the job that imports it. The
    /// fields are those of docs/import.md, such as <c>mapping</c>.
    /// </summary>
    public async Task<JsonElement> ImportAsync(
        string path, Stream file, IReadOnlyDictionary<string, string> fields, bool asJob, string token, CancellationToken cancel)
    {
        using var content = new MultipartFormDataContent { { new StreamContent(file), "file", "file" } };
        foreach (var (name, text) in fields) content.Add(new StringContent(text), name);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, path)) { Content = content };
        if (asJob) request.Headers.Add("Prefer", "respond-async");
        return await SendAsync(request, token, TransferTimeout, cancel);
    }

    public async Task<JsonElement> GetAsync(string path, string token, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(gateway, path));
        return await SendAsync(request, token, TransferTimeout, cancel);
    }

    async Task<JsonElement> SendAsync(HttpRequestMessage request, string token, TimeSpan timeout, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(timeout);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await http.SendAsync(request, deadline.Token);
        var answer = await response.Content.ReadAsStringAsync(deadline.Token);
        if (response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType == GraphAnswer)
            return JsonSerializer.Deserialize<JsonElement>(answer);
        var message = $"{request.RequestUri} answered {(int)response.StatusCode}: {ReasonOf(answer)}";
        throw response.StatusCode == HttpStatusCode.ServiceUnavailable ? new ServiceUnavailable(message) : new Failure(message);
    }

    // Problem details with the fields that are at fault, or whatever else came.
    static string ReasonOf(string answer)
    {
        try
        {
            var problem = JsonSerializer.Deserialize<JsonElement>(answer);
            return string.Join("; ", problem.GetProperty("errors").EnumerateArray()
                .Select(fault => $"{fault.GetProperty("field").GetString()}: {fault.GetProperty("reason").GetString()}"));
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return answer;
        }
    }
}
