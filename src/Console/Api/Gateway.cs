using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

using SupplyChain.Console.Words;

namespace SupplyChain.Console.Api;

/// <summary>Whom the gateway is asked for, and in which language it answers.</summary>
public interface IReader
{
    string? AccessToken { get; }
    Language Language { get; }
}

/// <summary>The one way to figures and actions: the GraphQL gateway, asked with the reader's own token.</summary>
public sealed class Gateway(HttpClient http, IReader reader)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The operation's answer. It does not throw: a gateway that cannot be reached is a fault.</summary>
    public async Task<Answer<T>> Ask<T>(Operation<T> operation, object? variables = null, CancellationToken cancel = default)
        where T : class
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
            {
                Content = JsonContent.Create(new { documentId = operation.Id, variables }, options: Json),
            };
            request.Headers.Accept.ParseAdd("application/graphql-response+json");
            request.Headers.AcceptLanguage.ParseAdd(reader.Language.Tag());
            if (reader.AccessToken is { } token) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.SendAsync(request, cancel);
            if (response.StatusCode == HttpStatusCode.Unauthorized) return Failed<T>(Fault.Unauthenticated);
            var body = await response.Content.ReadFromJsonAsync<Body<T>>(Json, cancel);
            return new(body?.Data, [.. (body?.Errors ?? []).Select(error => error.Fault)]);
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or JsonException)
        {
            cancel.ThrowIfCancellationRequested();
            return Failed<T>(Fault.Unavailable);
        }
    }

    /// <summary>A command. The same id again changes nothing and has the first answer.</summary>
    /// <param name="input">The fields of the mutation's input but its id.</param>
    public Task<Answer<T>> Do<T>(Operation<T> mutation, Guid commandId, object input, CancellationToken cancel = default)
        where T : class
    {
        var fields = JsonSerializer.SerializeToNode(input, Json)!.AsObject();
        fields["clientMutationId"] = commandId;
        return Ask(mutation, new { input = fields }, cancel);
    }

    static Answer<T> Failed<T>(string code)
        where T : class => new(null, [new Fault(code, "", Service: "gateway")]);

    sealed record Body<T>(T? Data = null, IReadOnlyList<Error>? Errors = null)
        where T : class;

    sealed record Error(string Message, Extensions? Extensions = null)
    {
        public Fault Fault => new(
            Extensions?.Code ?? Api.Fault.Unavailable, Extensions?.Reason ?? Message, Extensions?.Field, Extensions?.Service,
            Extensions?.Roles);
    }

    sealed record Extensions(
        string? Code = null, string? Field = null, string? Reason = null, string? Service = null, IReadOnlyList<string>? Roles = null);
}
