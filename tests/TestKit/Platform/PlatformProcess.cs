using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SupplyChain.TestKit.Platform;

/// <summary>One service as a process of its own, which a test can kill and start again.</summary>
public sealed class PlatformProcess : IAsyncDisposable
{
    static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };

    readonly string assembly;
    readonly IReadOnlyDictionary<string, string> variables;
    readonly StreamWriter log;
    Process? process;

    public PlatformProcess(string name, string assembly, int port, IReadOnlyDictionary<string, string> variables, string logFile)
    {
        (Name, this.assembly, Url) = (name, assembly, $"http://127.0.0.1:{port}");
        this.variables = new Dictionary<string, string>(variables) { ["ASPNETCORE_URLS"] = Url };
        log = TextWriterFor(logFile);
        // A run that is ended from outside disposes of nothing; its services must not outlive it.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => KillIfRunning();
    }

    public string Name { get; }
    public string Url { get; }

    /// <summary>The operating system's number of the process.</summary>
    public int ProcessId => process!.Id;

    /// <summary>Resident memory in MiB.</summary>
    public double ResidentMebibytes
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Declares queues and tables, and ends.</summary>
    public async Task DeployTopologyAsync()
    {
        using var deploying = Launch("topology");
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(180));
        await deploying.WaitForExitAsync(deadline.Token);
        if (deploying.ExitCode != 0) throw new InvalidOperationException($"{Name} topology ended with {deploying.ExitCode}; see its log");
    }

    public void Start() => process = Launch();

    public async Task UntilReadyAsync()
    {
        await Eventually.Holds(async () =>
        {
            // One that has ended is not waited for.
            if (process!.HasExited) return;
            using var response = await Http.GetAsync(new Uri($"{Url}/health/ready"));
            response.EnsureSuccessStatusCode();
        }, TimeSpan.FromSeconds(180));
        if (process!.HasExited) throw new InvalidOperationException($"{Name} ended with {process.ExitCode}; see its log");
    }

    /// <summary>As <c>kill -9</c>: it gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await KillAsync();
        process?.Dispose();
        await log.DisposeAsync();
    }

    /// <summary>
    /// A port that nobody listens at. It lies below those that outgoing connections get: one of them would take it before the program
    /// that it is for has started.
    /// </summary>
    public static int FreePort()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(11_000, 20_000));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                // Another one.
            }
        }
    }

    Process Launch(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in variables) start.Environment[variable] = value;
        var started = Process.Start(start) ?? throw new InvalidOperationException($"{assembly} does not start");
        started.OutputDataReceived += (_, line) => Log(line.Data);
        started.ErrorDataReceived += (_, line) => Log(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    void KillIfRunning()
    {
        try
        {
            process?.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has been disposed of.
        }
    }

    void Log(string? line)
    {
        if (line is null) return;
        lock (log) log.WriteLine(line);
    }

    static StreamWriter TextWriterFor(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return new StreamWriter(file, append: false) { AutoFlush = true };
    }
}
