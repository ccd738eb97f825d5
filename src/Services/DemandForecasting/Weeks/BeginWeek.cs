using Marten;

using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Weeks;

/// <summary>
/// Records that a week has begun: within a second or two after each Monday's midnight, UTC, and after the service's first start.
/// </summary>
public static class BeginWeek
{
    public static readonly DeadlineKind Kind = new("week", FindDue, Pass);

    public static object[] Decide(DateOnly week, PlanningWeek? current, DateTimeOffset now) =>
        current?.Week >= week ? [] : [new WeekBegan(week, now)];

    static async Task<IReadOnlyList<Guid>> FindDue(
        IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel)
    {
        if (except.Contains(PlanningWeek.StreamId)) return [];
        var current = await session.LoadAsync<PlanningWeek>(PlanningWeek.StreamId, cancel);
        return current?.Week >= IsoWeek.Of(now) ? [] : [PlanningWeek.StreamId];
    }

    static async Task Pass(Work work, Guid subject, DateTimeOffset now)
    {
        var week = work.Stream<PlanningWeek>(subject);
        await work.Load();
        week.Append(Decide(IsoWeek.Of(now), week.State, now));
    }
}
