using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;

namespace SupplyChain.DemandForecasting.ForecastRuns;

/// <summary>The forecasts of all items of an OEM are to be brought up to date: because a week began, or because it asked for it.</summary>
/// <param name="Items">In the order in which they are worked off.</param>
/// <param name="Components">
/// Components whose forecasts depend on the items, in the order in which they are calculated after the items.
/// </param>
public sealed record ForecastRunStarted(
    Guid RunId, Guid Organisation, DateOnly Week, IReadOnlyList<ItemOfRun> Items, DateTimeOffset At,
    IReadOnlyList<Guid>? Components = null);

/// <summary>
/// The next items of the run, and behind them components, were looked at; in the same transaction as their forecasts, so none is done
/// twice.
/// </summary>
public sealed record ItemsForecast(IReadOnlyList<ForecastItem> Items, Guid Organisation = default);

/// <summary>An item whose forecast the run brings up to date.</summary>
public sealed record ItemOfRun(DemandedItem Item, string Region);

/// <summary>Result of the run for an item or component.</summary>
public sealed record ForecastItem(Guid ForecastId, ForecastOutcome Outcome);

/// <summary>
/// Recalculated; unchanged, since its input did not change; or without a forecast, since there are too few actuals.
/// </summary>
public enum ForecastOutcome { Calculated, Unchanged, Without }

/// <summary>One run over all items of an OEM.</summary>
/// <param name="Components">Those that the items require.</param>
/// <param name="Done">Number of processed items and then components. An interrupted run continues there.</param>
/// <param name="Version">Number of events; the version for the next append.</param>
public sealed record ForecastRun(
    Guid Id, Guid Organisation, DateOnly Week, IReadOnlyList<ItemOfRun> Items, IReadOnlyList<Guid> Components, int Done, int Calculated,
    int Unchanged,
    DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, long Version)
{
    public static Guid IdOf(DateOnly week, Guid organisation) => NamedId.Of("forecast-run", week.ToString("O"), organisation.ToString("N"));

    /// <summary>Whoever begins a run of the OEM's takes this turn, so that no two begin at once.</summary>
    public static Guid TurnOf(Guid organisation) => NamedId.Of("forecast-runs", organisation.ToString("N"));

    public static ForecastRun Create(ForecastRunStarted e) =>
        new(e.RunId, e.Organisation, e.Week, e.Items, e.Components ?? [], 0, 0, 0, e.At, null, 1);

    public ForecastRun Apply(ItemsForecast e) => this with
    {
        Done = Done + e.Items.Count,
        Calculated = Calculated + e.Items.Count(item => item.Outcome == ForecastOutcome.Calculated),
        Unchanged = Unchanged + e.Items.Count(item => item.Outcome == ForecastOutcome.Unchanged),
        Version = Version + 1,
    };

    public ForecastRun Apply(ForecastRunFinished e) => this with { FinishedAt = e.At, Version = Version + 1 };

    /// <summary>The items to do next, at most so many.</summary>
    public IReadOnlyList<ForecastSubject> Next(int most) =>
        [.. Items.Skip(Done).Take(most).Select(item => new ForecastSubject(Organisation, item.Item, item.Region))];

    /// <summary>The components to do next, at most so many; none before all items are done.</summary>
    public IReadOnlyList<Guid> NextComponents(int most) => Done < Items.Count ? [] : [.. Components.Skip(Done - Items.Count).Take(most)];
}
