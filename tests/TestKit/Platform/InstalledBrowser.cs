namespace SupplyChain.TestKit.Platform;

/// <summary>The browser of this machine that pages are looked at with; <c>./dev test</c> installs one where there is none.</summary>
public static class InstalledBrowser
{
    // The shell draws pages alone: a window of the whole browser costs several times as much.
    static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Its program; null where none is installed.</summary>
    public static string? Program { get; } = Programs.FirstOrDefault(File.Exists);
}
