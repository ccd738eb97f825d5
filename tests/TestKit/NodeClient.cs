using System.Diagnostics;
using System.Text.Json;

namespace SupplyChain.TestKit;

/// <summary>The programs of <c>tests/NodeClients</c>, run by Node: clients that nobody here wrote.</summary>
public static class NodeClient
{
    static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);
    static readonly string Source = Path.Combine(Repository.Root, "tests", "NodeClients");

    /// <summary>A copy with its packages, outside of the sources. It stays until other packages are asked for.</summary>
    static readonly string Copy = Path.Combine(Repository.Root, "artifacts", "node");

    /// <summary>Whether Node and npm are there; a test that needs them is skipped where they are not.</summary>
    public static bool IsInstalled => IsPresent("node") && IsPresent("npm");

    /// <summary>Runs a script to its end, and returns the JSON that it prints.</summary>
    /// <param name="tokens">Environment variables.</param>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static async Task<JsonElement> RunAsync(string script, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> tokens) =>
        JsonSerializer.Deserialize<JsonElement>(await PrintAsync(script, arguments, tokens));

    /// <summary>The same for any text.</summary>
    public static async Task<string> PrintAsync(string script, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> tokens)
    {
        await InstallAsync();
        return await RunProgramAsync("node", [script, .. arguments], tokens);
    }

    static async Task InstallAsync()
    {
        Directory.CreateDirectory(Copy);
        // Another project of tests may be at it.
        FileStream? turn = null;
        await Eventually.Holds(() =>
        {
            turn = new FileStream(Path.Combine(Copy, "turn"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return Task.CompletedTask;
        }, Deadline);
        await using var mine = turn;
        foreach (var file in Directory.EnumerateFiles(Source)) CopyIfOther(file, Path.Combine(Copy, Path.GetFileName(file)));
        var (asked, installed) = (Path.Combine(Source, "package-lock.json"), Path.Combine(Copy, "installed.json"));
        if (IsSame(asked, installed)) return;
        await RunProgramAsync("npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"], new Dictionary<string, string>());
        File.Copy(asked, installed, overwrite: true);
    }

    // One that is being run is not touched.
    static void CopyIfOther(string file, string copy)
    {
        if (!IsSame(file, copy)) File.Copy(file, copy, overwrite: true);
    }

    static bool IsSame(string file, string copy) => File.Exists(copy) && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(copy));

    static bool IsPresent(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, program)));

    static async Task<string> RunProgramAsync(
        string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Copy,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            var said = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var complained = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0
                ? await said
                : throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}: {await complained}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
