using System.Diagnostics;

namespace SupplyChain.TestKit;

/// <summary>Programs of a folder with a <c>package.json</c> and its lock file, run by Node: clients that nobody here wrote.</summary>
public static class NodeClient
{
    static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);
    static readonly SemaphoreSlim Installing = new(1);

    /// <summary>Whether Node and npm are there; a test that needs them is skipped where they are not.</summary>
    public static bool IsInstalled => IsPresent("node") && IsPresent("npm");

    /// <summary>Runs a script to its end, and returns what it prints.</summary>
    /// <param name="folder">From the root of the repository.</param>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static async Task<string> RunAsync(
        string folder, string script, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var installed = await InstallAsync(folder);
        return await RunProgramAsync("node", installed, [Path.Combine(installed, script), .. arguments], environment);
    }

    /// <summary>A copy with its packages, outside of the sources.</summary>
    static async Task<string> InstallAsync(string folder)
    {
        var source = Path.Combine(Repository.Root, folder);
        var target = Path.Combine(Repository.Root, "artifacts", "node", Path.GetFileName(folder));
        await Installing.WaitAsync();
        try
        {
            Directory.CreateDirectory(target);
            foreach (var file in Directory.EnumerateFiles(source))
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
            await RunProgramAsync("npm", target, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], new Dictionary<string, string>());
        }
        finally
        {
            Installing.Release();
        }
        return target;
    }

    static bool IsPresent(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, program)));

    static async Task<string> RunProgramAsync(
        string program, string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
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
                ? (await said).Trim()
                : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await complained}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
