using System.Collections.Concurrent;

using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using SupplyChain.Identity.Mails;
using SupplyChain.Identity.Tests;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(IdentityService))]

namespace SupplyChain.Identity.Tests;

public sealed class IdentityService : ServiceUnderTest<Program>
{
    public const string AdminClient = "bootstrap", AdminSecret = "a-secret-of-this-test-run-only";

    public string KeyFile { get; } = Path.Combine(Path.GetTempPath(), $"signing-{Guid.NewGuid():N}.pem");

    public const string ConsoleClient = "console", ConsoleSecret = "the-console-of-this-test-run-only";
    public const string ConsoleRedirect = "https://console.example/signin-oidc", ConsoleSignedOut = "https://console.example/signed-out";

    /// <summary>Forms that one address may send in a minute: many tests share one address.</summary>
    public const int FormsPerAddress = 400;

    /// <summary>Where mails with notices are handed over.</summary>
    public MoodyMailServer MailServer { get; } = new();

    string KeyRing { get; } = Path.Combine(Path.GetTempPath(), $"keys-{Guid.NewGuid():N}");

    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.UseSetting("Identity:Issuer", "http://localhost/")
            .UseSetting("Identity:SigningKeyFile", KeyFile)
            .UseSetting("Identity:AdminClientId", AdminClient)
            .UseSetting("Identity:AdminClientSecret", AdminSecret)
            .UseSetting("Identity:KeyRing", KeyRing)
            .UseSetting("Identity:PageLimits:PerAddress", $"{FormsPerAddress}")
            .UseSetting("Identity:Console:ClientId", ConsoleClient)
            .UseSetting("Identity:Console:ClientSecret", ConsoleSecret)
            .UseSetting("Identity:Console:RedirectUris", ConsoleRedirect)
            .UseSetting("Identity:Console:PostLogoutRedirectUris", ConsoleSignedOut)
            .ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<IMailServer>(MailServer)));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        File.Delete(KeyFile);
        Directory.Delete(KeyRing, recursive: true);
    }
}

/// <summary>A mail server that takes mails, unless a test says what it answers to an address.</summary>
public sealed class MoodyMailServer : IMailServer
{
    readonly ConcurrentQueue<Mail> tried = [];
    readonly ConcurrentDictionary<string, HandOver> moods = [];

    public HandOver this[string address] { set => moods[address] = value; }

    public IReadOnlyList<Mail> TriedFor(string address) => [.. tried.Where(mail => mail.To == address)];

    public Task<HandOver> TakeAsync(Mail mail, CancellationToken cancel)
    {
        tried.Enqueue(mail);
        return Task.FromResult(moods.GetValueOrDefault(mail.To, HandOver.Taken));
    }
}
