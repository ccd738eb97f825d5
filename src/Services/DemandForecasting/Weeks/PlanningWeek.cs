using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Weeks;

/// <summary>
/// A week began. Requirements run from the current week on, so each Monday moves the horizon; as an event, that
/// happens at one place of the history and every calculation after it agrees on what is past.
/// </summary>
public sealed record WeekBegan(DateOnly Week, DateTimeOffset At);

/// <summary>The week that calculations count from.</summary>
public sealed record PlanningWeek(Guid Id, DateOnly Week)
{
    public static readonly Guid StreamId = NamedId.Of("planning-week");

    public static PlanningWeek Create(WeekBegan e) => new(StreamId, e.Week);

    public PlanningWeek Apply(WeekBegan e) => this with { Week = e.Week };
}
