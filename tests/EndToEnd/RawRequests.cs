using System.Net.Http.Headers;
using System.Text;

namespace SupplyChain.EndToEnd;

/// <summary>Requests as anything may write them; headers beyond ASCII go out as UTF-8.</summary>
sealed class RawRequests(string graphql, string token) : IDisposable
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    readonly Uri graphql = new(graphql);
    readonly HttpClient http = new(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8, AllowAutoRedirect = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The answer's status and text; of a stream that goes on, what came within <paramref name="listen"/>.</summary>
    /// <param name="path">Empty for the GraphQL endpoint.</param>
    public async Task<(int Status, string Text)> Send(
        string path, HttpContent? content, IEnumerable<(string Name, string Value)>? headers = null, TimeSpan? listen = null)
    {
        using var request = new HttpRequestMessage(content is null ? HttpMethod.Get : HttpMethod.Post, new Uri(graphql, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers ?? []) request.Headers.TryAddWithoutValidation(name, value);
        using var deadline = new CancellationTokenSource(Longest);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
        var text = new MemoryStream();
        if (listen is { } time) deadline.CancelAfter(time);
        try
        {
            await response.Content.CopyToAsync(text, deadline.Token);
        }
        catch (OperationCanceledException) when (listen is not null)
        {
            // It would go on.
        }
        return ((int)response.StatusCode, Encoding.UTF8.GetString(text.ToArray()));
    }

    public void Dispose() => http.Dispose();
}
