using Marten;

using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>The service as processes of its own, which can be killed, and databases for them.</summary>
public sealed class ServiceProcesses : IAsyncLifetime
{
    readonly TestServers servers = new();
    TestIssuer issuer = null!;
    BusProbe bus = null!;

    public async ValueTask InitializeAsync()
    {
        await servers.InitializeAsync();
        issuer = await TestIssuer.StartAsync();
        // What is published must be routable.
        bus = await BusProbe.StartAsync(servers.Bus);
    }

    public async ValueTask DisposeAsync()
    {
        await bus.DisposeAsync();
        await issuer.DisposeAsync();
        await servers.DisposeAsync();
    }

    public async Task<ServiceDatabase> NewDatabaseAsync() => new(VariablesOf(await servers.AnotherDatabaseAsync()));

    /// <summary>A process on the database, ready to serve; it sees so many processors, or all there are.</summary>
    public static async Task<PlatformProcess> StartAsync(ServiceDatabase database, string name, int? processors = null)
    {
        var variables = new Dictionary<string, string>(database.Variables);
        if (processors is { } count) variables["DOTNET_PROCESSOR_COUNT"] = $"{count}";
        var process = new PlatformProcess(
            name, Repository.ProgramOf("src/Services/DemandForecasting"), PlatformProcess.FreePort(), variables, Repository.LogFile(name));
        process.Start();
        await process.UntilReadyAsync();
        return process;
    }

    Dictionary<string, string> VariablesOf(string database) => new()
    {
        ["ConnectionStrings__Database"] = database,
        ["ConnectionStrings__Bus"] = servers.Bus,
        ["Oidc__Authority"] = issuer.Authority,
        ["Oidc__Audience"] = "supplychain",
        ["Logging__LogLevel__Default"] = "Warning",
    };
}

/// <summary>A database of the service's, to seed and to look into without an instance of it that would do any work.</summary>
public sealed class ServiceDatabase : IAsyncDisposable
{
    readonly WebApplicationFactory<Program> idle;

    public ServiceDatabase(IReadOnlyDictionary<string, string> variables)
    {
        Variables = variables;
        idle = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            foreach (var (name, value) in variables) host.UseSetting(name.Replace("__", ":", StringComparison.Ordinal), value);
            host.ConfigureServices(services => services.RemoveAll<IHostedService>());
        });
    }

    public IReadOnlyDictionary<string, string> Variables { get; }
    public string ConnectionString => Variables["ConnectionStrings__Database"];
    public IDocumentStore Store => idle.Services.GetRequiredService<IDocumentStore>();

    public ValueTask DisposeAsync() => idle.DisposeAsync();
}
