using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

using Xunit;

namespace SupplyChain.TestKit.Platform;

/// <summary>The whole platform: seven services, Identity among them, and the gateway, as processes on a database and a virtual host of their own.</summary>
public sealed class RunningPlatform : IAsyncLifetime
{
    public const string AdminClient = "platform-administrator";

    const string Console = "console";

    static readonly IReadOnlyDictionary<string, string> Projects = new Dictionary<string, string>
    {
        [Contracts.Services.Identity] = "src/Services/Identity",
        [Contracts.Services.ComponentCatalog] = "src/Services/ComponentCatalog",
        [Contracts.Services.SupplierMatching] = "src/Services/SupplierMatching",
        [Contracts.Services.CapacityBooking] = "src/Services/CapacityBooking",
        [Contracts.Services.DemandForecasting] = "src/Services/DemandForecasting",
        [Contracts.Services.GapMonitoring] = "src/Services/GapMonitoring",
        [Contracts.Services.Notifications] = "src/Services/Notifications",
        ["gateway"] = "gateway",
    };

    readonly TestServers servers = new();
    readonly string imports = Path.Combine(Path.GetTempPath(), $"imports-{Guid.NewGuid():N}");
    readonly string keyFile = Path.Combine(Path.GetTempPath(), $"signing-{Guid.NewGuid():N}.pem");
    readonly string quoteKeys = Path.Combine(Path.GetTempPath(), $"quote-keys-{Guid.NewGuid():N}");
    readonly string webhookKeys = Path.Combine(Path.GetTempPath(), $"webhook-keys-{Guid.NewGuid():N}");
    // As long as a file of a thousand rows may take to import; operations have a shorter time-out of their own.
    readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(5) };
    readonly Dictionary<string, PlatformProcess> processes = [];
    readonly Dictionary<string, string> databases = [];
    Dictionary<string, int> ports = [];
    Dictionary<string, string> gatewayVariables = [];
    (string Token, Stopwatch Since)? administrator;

    public IReadOnlyDictionary<string, PlatformProcess> Services => processes;
    public TestServers Servers => servers;

    /// <summary>The connection string of each service's database.</summary>
    public IReadOnlyDictionary<string, string> Databases => databases;

    public string AdminSecret { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Where the console takes codes, whether it runs or not.</summary>
    public string ConsoleRedirect => $"http://127.0.0.1:{ports[Console]}/signin-oidc";

    public string Graphql => $"{processes["gateway"].Url}/graphql";

    public async ValueTask InitializeAsync()
    {
        await servers.InitializeAsync();
        ports = Projects.Keys.Append(Console).ToDictionary(service => service, _ => PlatformProcess.FreePort());
        foreach (var (service, folder) in Projects)
        {
            var variables = await VariablesOf(service);
            if (variables.TryGetValue("ConnectionStrings__Database", out var database)) databases[service] = database;
            if (service == "gateway") gatewayVariables = variables;
            processes[service] = new PlatformProcess(service, Repository.ProgramOf(folder), ports[service], variables, Repository.LogFile(service));
        }

        // Two at a time: the machine may have no more cores.
        await Parallel.ForEachAsync(processes.Values.Where(p => p.Name != "gateway"), new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (process, _) => await process.DeployTopologyAsync());
        foreach (var process in processes.Values) process.Start();
        foreach (var process in processes.Values) await process.UntilReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes.Values) await process.DisposeAsync();
        await servers.DisposeAsync();
        http.Dispose();
        File.Delete(keyFile);
        if (Directory.Exists(imports)) Directory.Delete(imports, recursive: true);
        if (Directory.Exists(quoteKeys)) Directory.Delete(quoteKeys, recursive: true);
        if (Directory.Exists(webhookKeys)) Directory.Delete(webhookKeys, recursive: true);
        if (Directory.Exists($"{keyFile}.ring")) Directory.Delete($"{keyFile}.ring", recursive: true);
    }

    /// <summary>Registers an organisation with the roles, and returns a client with its token.</summary>
    public async Task<GraphClient> JoinAsync(string name, params string[] roles) => await SignInAsync(await RegisterAsync(name, roles));

    /// <summary>Registers an organisation with the roles, with an API client of its own.</summary>
    public async Task<ApiClient> RegisterAsync(string name, params string[] roles)
    {
        var admin = await AdministratorAsync();
        var uscc = Codes.Next();
        var registered = await admin.Mutate("registerOrganisation",
            new { name, uscc, roles = roles.Select(role => role.ToUpperInvariant()) }, "organisation { id }");
        var id = registered.GetProperty("organisation").GetProperty("id").GetGuid();
        var issued = await admin.Mutate("issueApiClient", new { organisationId = id, label = "tests" }, "client { clientId clientSecret }");
        var client = issued.GetProperty("client");
        return new ApiClient(id, client.GetProperty("clientId").GetString()!, client.GetProperty("clientSecret").GetString()!, uscc);
    }

    /// <summary>A client with a new token; a token holds for half an hour.</summary>
    public async Task<GraphClient> SignInAsync(ApiClient client) =>
        new(http, Graphql, await TokenAsync(client.Id, client.Secret), client.Organisation, client.Uscc);

    /// <summary>The administrator's client. Its token is kept for some minutes.</summary>
    public async Task<GraphClient> AdministratorAsync()
    {
        if (administrator is not { } known || known.Since.Elapsed > TimeSpan.FromMinutes(10))
            administrator = known = (await TokenAsync(AdminClient, AdminSecret), Stopwatch.StartNew());
        return new(http, Graphql, known.Token, Guid.Empty);
    }

    /// <summary>One more gateway, not started yet, that finds the services at other addresses.</summary>
    public PlatformProcess AnotherGateway(IReadOnlyDictionary<string, string> addresses) => new(
        "gateway", Repository.ProgramOf("gateway"), PlatformProcess.FreePort(),
        new Dictionary<string, string>([.. gatewayVariables.Where(variable => !variable.Key.StartsWith("Services__", StringComparison.Ordinal) && variable.Key != "Imports__Folder"),
            .. addresses.Select(address => KeyValuePair.Create(AddressVariable(address.Key), address.Value)),
            KeyValuePair.Create("Imports__Folder", Path.Combine(imports, "another"))]),
        Repository.LogFile("another-gateway"));

    /// <summary>One more instance of a service on an empty database of its own, not started yet, and that database's connection string.</summary>
    public async Task<(PlatformProcess Process, string Database)> AnotherAsync(string service)
    {
        var variables = await VariablesOf(service);
        var process = new PlatformProcess(
            service, Repository.ProgramOf(Projects[service]), PlatformProcess.FreePort(), variables, Repository.LogFile($"another-{service}"));
        return (process, variables["ConnectionStrings__Database"]);
    }

    /// <summary>Starts the console beside the platform; it goes with it.</summary>
    public async Task<PlatformProcess> StartConsoleAsync()
    {
        var console = processes[Console] = new PlatformProcess(Console, Repository.ProgramOf("src/Console"), ports[Console], new Dictionary<string, string>
        {
            ["ConnectionStrings__Database"] = await servers.AnotherDatabaseAsync(),
            ["Console__KeyRing"] = $"{keyFile}.console",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Oidc__AllowHttp"] = "true",
            ["Oidc__Authority"] = processes[Contracts.Services.Identity].Url,
            ["Oidc__ClientId"] = Console,
            ["Oidc__ClientSecret"] = AdminSecret,
            ["Services__Gateway"] = processes["gateway"].Url,
        }, Repository.LogFile(Console));
        await console.DeployTopologyAsync();
        console.Start();
        await console.UntilReadyAsync();
        return console;
    }

    /// <summary>Invites a person to an organisation; the link is in the mail.</summary>
    public Task InviteAsync(Guid organisation, string mail, params string[] roles) =>
        InviteAsync(organisation, mail, managesPeople: false, roles);

    public async Task InviteAsync(Guid organisation, string mail, bool managesPeople, params string[] roles)
    {
        using var request = await AtIdentityAsync(HttpMethod.Post, $"/organisations/{organisation}/invitations");
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        request.Content = JsonContent.Create(new
        {
            mailAddress = mail,
            roles = roles.Select(role => $"{char.ToUpperInvariant(role[0])}{role[1..]}"),
            managesPeople,
        });
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The link in the latest mail to an address.</summary>
    public async Task<string> LinkToAsync(string mail)
    {
        using var request = await AtIdentityAsync(HttpMethod.Get, "/mails?first=100");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var mails = await response.Content.ReadFromJsonAsync<JsonElement>();
        var text = mails.EnumerateArray().First(each => each.GetProperty("to").GetString() == mail).GetProperty("text").GetString()!;
        return text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim();
    }

    async Task<HttpRequestMessage> AtIdentityAsync(HttpMethod method, string path) => new(method, processes[Contracts.Services.Identity].Url + path)
    {
        Headers = { Authorization = new("Bearer", (await AdministratorAsync()).Token) },
    };

    public GraphClient Anonymous() => new(http, Graphql, null, Guid.Empty);

    async Task<string> TokenAsync(string client, string secret)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["client_secret"] = secret,
        });
        using var response = await http.PostAsync(new Uri($"{processes[Contracts.Services.Identity].Url}/connect/token"), form);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    async Task<Dictionary<string, string>> VariablesOf(string service)
    {
        var variables = new Dictionary<string, string>
        {
            ["ConnectionStrings__Bus"] = servers.Bus,
            ["Oidc__Authority"] = $"http://127.0.0.1:{ports[Contracts.Services.Identity]}",
            ["Oidc__Audience"] = "supplychain",
            ["Logging__LogLevel__Default"] = "Warning",
            ["DOTNET_gcServer"] = "0",
            ["DOTNET_GCgen0size"] = "0x400000",
            ["DOTNET_TieredPGO"] = "0",
        };
        // Tests and measurements ask as fast as they can, all from one address, and must not be slowed down for it.
        if (service == "gateway") variables["Imports__Folder"] = Path.Combine(imports, "gateway");
        if (service == "gateway")
            variables["Limits__RequestsPerSecond"] = variables["Limits__RequestBurst"] = variables["Limits__CalendarReadsPerMinute"] = "1000000";
        if (service == "gateway")
            foreach (var (other, port) in ports.Where(p => p.Key is not ("gateway" or Console)))
                variables[AddressVariable(other)] = $"http://127.0.0.1:{port}";
        else variables["ConnectionStrings__Database"] = await servers.AnotherDatabaseAsync();
        if (service == Contracts.Services.SupplierMatching) variables["Sourcing__KeyRing"] = quoteKeys;
        if (service == Contracts.Services.Notifications) (variables["Webhooks__KeyRing"], variables["Webhooks__AllowPrivate"]) = (webhookKeys, "true");
        if (service == Contracts.Services.Identity)
        {
            variables["Identity__Issuer"] = $"http://127.0.0.1:{ports[service]}";
            variables["Identity__SigningKeyFile"] = keyFile;
            variables["Identity__AdminClientId"] = AdminClient;
            variables["Identity__AdminClientSecret"] = AdminSecret;
            variables["Identity__TokenLimits__PerAddress"] = variables["Identity__TokenLimits__PerClient"] = "1000000";
            variables["Identity__PageLimits__PerAddress"] = "1000000";
            variables["Identity__KeyRing"] = $"{keyFile}.ring";
            variables["Identity__Console__ClientId"] = Console;
            variables["Identity__Console__ClientSecret"] = AdminSecret;
            variables["Identity__Console__RedirectUris"] = ConsoleRedirect;
            variables["Identity__Console__PostLogoutRedirectUris"] = $"http://127.0.0.1:{ports[Console]}/signout-callback-oidc";
        }
        return variables;
    }

    static string AddressVariable(string service) => $"Services__{service.Replace("-", "", StringComparison.Ordinal)}";
}

/// <summary>Credentials of an organisation's program, and the code that the organisation is registered with.</summary>
public sealed record ApiClient(Guid Organisation, string Id, string Secret, string Uscc);
