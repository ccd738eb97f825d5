using System.Net;

using Microsoft.Playwright;

using SupplyChain.Console.Live;
using SupplyChain.TestKit;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>What a person may open at a time, and what becomes of more.</summary>
[Collection(nameof(InABrowser))]
public sealed class LiveTests(ConsoleFixture console)
{
    [Fact]
    public async Task Too_many_pages_that_listen_are_refused_until_some_are_closed_and_pages_are_shown_all_the_same()
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/account");
        using var http = await ClientAsync(page);
        var open = new List<HttpResponseMessage>();
        for (var tab = 0; tab < OpenTabs.MostOfPerson; tab++)
        {
            open.Add(await ListenAsync(http));
            open[^1].StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using (var refused = await ListenAsync(http))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter.ShouldNotBeNull();
            (await refused.Content.ReadAsStringAsync()).ShouldContain($"{OpenTabs.MostOfPerson}");
        }

        (await page.GotoAsync($"{console.Console.Url}/en/gaps"))!.Status.ShouldBe(200);

        // Another person is not concerned, and who closes pages may open others.
        var other = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/account");
        using var others = await ClientAsync(other);
        using (var theirs = await ListenAsync(others)) theirs.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var tab in open) tab.Dispose();
        await Eventually.Holds(async () =>
        {
            using var again = await ListenAsync(http);
            again.StatusCode.ShouldBe(HttpStatusCode.OK);
        });
    }

    Task<HttpResponseMessage> ListenAsync(HttpClient http) =>
        http.GetAsync($"{console.Console.Url}/live?topic=gaps", HttpCompletionOption.ResponseHeadersRead);

    /// <summary>With the cookies of the window.</summary>
    async Task<HttpClient> ClientAsync(IPage page)
    {
        var cookies = await page.Context.CookiesAsync([console.Console.Url]);
        var http = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")));
        return http;
    }
}
