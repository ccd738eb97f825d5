using System.Collections.Concurrent;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Planning;

/// <summary>Planning takes a core for seconds: one run at a time for each organisation, and some at a time in all.</summary>
public sealed class PlanTurns : IDisposable
{
    readonly ConcurrentDictionary<Guid, bool> running = new();
    readonly SemaphoreSlim cores = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <exception cref="Rejected">409 while another run of the organisation goes on, or too many of others.</exception>
    public T Run<T>(Guid organisation, Func<T> plan)
    {
        if (!running.TryAdd(organisation, true))
            throw Rejected.Conflict("requestId", "your organisation has plans made at the moment; ask again when they are there");
        try
        {
            if (!cores.Wait(TimeSpan.FromSeconds(1)))
                throw Rejected.Conflict("requestId", "too many plans are made at the moment; ask again in some seconds");
            try
            {
                return plan();
            }
            finally
            {
                cores.Release();
            }
        }
        finally
        {
            running.TryRemove(organisation, out _);
        }
    }

    public void Dispose() => cores.Dispose();
}
