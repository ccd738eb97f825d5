using System.Collections.Concurrent;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Import;

/// <summary>How many imports run at once: a few of an organisation, and as many as the memory of one gateway allows.</summary>
sealed class ImportSlots
{
    const int OfOrganisation = 2;
    const int OfAll = 8;

    readonly ConcurrentDictionary<Guid, int> running = [];
    int all;

    /// <summary>A place for one import, given back when it is disposed.</summary>
    /// <exception cref="Rejected">429 while there is none.</exception>
    public IDisposable Enter(Guid organisation)
    {
        if (running.AddOrUpdate(organisation, 1, (_, count) => count + 1) > OfOrganisation)
        {
            LeaveOf(organisation);
            throw Full($"{OfOrganisation} imports of your organisation are running; try again when one is done");
        }
        if (Interlocked.Increment(ref all) <= OfAll) return new Slot(this, organisation);
        Interlocked.Decrement(ref all);
        LeaveOf(organisation);
        throw Full("too many imports are running; try again in a minute");
    }

    void LeaveOf(Guid organisation)
    {
        var left = running.AddOrUpdate(organisation, 0, (_, count) => count - 1);
        if (left == 0) running.TryRemove(KeyValuePair.Create(organisation, 0));
    }

    static Rejected Full(string reason) => new(StatusCodes.Status429TooManyRequests, new Fault("import", reason));

    sealed class Slot(ImportSlots slots, Guid organisation) : IDisposable
    {
        int isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isLeft, 1) == 1) return;
            Interlocked.Decrement(ref slots.all);
            slots.LeaveOf(organisation);
        }
    }
}
