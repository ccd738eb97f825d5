using Marten;

namespace SupplyChain.SupplierMatching.CorrectiveActions;

public static class OverdueActionDecider
{
    /// <summary>Once for each due day; nothing where the supplier acted in the meantime, or another day was set.</summary>
    public static object[] Decide(CorrectiveAction? action, DateTimeOffset now) =>
        action is { DueOn: { } day, DueAt: { } end } && end <= now ? [new CorrectiveActionOverdue(day, now)] : [];
}

/// <summary>Corrective actions whose due day is over.</summary>
static class OverdueActions
{
    public static readonly DeadlineKind Kind = new("corrective-action", FindDue, Pass);

    static async Task<IReadOnlyList<Guid>> FindDue(
        IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel)
    {
        Guid[] apart = [.. except];
        return await session.Query<CorrectiveAction>().Where(action => action.DueAt <= now && !action.Id.IsOneOf(apart))
            .OrderBy(action => action.DueAt).Take(most).Select(action => action.Id).ToListAsync(cancel);
    }

    static async Task Pass(Work work, Guid id, DateTimeOffset now)
    {
        var action = work.Stream<CorrectiveAction>(id);
        await work.Load();
        action.Append(OverdueActionDecider.Decide(action.State, now));
    }
}
