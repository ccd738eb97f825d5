using System.Security.Cryptography;

using GraphQL;
using GraphQL.SystemTextJson;

using GraphQLParser.AST;

using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;

using SupplyChain.Gateway.Engine;
using SupplyChain.Gateway.Schema;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Transport;

/// <summary>GraphQL over HTTP at <c>/graphql</c>: what may be asked how, and which status and media type the answer has.</summary>
sealed class GraphEndpoint(GraphRequestReader reader, GraphExecutor executor, GraphQLSerializer serializer, EventStreams streams)
{
    public static void Map(WebApplication app) =>
        app.MapMethods(
                "/graphql", [HttpMethods.Get, HttpMethods.Post],
                (HttpContext http, GraphEndpoint endpoint) => endpoint.HandleAsync(http))
            .AllowAnonymous() // every field has a permission of its own
            .ExcludeFromDescription();

    async Task HandleAsync(HttpContext http)
    {
        if (BrowserPage.IsAskedFor(http.Request))
        {
            await BrowserPage.WriteAsync(http);
            return;
        }

        var accepted = Negotiation.Of(http.Request);
        try
        {
            WebSockets.Refuse(http);
            await RequireSoundToken(http);
            if (accepted is { Json: null, Stream: false })
                throw GraphRefusal.BadField(
                    406, "Accept", $"must allow {Negotiation.GraphResponse}, {Negotiation.PlainJson} or {Negotiation.EventStream}");

            var request = await reader.ReadAsync(http.Request, http.RequestAborted);
            if (Prepare(request, out var failure) is { } prepared) await AnswerAsync(http, accepted, prepared);
            else if (accepted.Json is null) await streams.WriteOnceAsync(http, failure);
            else await WriteAsync(http, accepted.Json, failure);
        }
        catch (GraphRefusal refusal)
        {
            await RefuseAsync(http, refusal);
        }
    }

    public Task RefuseAsync(HttpContext http, GraphRefusal refusal) =>
        WriteAsync(http, Negotiation.Of(http.Request).Json, new ExecutionResult(refusal.Error), refusal.Status);

    PreparedRequest? Prepare(GraphRequest request, out ExecutionResult failure)
    {
        try
        {
            failure = null!;
            return executor.Prepare(request);
        }
        catch (ExecutionError error)
        {
            failure = new ExecutionResult(error);
            return null;
        }
    }

    async Task AnswerAsync(HttpContext http, Negotiation accepted, PreparedRequest prepared)
    {
        var operation = prepared.Operation.Operation;
        if (operation == OperationType.Mutation && HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.Headers.Allow = HttpMethods.Post;
            throw GraphRefusal.BadField(405, "query", "a mutation must be sent with POST");
        }

        if (operation == OperationType.Subscription)
        {
            if (!accepted.Stream)
                throw GraphRefusal.BadField(406, "Accept", $"a subscription is answered as {Negotiation.EventStream} only");
            await streams.RunAsync(http, prepared);
            return;
        }

        var result = await executor.ExecuteAsync(prepared, http.User, http.RequestServices, http.RequestAborted);
        if (accepted.Json is null) await streams.WriteOnceAsync(http, result);
        else await WriteAsync(http, accepted.Json, result);
    }

    async Task WriteAsync(HttpContext http, string? mediaType, ExecutionResult result, int? status = null)
    {
        var code = status ?? GraphStatus.Of(result, mediaType);
        http.Response.StatusCode = code;
        if (code == StatusCodes.Status401Unauthorized) http.Response.Headers.WWWAuthenticate = "Bearer";
        // A client of plain JSON can only trust its type where the status says success (the draft's 'legacy client').
        var type = code < 300 ? mediaType : Negotiation.GraphResponse;
        http.Response.ContentType = $"{type}; charset=utf-8";
        http.Response.Headers.Vary = "Accept, Accept-Language";
        if (HttpMethods.IsGet(http.Request.Method) && code == StatusCodes.Status200OK)
        {
            await WriteRevalidatedAsync(http, result);
            return;
        }

        http.Response.Headers.CacheControl = "no-store";
        await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }

    /// <summary>The caller may keep the answer and ask whether it is still the same, which spares the way of a large one.</summary>
    async Task WriteRevalidatedAsync(HttpContext http, ExecutionResult result)
    {
        using var body = new MemoryStream();
        await serializer.WriteAsync(body, result, http.RequestAborted);
        body.Position = 0;
        // Weak: the same answer may come compressed or not.
        var hash = Convert.ToHexString(await SHA256.HashDataAsync(body, http.RequestAborted));
        var tag = new EntityTagHeaderValue($"\"{hash}\"", isWeak: true);
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ETag = tag.ToString();
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            http.Response.ContentType = null;
            return;
        }

        body.Position = 0;
        await body.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>A token that does not hold is an error of its own, not an anonymous caller.</summary>
    static async Task RequireSoundToken(HttpContext http)
    {
        if (http.User.IsSignedIn() || http.Request.Headers.Authorization.Count == 0) return;
        var failure = (await http.AuthenticateAsync()).Failure;
        var reason = failure switch
        {
            null when http.Features.Get<AccessEnded>() is not null => AccessEnded.Reason,
            null => "is not a bearer token",
            SecurityTokenExpiredException => "the token has expired",
            _ => "the token is not valid",
        };
        throw new GraphRefusal(401, GatewayError.BadToken(reason));
    }
}
