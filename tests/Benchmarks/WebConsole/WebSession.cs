using System.Net;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>A browser without a window: cookies and connections of its own, redirects, compressed answers, forms.</summary>
sealed class WebSession : IDisposable
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    readonly CookieContainer cookies = new();
    readonly HttpClient http;

    public WebSession() => http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AutomaticDecompression = DecompressionMethods.All })
    {
        Timeout = Longest,
        DefaultRequestHeaders = { { "Accept", "text/html,*/*" }, { "Accept-Language", "en-GB" } },
    };

    public IReadOnlyList<Cookie> CookiesOf(Uri address) => [.. cookies.GetCookies(address).Cast<Cookie>()];

    public async Task<WebPage> GetAsync(Uri address)
    {
        using var response = await http.GetAsync(address);
        return await PageAsync(response);
    }

    public async Task<WebPage> SendAsync(HtmlForm form)
    {
        using var content = new FormUrlEncodedContent(form.Fields);
        using var response = await http.PostAsync(form.Action, content);
        return await PageAsync(response);
    }

    public async Task<byte[]> DownloadAsync(Uri address)
    {
        using var response = await http.GetAsync(address);
        // A file that is refused leads to a page.
        if (response.Content.Headers.ContentDisposition is null) throw new HttpRequestException($"{response.RequestMessage!.RequestUri} is no file");
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Listens until it is cancelled. Each name of an event is told; a stream that ends before is an error.</summary>
    public async Task ListenAsync(Uri address, Action<string> told, CancellationToken cancel)
    {
        const string name = "event: ";
        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
            response.EnsureSuccessStatusCode();
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancel));
            while (await reader.ReadLineAsync(cancel) is { } line)
                if (line.StartsWith(name, StringComparison.Ordinal)) told(line[name.Length..]);
            throw new HttpRequestException($"{address} ended");
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // It was listened to for long enough.
        }
    }

    public void Dispose() => http.Dispose();

    static async Task<WebPage> PageAsync(HttpResponseMessage response) =>
        new(response.RequestMessage!.RequestUri!, response.StatusCode, await response.Content.ReadAsStringAsync());
}
