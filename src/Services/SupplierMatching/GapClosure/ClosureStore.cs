using JasperFx.Events;

using Marten;

using MassTransit;

using SupplyChain.Contracts;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>How processes are found.</summary>
static class ClosureStore
{
    public static Task<IReadOnlyList<Closure>> OpenClosuresOf(this IQuerySession session, Guid gap, CancellationToken cancel) =>
        session.Query<Closure>().Where(closure => closure.GapId == gap && closure.IsOpen).OrderBy(closure => closure.Id).ToListAsync(cancel);

    /// <summary>The process that a run belongs to; null for a run of nobody here.</summary>
    public static async Task<IEventStream<Closure>?> TakeClosureOfRun(this IDocumentSession session, Guid run, CancellationToken cancel)
    {
        var found = await session.Query<Closure>().Where(closure => closure.RunIds.Contains(run)).Select(closure => closure.Id)
            .FirstOrDefaultAsync(cancel);
        return found == Guid.Empty ? null : await session.TakeStream<Closure>(found, cancel);
    }

    /// <summary>
    /// Decides on the process that a run belongs to, if there is one. Most bookings are no process' at all: these
    /// change nothing, and are not even noted as seen.
    /// </summary>
    public static Task ReceiveForRun<T>(
        this IDocumentStore store, ConsumeContext<T> message, Guid? runId, Func<Closure, PilotRun, DateTimeOffset, object[]> decide)
        where T : class =>
        runId is not { } id ? Task.CompletedTask : store.Receive(message, async (session, delivery) =>
        {
            if (await session.TakeClosureOfRun(id, message.CancellationToken) is { Aggregate: { } closure } stream)
                stream.AppendMany(decide(closure, closure.Run(id)!, delivery.At));
        });

    /// <summary>What of the process' gap falls to its OEM from this week on; nothing outside any gap.</summary>
    public static async Task<IReadOnlyList<WeekQuantity>> ShareOf(
        this IQuerySession session, Closure? closure, DateTimeOffset now, CancellationToken cancel)
    {
        if (closure is not { ComponentId: { } component }) return [];
        var own = await session.LoadAsync<Contribution>(Contribution.IdOf(closure.Organisation, component, closure.Region), cancel);
        return GapShare.Of(closure.Weeks, own, IsoWeek.Of(now));
    }
}
