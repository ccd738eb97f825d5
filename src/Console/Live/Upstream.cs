using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace SupplyChain.Console.Live;

/// <summary>One subscription at the gateway, as server-sent events in the distinct connections mode of graphql-sse.</summary>
sealed class Upstream(IHttpClientFactory clients)
{
    public const string Client = "live";

    /// <summary>The gateway comments every 15 s of silence. Longer silence is a connection that broke without a word.</summary>
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(40);

    /// <summary>
    /// Something once when the stream is open, and for each change. It ends when the gateway ends it, and throws when it breaks.
    /// </summary>
    public async IAsyncEnumerable<bool> Changes(LiveTopic topic, string token, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var content = JsonContent.Create(new { documentId = topic.Subscription.Id, variables = topic.Variables });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        response.EnsureSuccessStatusCode();
        yield return true;
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancel));
        while (await LineOf(reader, cancel) is { } line)
        {
            if (line.StartsWith("event: next", StringComparison.Ordinal)) yield return true;
            if (line.StartsWith("event: complete", StringComparison.Ordinal)) yield break;
        }
    }

    static async Task<string?> LineOf(StreamReader reader, CancellationToken cancel)
    {
        using var silent = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        silent.CancelAfter(Silence);
        return await reader.ReadLineAsync(silent.Token);
    }
}
