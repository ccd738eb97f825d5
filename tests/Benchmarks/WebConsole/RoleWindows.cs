using Microsoft.Playwright;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>A real browser, with a person of each role who is signed in.</summary>
sealed class RoleWindows : IAsyncDisposable
{
    readonly IPlaywright playwright;
    readonly IBrowser browser;
    readonly Uri console;
    readonly IReadOnlyDictionary<string, WebSession> sessions;

    RoleWindows(IPlaywright playwright, IBrowser browser, Uri console, IReadOnlyDictionary<string, WebSession> sessions) =>
        (this.playwright, this.browser, this.console, this.sessions) = (playwright, browser, console, sessions);

    public string Version => browser.Version;

    /// <summary>The session of the role's person, for what needs no window.</summary>
    public WebSession SessionOf(string role) => sessions[role];

    public static async Task<RoleWindows> OpenAsync(Uri console, IReadOnlyDictionary<string, WebSession> sessions)
    {
        var program = InstalledBrowser.Program ?? throw new InvalidOperationException("no Chromium is installed");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox"] });
        return new RoleWindows(playwright, browser, console, sessions);
    }

    /// <summary>An empty page of a window that has nothing in its cache; with the role's cookies, or with none.</summary>
    public async Task<IPage> NewAsync(string? role)
    {
        var window = await browser.NewContextAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = 1440, Height = 900 } });
        await window.AddInitScriptAsync(PageProbe.Script);
        if (role is not null)
            await window.AddCookiesAsync(sessions[role].CookiesOf(console).Select(
                cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = console.ToString() }));
        return await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        foreach (var session in sessions.Values) session.Dispose();
    }
}
