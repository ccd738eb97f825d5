using Microsoft.AspNetCore.Hosting;

using SupplyChain.Identity.Tests;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(IdentityService))]

namespace SupplyChain.Identity.Tests;

public sealed class IdentityService : ServiceUnderTest<Program>
{
    public const string AdminClient = "bootstrap", AdminSecret = "a-secret-of-this-test-run-only";

    public string KeyFile { get; } = Path.Combine(Path.GetTempPath(), $"signing-{Guid.NewGuid():N}.pem");

    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.UseSetting("Identity:Issuer", "http://localhost/")
            .UseSetting("Identity:SigningKeyFile", KeyFile)
            .UseSetting("Identity:AdminClientId", AdminClient)
            .UseSetting("Identity:AdminClientSecret", AdminSecret);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        File.Delete(KeyFile);
    }
}
