using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using OpenTelemetry;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;

namespace SupplyChain.ServiceDefaults;

/// <summary>
/// Identity's list of what was withdrawn lately, asked for every two seconds. While Identity is away nothing can be
/// withdrawn either, and the last list holds; an instance that never got one refuses every token.
/// </summary>
/// <param name="list">Where it is; null for an issuer that has none.</param>
public sealed class WithdrawnAccess(Uri? list, ILogger<WithdrawnAccess> log) : BackgroundService, IAccess, IHealthCheck
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(2), Late = TimeSpan.FromSeconds(30);
    const int MaxBytes = 16 * 1024 * 1024;

    readonly HttpClient http = new() { Timeout = Patience, MaxResponseContentBufferSize = MaxBytes };
    readonly ConcurrentDictionary<Watch, bool> watches = new();
    volatile IReadOnlyDictionary<string, long>? clients = list is null ? new Dictionary<string, long>() : null;
    long loaded = Environment.TickCount64;

    TimeSpan Age => TimeSpan.FromMilliseconds(Environment.TickCount64 - Interlocked.Read(ref loaded));

    public ValueTask<bool> StandsAsync(ClaimsPrincipal caller, CancellationToken cancel) => ValueTask.FromResult(Stands(caller));

    /// <summary>Calls <paramref name="ended"/> once the caller's access has ended; until the result is disposed of.</summary>
    public IDisposable OnEnd(ClaimsPrincipal caller, Action ended)
    {
        var watch = new Watch(caller, ended, watch => watches.TryRemove(watch, out _));
        watches[watch] = true;
        // It may have ended between the check of the request and now.
        if (!Stands(caller)) ended();
        return watch;
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            clients is null ? HealthCheckResult.Unhealthy("Identity has not said yet which access was withdrawn")
            : list is not null && Age > Late
                ? HealthCheckResult.Degraded($"Identity has not said for {Age.TotalSeconds:0} s which access was withdrawn")
            : HealthCheckResult.Healthy());

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first request, where Identity answers; else it is tried again.
        await Load(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (list is null) return;
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Load(stoppingToken);
    }

    public override void Dispose()
    {
        http.Dispose();
        base.Dispose();
    }

    bool Stands(ClaimsPrincipal caller)
    {
        var withdrawn = clients ?? throw new Rejected(503, new Fault("authorization", "withdrawn access is not known yet; try again"));
        if (withdrawn.Count == 0) return true;
        return Stands(withdrawn, caller, Claims.Subject) && Stands(withdrawn, caller, Claims.Session);
    }

    static bool Stands(IReadOnlyDictionary<string, long> withdrawn, ClaimsPrincipal caller, string claim) =>
        caller.FindFirstValue(claim) is not { } named
        || !withdrawn.TryGetValue(AccessWithdrawals.KeyOf(named), out var from) || from <= VersionOf(caller);

    /// <summary>The access version of a token; one that says none was issued before anything was withdrawn.</summary>
    public static long VersionOf(ClaimsPrincipal caller) =>
        long.TryParse(caller.FindFirstValue(Claims.AccessVersion), out var version) ? version : 0;

    async Task Load(CancellationToken cancel)
    {
        if (list is null) return;
        try
        {
            using var untraced = SuppressInstrumentationScope.Begin();
            var withdrawals = await http.GetFromJsonAsync<AccessWithdrawals>(list, cancel);
            clients = withdrawals?.Clients ?? throw new JsonException("no list");
            Interlocked.Exchange(ref loaded, Environment.TickCount64);
        }
        catch (Exception e)
            when (e is HttpRequestException or JsonException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            log.LogWarning("Identity does not say which access was withdrawn: {Reason}", e.Message);
            return;
        }

        foreach (var watch in watches.Keys)
            if (!Stands(watch.Caller)) watch.Ended();
    }

    sealed class Watch(ClaimsPrincipal caller, Action ended, Action<Watch> leave) : IDisposable
    {
        public ClaimsPrincipal Caller => caller;
        public Action Ended => ended;

        public void Dispose() => leave(this);
    }
}
