using JasperFx.Events;

using Marten;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>How processes are found and taken for writing: each by one writer at a time.</summary>
static class ClosureStore
{
    public static async Task<IEventStream<Closure>> TakeClosure(this IDocumentSession session, Guid id, CancellationToken cancel)
    {
        await session.LockAsync(id, cancel);
        return await session.Events.FetchForWriting<Closure>(id, cancel);
    }

    public static Task<IReadOnlyList<Closure>> OpenClosuresOf(this IQuerySession session, Guid gap, CancellationToken cancel) =>
        session.Query<Closure>().Where(closure => closure.GapId == gap && closure.IsOpen).OrderBy(closure => closure.Id).ToListAsync(cancel);

    /// <summary>
    /// The process that a run belongs to. Null for a run of nobody here: lines tell everyone of all their bookings.
    /// </summary>
    public static async Task<IEventStream<Closure>?> TakeClosureOfRun(this IDocumentSession session, Guid? run, CancellationToken cancel)
    {
        if (run is not { } id) return null;
        var found = await session.Query<Closure>().Where(closure => closure.RunIds.Contains(id)).Select(closure => closure.Id)
            .FirstOrDefaultAsync(cancel);
        return found == Guid.Empty ? null : await session.TakeClosure(found, cancel);
    }

    /// <summary>Decides on the process that a run belongs to, if there is one.</summary>
    public static async Task AppendForRun(
        this IDocumentSession session, Guid? runId, Func<Closure, PilotRun, object[]> decide, CancellationToken cancel)
    {
        if (await session.TakeClosureOfRun(runId, cancel) is { Aggregate: { } closure } stream)
            stream.AppendMany(decide(closure, closure.Run(runId!.Value)!));
    }

    /// <summary>What of the process' gap falls to its OEM from this week on; nothing outside any gap.</summary>
    public static async Task<IReadOnlyList<WeekQuantity>> ShareOf(
        this IQuerySession session, Closure? closure, DateTimeOffset now, CancellationToken cancel)
    {
        if (closure is not { ComponentId: { } component }) return [];
        var own = await session.LoadAsync<Contribution>(Contribution.IdOf(closure.Organisation, component, closure.Region), cancel);
        return GapShare.Of(closure.Weeks, own, IsoWeek.Of(now));
    }
}
