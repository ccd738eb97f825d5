using Microsoft.Extensions.Caching.Memory;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Planning;

/// <summary>
/// Planning takes a core for seconds: one run at a time for each organisation, and some at a time in all. Who asks the same question
/// while its run goes on, or soon after, gets the answer of that run. A run that nobody waits for any more is stopped.
/// </summary>
public sealed class PlanRuns(TimeSpan patience) : IDisposable
{
    /// <summary>Weeks of all suppliers of all plans together: some ten megabytes.</summary>
    const int MostWeeks = 200_000;

    static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostWeeks });
    readonly SemaphoreSlim cores = new(Math.Max(1, Environment.ProcessorCount / 2));
    readonly Dictionary<Guid, PlanRun> running = [];
    readonly Lock exclusive = new();

    /// <summary>Waits so long for another run of the organisation, and as long for a core: less, with a run, than the gateway.</summary>
    public PlanRuns() : this(TimeSpan.FromSeconds(1.25))
    {
    }

    /// <param name="question">Everything that the answer depends on.</param>
    /// <exception cref="Rejected">409 while a run for another question of the organisation goes on, or too many of others.</exception>
    public async Task<AwardPlans> AnswerAsync(
        Guid organisation, string question, Func<CancellationToken, AwardPlans> plan, CancellationToken cancel)
    {
        if (Answered(organisation, question) is { } known) return known;
        var run = Join(organisation, question, plan);
        if (!run.IsFor(question))
        {
            await run.EndedAsync(patience, cancel);
            if (Answered(organisation, question) is { } meanwhile) return meanwhile;
            run = Join(organisation, question, plan);
            if (!run.IsFor(question))
                throw Rejected.Conflict("requestId", "your organisation has plans made at the moment; ask again when they are there");
        }
        try
        {
            return await run.Answer.WaitAsync(cancel);
        }
        finally
        {
            Leave(run);
        }
    }

    AwardPlans? Answered(Guid organisation, string question) => answers.Get<AwardPlans>((organisation, question));

    /// <summary>The organisation's run as it goes on, which may be for another question; a new one where there is none.</summary>
    PlanRun Join(Guid organisation, string question, Func<CancellationToken, AwardPlans> plan)
    {
        lock (exclusive)
        {
            if (!running.TryGetValue(organisation, out var run))
            {
                running[organisation] = run = new(question);
                run.Begin(stop => PlannedAsync(organisation, run, question, plan, stop));
            }
            if (run.IsFor(question)) run.Waiting++;
            return run;
        }
    }

    async Task<AwardPlans> PlannedAsync(
        Guid organisation, PlanRun run, string question, Func<CancellationToken, AwardPlans> plan, CancellationToken cancel)
    {
        try
        {
            if (!await cores.WaitAsync(patience, cancel))
                throw Rejected.Conflict("requestId", "too many plans are made at the moment; ask again in some seconds");
            try
            {
                var found = plan(cancel);
                var weeks = 1 + found.Plans.Sum(award => award.Splits.Sum(split => split.Weeks.Count));
                answers.Set(
                    (organisation, question), found,
                    new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Kept, Size = weeks });
                return found;
            }
            finally
            {
                cores.Release();
            }
        }
        finally
        {
            lock (exclusive)
            {
                running.Remove(organisation);
                run.Dispose();
            }
        }
    }

    void Leave(PlanRun run)
    {
        lock (exclusive)
            if (--run.Waiting == 0)
                run.Stop();
    }

    public void Dispose()
    {
        cores.Dispose();
        answers.Dispose();
    }
}
