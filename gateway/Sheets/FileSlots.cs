using System.Collections.Concurrent;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Sheets;

/// <summary>How many files are worked on at once: a few of an organisation, and as many as one gateway can take.</summary>
/// <param name="field">What is asked for, <c>import</c> or <c>export</c>.</param>
/// <param name="are">What is being done with them.</param>
sealed class FileSlots(string field, string are = "are running")
{
    const int OfOrganisation = 2;
    const int OfAll = 8;

    readonly ConcurrentDictionary<Guid, int> running = [];
    int all;

    /// <summary>A place was given back.</summary>
    public event Action? Left;

    /// <summary>A place for one file, given back when it is disposed.</summary>
    /// <exception cref="Rejected">429 while there is none.</exception>
    public IDisposable Enter(Guid organisation) => TryEnter(organisation) ?? throw new Rejected(
        StatusCodes.Status429TooManyRequests,
        new Fault(field, running.GetValueOrDefault(organisation) >= OfOrganisation
            ? (FaultText)$"{OfOrganisation} {field}s of your organisation {are}; try again when one is done"
            : $"too many {field}s {are}; try again in a minute"));

    /// <summary>The same; null while there is none.</summary>
    public IDisposable? TryEnter(Guid organisation)
    {
        if (running.AddOrUpdate(organisation, 1, (_, count) => count + 1) > OfOrganisation)
        {
            LeaveOf(organisation);
            return null;
        }
        if (Interlocked.Increment(ref all) <= OfAll) return new Slot(this, organisation);
        Interlocked.Decrement(ref all);
        LeaveOf(organisation);
        return null;
    }

    void LeaveOf(Guid organisation)
    {
        var left = running.AddOrUpdate(organisation, 0, (_, count) => count - 1);
        if (left == 0) running.TryRemove(KeyValuePair.Create(organisation, 0));
    }

    sealed class Slot(FileSlots slots, Guid organisation) : IDisposable
    {
        int isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isLeft, 1) == 1) return;
            Interlocked.Decrement(ref slots.all);
            slots.LeaveOf(organisation);
            slots.Left?.Invoke();
        }
    }
}
