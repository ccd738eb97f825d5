using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SupplyChain.Cli;

/// <summary>The public gateway: GraphQL operations and file imports, in the name of whoever a token stands for.</summary>
sealed class GatewayClient(HttpClient http, Uri gateway)
{
    static readonly TimeSpan OperationTimeout = TimeSpan.FromSeconds(30);
    static readonly TimeSpan ImportTimeout = TimeSpan.FromMinutes(10);

    /// <summary>Runs one operation and returns its data; the first error of a failed one becomes the failure.</summary>
    public async Task<JsonElement> RunAsync(string document, object variables, string token, CancellationToken cancel)
    {
        using var content = JsonContent.Create(new { query = document, variables });
        var answer = await PostAsync("graphql", content, token, OperationTimeout, cancel);
        if (answer.TryGetProperty("errors", out var errors))
            throw new Failure($"the gateway answered: {errors[0].GetProperty("message").GetString()}");
        return answer.GetProperty("data");
    }

    /// <summary>Sends a file as it is read: it is never in memory as a whole.</summary>
    public async Task<JsonElement> ImportAsync(string path, Stream csv, string? mapping, string token, CancellationToken cancel)
    {
        using var content = new MultipartFormDataContent { { new StreamContent(csv), "file", "file.csv" } };
        if (mapping is not null) content.Add(new StringContent(mapping), "mapping");
        return await PostAsync(path, content, token, ImportTimeout, cancel);
    }

    async Task<JsonElement> PostAsync(string path, HttpContent content, string token, TimeSpan timeout, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(timeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await http.SendAsync(request, deadline.Token);
        if (response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType?.StartsWith("application/graphql-response", StringComparison.Ordinal) == true)
            return await response.Content.ReadFromJsonAsync<JsonElement>(deadline.Token);
        throw new Failure($"{request.RequestUri} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(deadline.Token)}");
    }
}
