using Marten;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>Looks every second for processes that are due and gives each the command that its deadline stands for.</summary>
sealed class ClosurePoller(IDocumentStore store, TimeProvider clock, ILogger<ClosurePoller> log) : DeadlinePoller(clock, log)
{
    protected override async Task<IReadOnlyList<Guid>> Due(DateTimeOffset now, int atMost, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        return await session.Query<Closure>().Where(closure => closure.DueAt <= now).OrderBy(closure => closure.DueAt)
            .Take(atMost).Select(closure => closure.Id).ToListAsync(cancel);
    }

    protected override Task Pass(Guid id, Command command, CancellationToken cancel) =>
        store.HandleExclusively<Closure>(command, id, closure => PassDeadline.Decide(closure!, command.At), cancel);
}
