using Marten;

using SupplyChain.SupplierMatching.GapClosure;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>Looks every second for requests whose quote or award deadline has passed.</summary>
sealed class SourcingPoller(IDocumentStore store, TimeProvider clock, ILogger<SourcingPoller> log) : DeadlinePoller(clock, log)
{
    protected override async Task<IReadOnlyList<Guid>> Due(DateTimeOffset now, int atMost, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        return await session.Query<SourcingRequest>().Where(request => request.DueAt <= now).OrderBy(request => request.DueAt)
            .Take(atMost).Select(request => request.Id).ToListAsync(cancel);
    }

    protected override Task Pass(Guid id, Command command, CancellationToken cancel) =>
        store.HandleTogether(command, async session =>
        {
            var (request, closure) = await session.TakeRequest(id, cancel);
            var candidates = await session.FindAsync(request.Aggregate!.AsNeed(), command.At, cancel);
            var receipt = Decisions.AppendDecided(request, known =>
                [.. OpenQuotes.Decide(known!, candidates, command.At), .. PassAwardDeadline.Decide(known!, command.At)]);
            closure.AppendMany(FollowRequest.Decide(closure.Aggregate, request.Aggregate, request.Events.Select(e => e.Data)));
            return receipt;
        }, cancel);
}
