using Marten;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.CrossReferences;

public static class WithdrawCrossReferenceDecider
{
    /// <summary>Idempotent. Everybody may read it, so that others are told why they may not.</summary>
    public static object[] Decide(WithdrawCrossReference c, Guid id, CrossReference? reference, Caller caller, DateTimeOffset now)
    {
        if (reference is null) throw Rejected.NotFound("crossReference", id);
        new Faults().Within(c).ThrowIfAny();
        if (!caller.MayPublishFor(reference.Organisation))
            throw Rejected.Forbidden("a cross reference is withdrawn by who states it and by the alliance");
        return reference.IsActive ? [new CrossReferenceWithdrawn(id, caller.Organisation, c.Reason.Trim(), now)] : [];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/cross-references/{id:guid}/withdrawal", async (
            Guid id, WithdrawCrossReference c, Command command, IDocumentStore store, IQuerySession session, CancellationToken cancel) =>
        {
            // Who states it never changes.
            var known = await session.LoadAsync<CrossReference>(id, cancel) ?? throw Rejected.NotFound("crossReference", id);
            return await store.Decide(command, work => Withdraw(work, c, known, command), cancel);
        })
        .RequireAnyRole(StateCrossReferenceDecider.Staters);

    static async Task<Receipt> Withdraw(Work work, WithdrawCrossReference c, CrossReference known, Command command)
    {
        var reference = work.Stream<CrossReference>(known.Id, StatedReferences.TurnOf(known.Organisation));
        var count = work.Document<StatedReferences>(known.Organisation);
        await work.Load();
        var events = Decide(c, known.Id, reference.State, command.Caller, command.At);
        if (events.Length > 0) count.Store((count.Value ?? new StatedReferences(known.Organisation, 1)).After(events));
        return reference.Append(events);
    }
}
