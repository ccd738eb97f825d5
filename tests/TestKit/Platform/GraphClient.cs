using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SupplyChain.TestKit.Platform;

/// <summary>GraphQL as a program of an organisation's would speak it.</summary>
public sealed class GraphClient(HttpClient http, string url, string? token, Guid organisation, string? uscc = null)
{
    static readonly TimeSpan OperationTimeout = TimeSpan.FromSeconds(90);

    public Guid Organisation { get; } = organisation;
    public string? Token { get; } = token;

    /// <summary>The code that the organisation is registered with.</summary>
    public string? Uscc { get; } = uscc;

    /// <summary>The <c>data</c> of a query; errors throw.</summary>
    public async Task<JsonElement> Query(string query, object? variables = null)
    {
        var answer = await Send(query, variables);
        return answer.TryGetProperty("errors", out var errors) ? throw new GraphErrors(errors) : answer.GetProperty("data");
    }

    /// <summary>The payload of a mutation named by its field, with a command id of its own unless given.</summary>
    public async Task<JsonElement> Mutate(string field, object input, string selection, Guid? commandId = null)
    {
        var fields = JsonSerializer.SerializeToElement(input, JsonSerializerOptions.Web).EnumerateObject().ToDictionary(p => p.Name, p => (object)p.Value);
        fields["clientMutationId"] = commandId ?? Guid.NewGuid();
        var type = $"{char.ToUpperInvariant(field[0])}{field[1..]}Input!";
        var data = await Query($"mutation($input: {type}) {{ {field}(input: $input) {{ {selection} }} }}", new { input = fields });
        return data.GetProperty(field);
    }

    /// <summary>The whole answer, with data and errors as they came.</summary>
    public async Task<JsonElement> Send(string query, object? variables = null)
    {
        using var request = Request(HttpMethod.Post, url);
        request.Content = JsonContent.Create(new { query, variables }, options: JsonSerializerOptions.Web);
        using var deadline = new CancellationTokenSource(OperationTimeout);
        using var response = await http.SendAsync(request, deadline.Token);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>A body as it is written, with the answer's status.</summary>
    public async Task<(int Status, JsonElement Answer)> SendBody(string json)
    {
        using var request = Request(HttpMethod.Post, url);
        request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var deadline = new CancellationTokenSource(OperationTimeout);
        using var response = await http.SendAsync(request, deadline.Token);
        var text = await response.Content.ReadAsStringAsync(deadline.Token);
        return ((int)response.StatusCode, text.Length > 0 && text[0] == '{' ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }

    /// <summary>A file to the import of a kind.</summary>
    public async Task<JsonElement> Import(string kind, string csv, string? mapping = null)
    {
        using var request = Request(HttpMethod.Post, new Uri(new Uri(url), $"/import/{kind}").ToString());
        using var form = new MultipartFormDataContent { { new StringContent(csv, System.Text.Encoding.UTF8, "text/csv"), "file", "rows.csv" } };
        if (mapping is not null) form.Add(new StringContent(mapping, System.Text.Encoding.UTF8, "application/json"), "mapping");
        request.Content = form;
        using var response = await http.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>A file to the import of a kind as the request's body, with the answer's status.</summary>
    public async Task<(int Status, JsonElement Answer)> ImportBytes(string kind, byte[] file)
    {
        using var request = Request(HttpMethod.Post, new Uri(new Uri(url), $"/import/{kind}").ToString());
        request.Content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length > 0 && text[0] == '{' ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }

    /// <summary>A file of the gateway, with the answer's status.</summary>
    public async Task<(int Status, byte[] File)> Download(string path)
    {
        using var request = Request(HttpMethod.Get, new Uri(new Uri(url), path).ToString());
        request.Headers.Accept.Clear();
        using var deadline = new CancellationTokenSource(OperationTimeout);
        using var response = await http.SendAsync(request, deadline.Token);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(deadline.Token));
    }

    HttpRequestMessage Request(HttpMethod method, string to) => new(method, to)
    {
        Headers =
        {
            Authorization = Token is null ? null : new AuthenticationHeaderValue("Bearer", Token),
            Accept = { new MediaTypeWithQualityHeaderValue("application/graphql-response+json"), new MediaTypeWithQualityHeaderValue("application/json") },
        },
    };
}

/// <summary>What the gateway refused, each error with its code, field and reason.</summary>
public sealed class GraphErrors(JsonElement errors) : Exception(errors.GetRawText())
{
    public JsonElement Errors { get; } = errors;
}
