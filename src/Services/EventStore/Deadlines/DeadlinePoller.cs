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
        while (await timer.WaitForNextTickAsync(stoppingToken))
            foreach (var kind in kinds) await WorkOff(kind, stoppingToken);
    }

    async Task WorkOff(DeadlineKind kind, CancellationToken cancel)
    {
        try
        {
            for (var round = 0; round < MostRoundsATick && await Round(kind, cancel) == MostTogether; round++) { }
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // Nothing was decided, such as when the database is unavailable: the next tick looks again.
            log.LogWarning(e, "The deadlines of {Kind} could not be looked at; trying again", kind.Name);
        }
    }

    /// <summary>Decides on what is due now; returns how many there were.</summary>
    async Task<int> Round(DeadlineKind kind, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        IReadOnlyList<Guid> due;
        IReadOnlyDictionary<Guid, SetAsideDeadline> before;
        await using (var session = store.QuerySession())
        {
            var setAside = await session.Query<SetAsideDeadline>().Where(each => each.Kind == kind.Name)
                .Take(MostSetAside).ToListAsync(cancel);
            before = setAside.ToDictionary(each => each.Subject);
            due = await kind.Due(
                session, now, [.. setAside.Where(each => each.NextTry > now).Select(each => each.Subject)], MostTogether, cancel);
        }
        if (due.Count == 0) return 0;

        var failures = await Lanes.Of(store).Commands.RunTogether([.. due.Select(subject => ItemFor(kind, subject, now))], cancel);
        if (failures.FirstOrDefault(failure => DatabaseProblems.IsUnavailable(failure)) is { } unavailable) throw unavailable;
        await Note(kind, due, failures, before, now, cancel);
        return due.Count;
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
