using SupplyChain.ServiceDefaults.Tests;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(Servers))]

namespace SupplyChain.ServiceDefaults.Tests;

/// <summary>PostgreSQL, RabbitMQ and an issuer for all tests of this assembly; each test starts services of its own on them.</summary>
public sealed class Servers : IAsyncLifetime
{
    public TestServers Own { get; } = new();
    public TestIssuer Issuer { get; private set; } = null!;
    public BusProbe Bus { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Own.InitializeAsync();
        Issuer = await TestIssuer.StartAsync();
        Bus = await BusProbe.StartAsync(Own.Bus);
    }

    public async ValueTask DisposeAsync()
    {
        await Bus.DisposeAsync();
        await Issuer.DisposeAsync();
        await Own.DisposeAsync();
    }
}
