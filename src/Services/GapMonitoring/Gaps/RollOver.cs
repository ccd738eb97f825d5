using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>As weeks pass, their shortage passes with them: open gaps whose first week is over are assessed again.</summary>
public sealed class RollOver(IDocumentStore store, TimeProvider clock, ILogger<RollOver> log, TimeSpan interval) : BackgroundService
{
    const int Batch = 100;

    /// <summary>Nothing where another replica was faster, or a fact has told of the week already.</summary>
    public static object[] Decide(DateTimeOffset now, Balance balance) =>
        balance.Week() >= IsoWeek.Of(now) ? [] : [new WeekBegan(IsoWeek.Of(now), now)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RollOverDue(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "open gaps could not be rolled over; trying again at the next tick");
            }
        }
    }

    async Task RollOverDue(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var week = IsoWeek.Of(now);
        await using var query = store.QuerySession();
        var due = await query.Query<Gap>().Where(gap => gap.Open && gap.FirstWeek < week)
            .OrderBy(gap => gap.FirstWeek).Take(Batch).ToListAsync(cancel);
        foreach (var gap in due) await BeginWeek(gap, week, now, cancel);
    }

    async Task BeginWeek(Gap gap, DateOnly week, DateTimeOffset now, CancellationToken cancel)
    {
        var balance = Balance.IdOf(gap.ComponentId, gap.Region);
        var cause = new GapCause(NamedId.Of("week", balance.ToString("N"), $"{week:yyyy-MM-dd}"), nameof(WeekBegan), Subject: null);
        await using var session = store.LightweightSession();
        session.CausationId = cause.MessageId.ToString();
        session.LastModifiedBy = Caller.Platform.Subject;
        await session.EnterFacts(
            new BalanceStarted(gap.ComponentId, gap.Region), state => Decide(now, state), cause, cancel);
        await session.SaveChangesAsync(cancel);
    }
}
