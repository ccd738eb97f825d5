using System.Buffers;
using System.Text.Json;

using GraphQL;
using GraphQL.SystemTextJson;

using Microsoft.Net.Http.Headers;

using SupplyChain.Gateway.Engine;

namespace SupplyChain.Gateway.Transport;

/// <summary>Reads a GraphQL-over-HTTP request from a URL or a JSON body, or says which part of it is not as described.</summary>
sealed class GraphRequestReader(GraphQLSerializer serializer, TrustedDocuments documents, Limits limits)
{
    public async Task<GraphRequest> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (HttpMethods.IsGet(request.Method)) return FromUrl(request);

        RequireJson(request);
        var bytes = await ReadBodyAsync(request, cancel);
        try
        {
            using var body = Parse(bytes, "body");
            return FromBody(body.RootElement);
        }
        finally
        {
            // The server can use the connection again only when the body has been taken from its pipe.
            request.BodyReader.AdvanceTo(bytes.End);
        }
    }

    GraphRequest FromUrl(HttpRequest request)
    {
        if (request.QueryString.Value?.Length > limits.BodyBytes) throw GraphRefusal.TooLarge(414, "query string", limits.BodyBytes);
        var extensions = Map(Value("extensions"), "extensions");
        return new GraphRequest(
            DocumentOf(Value("query"), Value("documentId"), extensions), Value("operationName"),
            Map(Value("variables"), "variables"), extensions);

        string? Value(string name) => request.Query[name] switch
        {
            [] or [null or ""] => null,
            [var one] => one,
            _ => throw GraphRefusal.BadField(422, name, "may be given once"),
        };

        Inputs Map(string? json, string field)
        {
            if (json is null) return Inputs.Empty;
            using var parsed = Parse(new ReadOnlySequence<byte>(System.Text.Encoding.UTF8.GetBytes(json)), field);
            return MapOf(parsed.RootElement, field);
        }
    }

    GraphRequest FromBody(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Array)
            throw GraphRefusal.BadField(422, "body", "is a list; operations are not batched, send one object per request");
        if (body.ValueKind != JsonValueKind.Object) throw GraphRefusal.BadField(422, "body", "must be a JSON object");
        var extensions = Map("extensions");
        return new GraphRequest(
            DocumentOf(Text("query"), Text("documentId"), extensions), Text("operationName") is { Length: > 0 } name ? name : null,
            Map("variables"), extensions);

        string? Text(string field) => Property(field) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } text => Whole(field, () => text.GetString()),
            _ => throw GraphRefusal.BadField(422, field, "must be a string"),
        };

        Inputs Map(string field) => Property(field) is { } map ? MapOf(map, field) : Inputs.Empty;

        JsonElement? Property(string field) =>
            body.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    Inputs MapOf(JsonElement map, string field) => map.ValueKind == JsonValueKind.Object
        ? Whole(field, () => serializer.ReadNode<Inputs>(map)!)
        : throw GraphRefusal.BadField(422, field, "must be a JSON object");

    /// <summary>JSON can escape half a surrogate pair, which no text can hold.</summary>
    static T Whole<T>(string field, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception half) when ((half is JsonException ? half.InnerException : half) is InvalidOperationException)
        {
            throw GraphRefusal.BadField(422, field, "contains half a surrogate pair, which is no character");
        }
    }

    /// <summary>A document that is sent counts, so that clients may send it again where its id is not known.</summary>
    string DocumentOf(string? query, string? documentId, Inputs extensions)
    {
        if (query is not null) return query;
        var id = documentId ?? HashIn(extensions)
            ?? throw GraphRefusal.BadField(422, "query", "is required: the document as a string");
        return documents.Find(id) ?? throw new GraphRefusal(
            422, new GatewayError(ErrorCode.PersistedQueryNotFound, "No trusted document has this id: send the document as 'query'."));
    }

    static string? HashIn(Inputs extensions) =>
        extensions.GetValueOrDefault("persistedQuery") is IReadOnlyDictionary<string, object?> persisted
            ? persisted.GetValueOrDefault("sha256Hash") as string
            : null;

    static void RequireJson(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(Negotiation.PlainJson, StringComparison.OrdinalIgnoreCase))
            throw GraphRefusal.BadField(415, "Content-Type", "must be application/json");
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw GraphRefusal.BadField(415, "Content-Type", "the charset must be utf-8");
    }

    async Task<ReadOnlySequence<byte>> ReadBodyAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > limits.BodyBytes) throw GraphRefusal.TooLarge(413, "body", limits.BodyBytes);
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancel);
            if (read.Buffer.Length > limits.BodyBytes) throw GraphRefusal.TooLarge(413, "body", limits.BodyBytes);
            if (read.IsCompleted) return read.Buffer;
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    static JsonDocument Parse(ReadOnlySequence<byte> json, string field)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException broken)
        {
            throw GraphRefusal.BadField(400, field, $"is not JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine}");
        }
    }
}
