using System.Runtime.CompilerServices;
using System.Security.Claims;

using Microsoft.AspNetCore.Authentication;

namespace SupplyChain.Console.Live;

/// <summary>
/// The one stream of a tab: <c>/live?topic=gaps</c>, or of several topics with spaces between them. Each event says that something of
/// them changed.
/// </summary>
static class LiveEndpoint
{
    /// <summary>A tab comes again after this time, with the token that its session has by then.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    const int MostTopics = 3;

    public static void MapLive(this WebApplication app) =>
        app.MapGet("/live", async (string topic, HttpContext http, SharedStreams streams, OpenTabs tabs, CancellationToken cancel) =>
        {
            var topics = topic.Split(' ');
            if (topics.Length > MostTopics || topics.Any(each => LiveTopics.Of(each) is null)) return Results.NotFound();
            if (await http.GetTokenAsync("access_token") is not { } token) return Results.Unauthorized();
            if (tabs.Take(http.User.FindFirstValue("sub") ?? "") is not { } place) return TooMany(http);
            http.Response.RegisterForDispose(place);
            return TypedResults.ServerSentEvents(Events(streams, AudienceOf(http.User), topics, token, cancel), "changed");
        }).RequireAuthorization();

    static IResult TooMany(HttpContext http)
    {
        http.Response.Headers.RetryAfter = $"{(int)Longest.TotalSeconds}";
        return Results.Text(
            $"{OpenTabs.MostOfPerson} pages of yours listen for changes already. Close some; this one is refreshed when you load it.",
            statusCode: StatusCodes.Status429TooManyRequests);
    }

    static async IAsyncEnumerable<string> Events(
        SharedStreams streams, string audience, string[] topics, string token, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ending.CancelAfter(Longest);
        using var listening = streams.Listen(audience, topics, token);
        while (await Next(listening, ending.Token)) yield return string.Join(' ', topics);
    }

    static async Task<bool> Next(Listening listening, CancellationToken cancel)
    {
        try
        {
            return await listening.Changes.ReadAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    static string AudienceOf(ClaimsPrincipal reader)
    {
        var roles = reader.FindAll("role").Select(role => role.Value).Order(StringComparer.Ordinal);
        return string.Join(' ', [reader.FindFirstValue("org"), .. roles]);
    }
}
