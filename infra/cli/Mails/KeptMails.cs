using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

using SupplyChain.Cli.Tokens;
using SupplyChain.Contracts.Identity.Api;

namespace SupplyChain.Cli.Mails;

/// <summary>The mails that Identity keeps, because no mail server is named.</summary>
static class KeptMails
{
    const int Most = 100;

    /// <summary>The latest first.</summary>
    public static async Task<IReadOnlyList<KeptMail>> LatestAsync(
        HttpClient http, TokenSource tokens, Settings settings, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(settings.Identity, $"mails?first={Most}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.OfAdministratorAsync(cancel));
        using var response = await http.SendAsync(request, cancel);
        if (response.StatusCode == HttpStatusCode.NotFound) throw new Failure("Identity keeps no mails: it sends them to its mail server");
        if (!response.IsSuccessStatusCode) throw new Failure($"Identity answered {(int)response.StatusCode}");
        return (await response.Content.ReadFromJsonAsync<KeptMail[]>(JsonSerializerOptions.Web, cancel))!;
    }
}
