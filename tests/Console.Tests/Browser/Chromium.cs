using System.Collections.Concurrent;

using Microsoft.Playwright;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>A real browser of this machine.</summary>
public sealed class Chromium : IAsyncLifetime
{
    IPlaywright? playwright;
    ConcurrentBag<IBrowserContext> windows = [];
    string? windowsOf;

    public static string? Program => InstalledBrowser.Program;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Program is null) return;
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (Program is null) return;
        await Browser.DisposeAsync();
        playwright!.Dispose();
    }

    /// <summary>A window without cookies. Everything that it asks of another host than this machine fails the test that looks.</summary>
    public async Task<IBrowserContext> WindowAsync(string locale = "zh-CN", int width = 1440, int height = 900)
    {
        Assert.SkipWhen(Program is null, "no Chromium is installed");
        await CloseWindowsOfEndedTestsAsync();
        var window = await Browser.NewContextAsync(new() { Locale = locale, ViewportSize = new() { Width = width, Height = height } });
        // As long as a loaded machine may take.
        window.SetDefaultTimeout(60_000);
        windows.Add(window);
        return window;
    }

    /// <summary>Their pages would go on listening, and look again at every change that later tests make.</summary>
    async Task CloseWindowsOfEndedTestsAsync()
    {
        var test = TestContext.Current.Test?.UniqueID;
        if (Interlocked.Exchange(ref windowsOf, test) == test) return;
        foreach (var window in Interlocked.Exchange(ref windows, [])) await window.CloseAsync();
    }
}
