using System.Net;
using System.Text.RegularExpressions;

namespace SupplyChain.Cli.Demo;

/// <summary>As much of a browser as Identity's pages need: cookies, and forms with their hidden fields.</summary>
sealed partial class FormBrowser(Uri site) : IDisposable
{
    readonly HttpClient http = new() { BaseAddress = site, Timeout = TimeSpan.FromSeconds(30) };
    string page = "";

    public async Task<string> OpenAsync(Uri address, CancellationToken cancel) => page = await http.GetStringAsync(address, cancel);

    /// <summary>Sends the form of the page that is open.</summary>
    public async Task SendAsync(Dictionary<string, string> fields, CancellationToken cancel)
    {
        foreach (Match hidden in Hidden().Matches(page))
            fields.TryAdd(WebUtility.HtmlDecode(hidden.Groups["name"].Value), WebUtility.HtmlDecode(hidden.Groups["value"].Value));
        using var form = new FormUrlEncodedContent(fields);
        using var response = await http.PostAsync(new Uri(Action().Match(page).Groups["action"].Value, UriKind.Relative), form, cancel);
        page = await response.Content.ReadAsStringAsync(cancel);
        if (response.IsSuccessStatusCode) return;
        throw new Failure($"Identity does not take a form: {Error().Match(page).Groups["text"].Value.Trim()}");
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<form method=\"post\" action=\"(?<action>[^\"]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("class=\"error\"[^>]*>(?<text>[^<]*)<")]
    private static partial Regex Error();
}
