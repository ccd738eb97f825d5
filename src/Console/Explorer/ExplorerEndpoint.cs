using System.Net.Http.Headers;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

using SupplyChain.Console.Api;
using SupplyChain.Console.Live;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Explorer;

/// <summary>
/// <c>POST /api/graphql</c>: any operation, passed on to the gateway with the reader's own token, and its answer or its stream of
/// events as it comes. The token stays on the server.
/// </summary>
static class ExplorerEndpoint
{
    public const string Path = "api/graphql";

    const int MaxBytes = 256 * 1024;

    /// <summary>A stream is opened again after this time, with the token that the session has by then.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>For the first bytes of an answer.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static void MapExplorer(this WebApplication app) => app.MapPost($"/{Path}", Forward);

    static async Task<IResult> Forward(
        HttpContext http, IAntiforgery antiforgery, IHttpClientFactory clients, IReader reader, CancellationToken cancel)
    {
        if (reader.AccessToken is not { } token) return Refused(401, "Please sign in again.");
        if (!await antiforgery.IsRequestValidAsync(http)) return Refused(400, "The page is too old. Please load it again.");
        if (await BodyOf(http.Request, cancel) is not { } body) return Refused(413, $"A request has at most {MaxBytes} bytes.");

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ending.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = body };
            request.Headers.TryAddWithoutValidation("Accept", http.Request.Headers.Accept.AsEnumerable());
            request.Headers.AcceptLanguage.ParseAdd(reader.Language.Tag());
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await clients.CreateClient(Upstream.Client)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ending.Token);
            ending.CancelAfter(Longest);
            http.Response.StatusCode = (int)response.StatusCode;
            http.Response.ContentType = response.Content.Headers.ContentType?.ToString();
            http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await response.Content.CopyToAsync(http.Response.Body, ending.Token);
            return Results.Empty;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            // What has begun ends here; the client sees that it is not whole.
            return http.Response.HasStarted ? Results.Empty : Refused(503, "The gateway is unavailable.");
        }
    }

    /// <summary>Null for one that is too long.</summary>
    static async Task<HttpContent?> BodyOf(HttpRequest request, CancellationToken cancel)
    {
        var bytes = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(part, cancel)) > 0)
        {
            if (bytes.Length + read > MaxBytes) return null;
            bytes.Write(part, 0, read);
        }

        bytes.Position = 0;
        return new StreamContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }

    /// <summary>In the shape of a GraphQL answer, which every client shows.</summary>
    static IResult Refused(int status, string message) =>
        Results.Json(new { errors = new[] { new { message } } }, contentType: "application/graphql-response+json", statusCode: status);
}
