using Marten;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Weeks;

/// <summary>Says that a week began as soon as it has: at the start and within a second after each Monday's midnight, UTC.</summary>
public sealed class BeginWeek(IDocumentStore store, TimeProvider clock, ILogger<BeginWeek> log) : BackgroundService
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public static object[] Decide(DateOnly week, PlanningWeek? current, DateTimeOffset now) =>
        current?.Week >= week ? [] : [new WeekBegan(week, now)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? begun = null;
        using var timer = new PeriodicTimer(Interval);
        do
        {
            var week = IsoWeek.Of(clock.GetUtcNow());
            if (week == begun) continue;
            try
            {
                await Begin(week, stoppingToken);
                begun = week;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "Week {Week} could not begin; trying again", week);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    Task<Receipt> Begin(DateOnly week, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var id = NamedId.Of("begin-week", week.ToString("O"));
        return store.Handle<PlanningWeek>(
            new Command(id, Caller.Platform, now, id), PlanningWeek.StreamId, current => Decide(week, current, now), cancel);
    }
}
