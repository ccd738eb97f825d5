using System.Diagnostics;
using System.Net.Http.Headers;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks;

/// <summary>
/// Another gateway over the catalogue, to be measured beside ours: mercurius on Node, which verifies tokens, too. Its program
/// <c>peer.mjs</c> is looked for in <c>SUPPLYCHAIN_GATEWAY_PEER</c>, else in <c>../shared/tools/gateway-peer</c>.
/// </summary>
sealed class PeerGateway(Process process, HttpClient client) : IAsyncDisposable
{
    const string Packages = "fastify@5 mercurius@16 graphql@16 undici@7 jose@6";

    public HttpClient Client => client;

    /// <summary>Starts it, or says why it is left out.</summary>
    public static async Task<(PeerGateway? Peer, string WhyNot)> Start(RunningPlatform platform, GraphClient reader)
    {
        var source = Environment.GetEnvironmentVariable("SUPPLYCHAIN_GATEWAY_PEER")
            ?? Path.Combine(Repository.Root, "..", "shared", "tools", "gateway-peer");
        if (!File.Exists(Path.Combine(source, "peer.mjs"))) return (null, $"there is no peer.mjs in {source}");

        // Packages are installed beside a copy: the folder itself may not be written to.
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "gateway-peer")).FullName;
        File.WriteAllText(Path.Combine(folder, "peer.mjs"), File.ReadAllText(Path.Combine(source, "peer.mjs")));
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "mercurius"))
            && await Ran("npm", $"install --no-save --no-audit --no-fund --prefix {folder} {Packages}") is { } failure)
            return (null, failure);

        var port = PlatformProcess.FreePort();
        var start = new ProcessStartInfo("node", "peer.mjs") { WorkingDirectory = folder };
        start.Environment["IDENTITY"] = platform.Services[Services.Identity].Url;
        start.Environment["CATALOG"] = platform.Services[Services.ComponentCatalog].Url;
        start.Environment["PORT"] = $"{port}";
        start.Environment["NODE_ENV"] = "production";
        return Run(start) is { } process
            ? (new PeerGateway(process, new HttpClient
            {
                BaseAddress = new Uri($"http://127.0.0.1:{port}"),
                DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", reader.Token) },
            }), "")
            : (null, "Node does not start");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    static async Task<string?> Ran(string program, string arguments)
    {
        using var process = Run(new ProcessStartInfo(program, arguments));
        if (process is null) return $"{program} does not start";
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : $"{program} ended with {process.ExitCode}";
    }

    static Process? Run(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // not installed
        }
    }
}
