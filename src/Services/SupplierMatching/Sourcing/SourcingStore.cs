using JasperFx.Events;

using Marten;

using SupplyChain.SupplierMatching.GapClosure;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>How requests are taken for writing.</summary>
static class SourcingStore
{
    /// <summary>
    /// A request and the process it moves, each by one writer at a time. The process first, as its other writers do;
    /// outside any gap it may not exist, and begins with what is appended.
    /// </summary>
    public static async Task<(IEventStream<SourcingRequest> Request, IEventStream<Closure> Closure)> TakeRequest(
        this IDocumentSession session, Guid id, CancellationToken cancel)
    {
        var known = await session.LoadAsync<SourcingRequest>(id, cancel);
        var closure = await session.TakeStream<Closure>(known?.ProcessId ?? AwardForClosure.IdOf(id), cancel);
        return (await session.TakeStream<SourcingRequest>(id, cancel), closure);
    }
}
