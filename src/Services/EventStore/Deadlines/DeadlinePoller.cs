using Marten;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>
/// Looks every second for what is due of every kind and decides on it, many in one transaction. What fails is set aside alone and
/// tried again later and later.
/// </summary>
sealed class DeadlinePoller(
    IEnumerable<DeadlineKind> kinds, IDocumentStore store, TimeProvider clock, ILogger<DeadlinePoller> log) : BackgroundService
{
    const int MostTogether = 100, MostRoundsATick = 10;
    internal const int MostSetAside = 10_000;
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Tick(stoppingToken);
    }

    async Task Tick(CancellationToken cancel)
    {
        try
        {
            ILookup<string, SetAsideDeadline> setAside;
            await using (var session = store.QuerySession())
                setAside = (await session.Query<SetAsideDeadline>().Take(MostSetAside).ToListAsync(cancel)).ToLookup(each => each.Kind);
            foreach (var kind in kinds) await WorkOff(kind, setAside[kind.Name].ToDictionary(each => each.Subject), cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // Such as while the database is unavailable: the next tick looks again.
            log.LogWarning(e, "Deadlines could not be looked at; trying again");
        }
    }

    async Task WorkOff(DeadlineKind kind, IReadOnlyDictionary<Guid, SetAsideDeadline> setAside, CancellationToken cancel)
    {
        try
        {
            // What fails is known as set aside from the next tick on; until then it would only fail again.
            for (var round = 0; round < MostRoundsATick && await Round(kind, setAside, cancel); round++) { }
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(e, "The deadlines of {Kind} could not be looked at; trying again", kind.Name);
        }
    }

    /// <summary>Decides on what is due now; returns whether there may be more that can be decided at once.</summary>
    async Task<bool> Round(DeadlineKind kind, IReadOnlyDictionary<Guid, SetAsideDeadline> setAside, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        IReadOnlyList<Guid> due;
        await using (var session = store.QuerySession())
            due = await kind.Due(
                session, now, [.. setAside.Values.Where(each => each.NextTry > now).Select(each => each.Subject)], MostTogether, cancel);
        // All that is due is here: what was set aside and is not among it has been settled otherwise.
        if (due.Count < MostTogether)
            await Forget([.. setAside.Values.Where(each => each.NextTry <= now && !due.Contains(each.Subject))], cancel);
        if (due.Count == 0) return false;

        var failures = await Lanes.Of(store).Commands.RunTogether([.. due.Select(subject => ItemFor(kind, subject, now))], cancel);
        if (failures.FirstOrDefault(failure => DatabaseProblems.IsUnavailable(failure)) is { } unavailable) throw unavailable;
        await Note(kind, due, failures, setAside, now, cancel);
        return due.Count == MostTogether && failures.All(failure => failure is null);
    }

    async Task Forget(IReadOnlyList<SetAsideDeadline> settled, CancellationToken cancel)
    {
        if (settled.Count == 0) return;
        await using var session = store.LightweightSession();
        session.DeleteObjects(settled);
        await session.SaveChangesAsync(cancel);
    }

    static WorkItem ItemFor(DeadlineKind kind, Guid subject, DateTimeOffset now) => new(
        NamedId.Of("deadline", kind.Name, subject.ToString("N"), now.ToString("O")).ToString(), Caller.Platform.Subject,
        work => kind.Pass(work, subject, now));

    async Task Note(
        DeadlineKind kind, IReadOnlyList<Guid> due, IReadOnlyList<Exception?> failures,
        IReadOnlyDictionary<Guid, SetAsideDeadline> before, DateTimeOffset now, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        foreach (var (subject, failure) in due.Zip(failures))
        {
            var known = before.GetValueOrDefault(subject);
            if (failure is null)
            {
                if (known is not null) session.Delete(known);
                continue;
            }
            var setAside = SetAsideDeadline.After(known, kind.Name, subject, failure, now);
            session.Store(setAside);
            log.LogWarning(failure, "{Kind} {Subject} could not be decided; next try {NextTry:O}", kind.Name, subject, setAside.NextTry);
        }
        await session.SaveChangesAsync(cancel);
    }
}
