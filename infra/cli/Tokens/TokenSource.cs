using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SupplyChain.Cli.Tokens;

/// <summary>Credentials of an API client at Identity.</summary>
sealed record Credentials(string ClientId, string ClientSecret);

/// <summary>
/// Tokens of demo organisations. One that does not exist yet is registered by the administrator through the gateway;
/// its credentials are kept in a file that its owner alone can read.
/// </summary>
sealed class TokenSource(HttpClient http, GatewayClient gateway, Settings settings)
{
    const string RegisterOrganisation = """
        mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { organisation { id } } }
        """;

    const string IssueApiClient = """
        mutation ($input: IssueApiClientInput!) { issueApiClient(input: $input) { client { clientId clientSecret } } }
        """;

    // Over a minute: after that long Identity takes requests again from whom it refused for asking too often.
    static readonly TimeSpan Timeout = TimeSpan.FromSeconds(75);

    public Task<string> OfRoleAsync(string role, CancellationToken cancel)
    {
        if (role == DemoOrganisation.Administrator) return OfAdministratorAsync(cancel);
        var organisation = DemoOrganisation.All.SingleOrDefault(organisation => organisation.Role == role)
            ?? throw new Failure($"there is no role '{role}'; the roles are {string.Join(", ", DemoOrganisation.Roles)}");
        return OfAsync(organisation, cancel);
    }

    public async Task<string> OfAdministratorAsync(CancellationToken cancel) =>
        await RequestAsync(new Credentials(settings.AdministratorId, settings.AdministratorSecret), cancel)
        ?? throw new Failure("Identity does not accept the administrator's credentials");

    public async Task<string> OfAsync(DemoOrganisation organisation, CancellationToken cancel)
    {
        var file = Path.Combine(settings.Secrets, $"client-{organisation.Uscc}.json");
        // Credentials outlive the databases that knew them when those are deleted alone.
        if (Kept(file) is { } kept && await RequestAsync(kept, cancel) is { } token) return token;

        var issued = await IssueAsync(organisation, cancel);
        Keep(file, issued);
        return await RequestAsync(issued, cancel)
            ?? throw new Failure($"Identity does not accept the new credentials of {organisation.Name}");
    }

    async Task<Credentials> IssueAsync(DemoOrganisation organisation, CancellationToken cancel)
    {
        var administrator = await OfAdministratorAsync(cancel);
        // The same command id for the same organisation: whoever registered it, its id is the answer.
        var commandId = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(organisation.Uscc)).AsSpan(0, 16));
        var registered = await gateway.RunAsync(
            RegisterOrganisation,
            new
            {
                input = new
                {
                    clientMutationId = commandId,
                    name = organisation.Name,
                    uscc = organisation.Uscc,
                    roles = new[] { organisation.Role.ToUpperInvariant() }
                }
            },
            administrator, cancel);
        var id = registered.GetProperty("registerOrganisation").GetProperty("organisation").GetProperty("id").GetString();
        var issued = await gateway.RunAsync(
            IssueApiClient, new { input = new { clientMutationId = Guid.NewGuid(), organisationId = id, label = "./dev" } }, administrator,
                cancel);
        return issued.GetProperty("issueApiClient").GetProperty("client").Deserialize<Credentials>(JsonSerializerOptions.Web)!;
    }

    /// <summary>An access token, or null where Identity does not accept the credentials.</summary>
    async Task<string?> RequestAsync(Credentials credentials, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Timeout);
        while (true)
        {
            using var response = await PostAsync(credentials, deadline.Token);
            if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized) return null;
            if (response.IsSuccessStatusCode)
                return (await response.Content.ReadFromJsonAsync<JsonElement>(deadline.Token)).GetProperty("access_token").GetString();
            if (response.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests))
                throw new Failure($"Identity answered {(int)response.StatusCode}");
            // Its database was unavailable a moment ago, or it was asked too often; Identity says when to ask again.
            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), deadline.Token);
        }
    }

    async Task<HttpResponseMessage> PostAsync(Credentials credentials, CancellationToken cancel)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = credentials.ClientId,
            ["client_secret"] = credentials.ClientSecret,
        });
        return await http.PostAsync(new Uri(settings.Identity, "connect/token"), form, cancel);
    }

    static Credentials? Kept(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<Credentials>(File.ReadAllText(file)) : null;

    static void Keep(string file, Credentials credentials)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        JsonSerializer.Serialize(stream, credentials);
    }
}
