using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;

using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>What the administrator or an organisation takes back ends within five seconds, wherever the token is shown.</summary>
[Collection("one after another on one platform")]
public sealed class AccessTests(RunningPlatform platform)
{
    static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);

    const string Parts = "manufacturer,partNumber,class\nRevoked Works,R-1,waveguide\n";

    [Fact]
    public async Task A_revoked_client_writes_imports_and_hears_nothing_more_and_issues_no_credentials()
    {
        var credentials = await platform.RegisterAsync("Revoked Works", "supplier");
        var old = await platform.SignInAsync(credentials);
        (await old.Import("components", Parts)).GetProperty("rejected").GetInt32().ShouldBe(0);
        using var http = new HttpClient();
        var stream = Stream(http, old.Token!);

        await (await platform.AdministratorAsync()).Mutate(
            "revokeApiClient", new { organisationId = old.Organisation, clientId = credentials.Id }, "organisation { id }");
        var since = Stopwatch.StartNew();

        await Refused(() => old.Mutate("issueApiClient", new { organisationId = old.Organisation, label = "back door" }, "client { clientId }"));
        await Refused(() => old.Mutate("registerSupplier", new { name = "x", uscc = old.Uscc, sites = Array.Empty<object>() }, "supplier { id }"));
        await Eventually.Holds(async () => (await old.Import("components", Parts)).TryGetProperty("accepted", out _).ShouldBeFalse(), Promised);
        (await stream).ShouldContain("\"code\":\"UNAUTHENTICATED\"");
        since.Elapsed.ShouldBeLessThan(Promised);
    }

    [Fact]
    public async Task A_suspended_organisation_and_a_withdrawn_role_end_at_once_and_a_new_token_says_what_is_left()
    {
        var credentials = await platform.RegisterAsync("Narrowed Works", "supplier", "oem");
        var (old, admin) = (await platform.SignInAsync(credentials), await platform.AdministratorAsync());
        await admin.Mutate("withdrawRole", new { organisationId = old.Organisation, role = "SUPPLIER" }, "organisation { id }");
        await Refused(() => old.Query("{ viewer { id } }"));

        var narrowed = await platform.SignInAsync(credentials);
        (await narrowed.Query("{ viewer { roles } }")).GetProperty("viewer").GetProperty("roles").ToString().ShouldBe("[\"OEM\"]");
        await admin.Mutate("suspendOrganisation", new { organisationId = old.Organisation, reason = "fraud" }, "organisation { id }");
        await Refused(() => narrowed.Query("{ viewer { id } }"));

        await admin.Mutate("reinstateOrganisation", new { organisationId = old.Organisation, reason = "cleared" }, "organisation { id }");
        await (await platform.SignInAsync(credentials)).Query("{ viewer { id } }");
    }

    static async Task Refused(Func<Task> call) => await Eventually.Holds(
        async () => (await Should.ThrowAsync<GraphErrors>(call)).Message.ShouldContain("UNAUTHENTICATED"), Promised);

    async Task<string> Stream(HttpClient http, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, platform.Graphql)
        {
            Content = JsonContent.Create(new { query = "subscription { gapChanged { id } }" }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
