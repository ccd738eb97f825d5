using System.Collections.Concurrent;
using System.Diagnostics;

using Microsoft.Playwright;

using SupplyChain.Cli.Demo;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>The platform with its console, and people of several organisations in windows of their own.</summary>
public sealed class ConsoleFixture : IAsyncLifetime
{
    public const string Password = "a pilot line 4 lenses";

    // Well within the half hour that a token holds.
    static readonly TimeSpan TokenTime = TimeSpan.FromMinutes(10);

    readonly Dictionary<string, ApiClient> organisations = [];
    readonly Dictionary<string, (GraphClient Client, Stopwatch Since)> signedIn = [];
    readonly ConcurrentDictionary<string, ConcurrentQueue<string>> recoveryCodes = [];
    int people;

    public RunningPlatform Platform { get; } = new();
    public Chromium Chromium { get; } = new();
    public PlatformProcess Console { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is null) return;
        await Chromium.InitializeAsync();
        await Platform.InitializeAsync();
        Console = await Platform.StartConsoleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium.Program is null) return;
        await Chromium.DisposeAsync();
        await Platform.DisposeAsync();
    }

    /// <summary>An organisation by its name, registered at its first use.</summary>
    public async Task<GraphClient> OrganisationAsync(string name, params string[] roles)
    {
        Assert.SkipWhen(Chromium.Program is null, "no Chromium is installed");
        if (signedIn.TryGetValue(name, out var known) && known.Since.Elapsed < TokenTime) return known.Client;
        if (!organisations.TryGetValue(name, out var client)) organisations[name] = client = await Platform.RegisterAsync(name, roles);
        signedIn[name] = known = (await Platform.SignInAsync(client), Stopwatch.StartNew());
        return known.Client;
    }

    /// <summary>A new person of the organisation, who has accepted the invitation; its mail address.</summary>
    public Task<string> PersonAsync(GraphClient organisation, params string[] roles) =>
        PersonAsync(organisation, managesPeople: false, roles);

    public async Task<string> PersonAsync(GraphClient organisation, bool managesPeople, params string[] roles)
    {
        var mail = $"person-{Interlocked.Increment(ref people)}@{organisation.Organisation:N}.example";
        await Platform.InviteAsync(organisation.Organisation, mail, managesPeople, roles);
        await using var window = await Chromium.WindowAsync("en-GB");
        var page = await window.NewPageAsync();
        await page.GotoAsync(await Platform.LinkToAsync(mail));
        await page.FillAsync("#name", "Person");
        await page.FillAsync("#password", Password);
        await page.FillAsync("#repeated", Password);
        await page.ClickAsync("form button");
        // The account is there when its page begins to come; nothing on it is looked at.
        await page.WaitForURLAsync("**/account", new() { WaitUntil = WaitUntilState.Commit });
        if (roles.Any(role => role is "alliance" or "admin")) recoveryCodes[mail] = new(await SetUpCodesAsync(page));
        return mail;
    }

    /// <summary>Sets up an authenticator app; the recovery codes. Each of them signs in once, and two codes of the app never in 30 s.</summary>
    static async Task<IReadOnlyList<string>> SetUpCodesAsync(IPage page)
    {
        await page.GotoAsync(new Uri(new Uri(page.Url), "/second-factor").ToString());
        var key = (await page.TextContentAsync("main code")).ShouldNotBeNull();
        await page.FillAsync("#code", AuthenticatorCode.Of(key, DateTimeOffset.UtcNow));
        await page.ClickAsync("form button");
        await page.WaitForSelectorAsync(".codes li");
        return await page.Locator(".codes li").AllTextContentsAsync();
    }

    /// <summary>A window in which the person is signed in, at the page that it asked for.</summary>
    public async Task<IPage> SignedInAsync(string mail, string path, string locale = "en-GB", int width = 1440)
    {
        var window = await Chromium.WindowAsync(locale, width);
        var page = await window.NewPageAsync();
        await page.GotoAsync(Console.Url + path);
        await page.FillAsync("#mail", mail);
        await page.FillAsync("#password", Password);
        await page.ClickAsync("form button");
        if (recoveryCodes.TryGetValue(mail, out var codes))
        {
            codes.TryDequeue(out var code).ShouldBeTrue($"{mail} has no recovery code left");
            await page.FillAsync("#code", code!);
            await page.ClickAsync("form button");
        }

        await page.WaitForURLAsync(Console.Url + path);
        return page;
    }
}

[CollectionDefinition(nameof(InABrowser))]
public sealed class InABrowser : ICollectionFixture<ConsoleFixture>;
