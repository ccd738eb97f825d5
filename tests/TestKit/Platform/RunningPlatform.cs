using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

using Xunit;

namespace SupplyChain.TestKit.Platform;

/// <summary>The whole platform: six services, Identity among them, and the gateway, as processes on a database and a virtual host of their own.</summary>
public sealed class RunningPlatform : IAsyncLifetime
{
    public const string AdminClient = "platform-administrator";

    static readonly IReadOnlyDictionary<string, string> Projects = new Dictionary<string, string>
    {
        [Contracts.Services.Identity] = "src/Services/Identity",
        [Contracts.Services.ComponentCatalog] = "src/Services/ComponentCatalog",
        [Contracts.Services.SupplierMatching] = "src/Services/SupplierMatching",
        [Contracts.Services.CapacityBooking] = "src/Services/CapacityBooking",
        [Contracts.Services.DemandForecasting] = "src/Services/DemandForecasting",
        [Contracts.Services.GapMonitoring] = "src/Services/GapMonitoring",
        ["gateway"] = "gateway",
    };

    readonly TestServers servers = new();
    readonly string keyFile = Path.Combine(Path.GetTempPath(), $"signing-{Guid.NewGuid():N}.pem");
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
    public string Graphql => $"{processes["gateway"].Url}/graphql";

    public async ValueTask InitializeAsync()
    {
        await servers.InitializeAsync();
        ports = Projects.Keys.ToDictionary(service => service, _ => PlatformProcess.FreePort());
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

    /// <summary>The administrator's client. Its token is kept for some minutes: Identity gives one address 300 tokens a minute.</summary>
    public async Task<GraphClient> AdministratorAsync()
    {
        if (administrator is not { } known || known.Since.Elapsed > TimeSpan.FromMinutes(10))
            administrator = known = (await TokenAsync(AdminClient, AdminSecret), Stopwatch.StartNew());
        return new(http, Graphql, known.Token, Guid.Empty);
    }

    /// <summary>One more gateway, not started yet, that finds the services at other addresses.</summary>
    public PlatformProcess AnotherGateway(IReadOnlyDictionary<string, string> addresses) => new(
        "gateway", Repository.ProgramOf("gateway"), PlatformProcess.FreePort(),
        new Dictionary<string, string>([.. gatewayVariables.Where(variable => !variable.Key.StartsWith("Services__", StringComparison.Ordinal)),
            .. addresses.Select(address => KeyValuePair.Create(AddressVariable(address.Key), address.Value))]),
        Repository.LogFile("another-gateway"));

    /// <summary>One more instance of a service on an empty database of its own, not started yet, and that database's connection string.</summary>
    public async Task<(PlatformProcess Process, string Database)> AnotherAsync(string service)
    {
        var variables = await VariablesOf(service);
        var process = new PlatformProcess(
            service, Repository.ProgramOf(Projects[service]), PlatformProcess.FreePort(), variables, Repository.LogFile($"another-{service}"));
        return (process, variables["ConnectionStrings__Database"]);
    }

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
        // A measurement asks as fast as it can, and must not be slowed down for it.
        if (service == "gateway") variables["Limits__RequestsPerSecond"] = variables["Limits__RequestBurst"] = "1000000";
        if (service == "gateway")
            foreach (var (other, port) in ports.Where(p => p.Key != "gateway"))
                variables[AddressVariable(other)] = $"http://127.0.0.1:{port}";
        else variables["ConnectionStrings__Database"] = await servers.AnotherDatabaseAsync();
        if (service == Contracts.Services.Identity)
        {
            variables["Identity__Issuer"] = $"http://127.0.0.1:{ports[service]}";
            variables["Identity__SigningKeyFile"] = keyFile;
            variables["Identity__AdminClientId"] = AdminClient;
            variables["Identity__AdminClientSecret"] = AdminSecret;
        }
        return variables;
    }

    static string AddressVariable(string service) => $"Services__{service.Replace("-", "", StringComparison.Ordinal)}";
}

/// <summary>Credentials of an organisation's program, and the code that the organisation is registered with.</summary>
public sealed record ApiClient(Guid Organisation, string Id, string Secret, string Uscc);
