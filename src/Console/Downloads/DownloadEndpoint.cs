using System.Net.Http.Headers;

using Microsoft.AspNetCore.Authentication;

using SupplyChain.Console.SignIn;

namespace SupplyChain.Console.Downloads;

/// <summary><c>/export/gaps.csv?state=...</c>: a file of the gateway, fetched with the reader's token, which no address ever has.</summary>
static class DownloadEndpoint
{
    public const string Client = "exports";

    /// <summary>Above the gateway's own time for a file.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);

    public static void MapDownloads(this WebApplication app) =>
        app.MapGet("/export/{list:regex(^[a-z-]+$)}.{format:regex(^(csv|xlsx)$)}", DownloadAsync).RequireAuthorization();

    static async Task<IResult> DownloadAsync(
        string list, string format, HttpContext http, Visit visit, IHttpClientFactory clients, CancellationToken cancel)
    {
        if (await http.GetTokenAsync("access_token") is not { } token) return Results.Unauthorized();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/exports/{list}.{format}{http.Request.QueryString}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var language = Words.Languages.Of(http.Request.Query["lang"]) ?? visit.Language;
        try
        {
            using var file = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!file.IsSuccessStatusCode) return Refused((int)file.StatusCode);
            http.Response.ContentType = $"{file.Content.Headers.ContentType}";
            http.Response.ContentLength = file.Content.Headers.ContentLength;
            http.Response.Headers.ContentDisposition = $"{file.Content.Headers.ContentDisposition}";
            await file.Content.CopyToAsync(http.Response.Body, cancel);
            return Results.Empty;
        }
        catch (Exception broken) when (!http.Response.HasStarted && broken is HttpRequestException or TaskCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            return Refused(StatusCodes.Status503ServiceUnavailable);
        }

        IResult Refused(int status) => Results.Redirect($"/{Words.Languages.Tag(language)}{NoFilePage.Address}?status={status}");
    }
}
