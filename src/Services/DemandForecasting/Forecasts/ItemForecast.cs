using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Items;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>The forecast of an item was calculated. Without weeks if there are too few actuals.</summary>
/// <param name="Week">The current week: the forecast begins with it.</param>
/// <param name="InputHash">Of all that the figures follow from, see <see cref="ForecastInput.Hash"/>.</param>
/// <param name="RunId">The forecast run that calculated it; null if a change of the item did.</param>
/// <param name="Baseline">Expected values before the planner's adjustments; null without adjustments.</param>
/// <param name="BeforeOrders">The weeks before firm orders were netted; null without firm orders.</param>
public sealed record ForecastCalculated(
    Guid Organisation, DemandedItem Item, string Region, DateOnly Week, string InputHash, Reason Method, Reason Reason,
    ForecastBacktest Backtest, IReadOnlyList<ForecastWeek> Weeks, DateTimeOffset At, Guid? RunId,
    IReadOnlyList<decimal>? Baseline = null, IReadOnlyList<ForecastWeek>? BeforeOrders = null);

/// <summary>The forecast of one OEM's item in a region, kept so that it is calculated once per change of its input.</summary>
/// <param name="Vintages">Published forecasts of each week at the measured leads, by week and then lead.</param>
/// <param name="Calculations">Number of events; the version for the next append.</param>
public sealed record ItemForecast(
    Guid Id, Guid Organisation, DemandedItem Item, string ItemKey, string Region, DateOnly Week, string InputHash, Reason Method,
    Reason Reason, ForecastBacktest Backtest, IReadOnlyList<ForecastWeek> Weeks, IReadOnlyList<VintageWeek> Vintages,
    IReadOnlyList<decimal>? Baseline, IReadOnlyList<ForecastWeek>? BeforeOrders, DateTimeOffset CalculatedAt, long Calculations)
{
    public static ItemForecast Create(ForecastCalculated e) => new(
        new ForecastSubject(e.Organisation, e.Item, e.Region).ForecastId(), e.Organisation, e.Item, e.Item.Key, e.Region, e.Week,
        e.InputHash, e.Method, e.Reason, e.Backtest, e.Weeks,
        VintageWeek.Published(e.Week, e.Weeks, e.Baseline, []), e.Baseline, e.BeforeOrders, e.At, 1);

    public ItemForecast Apply(ForecastCalculated e) => this with
    {
        Item = e.Item,
        Week = e.Week,
        InputHash = e.InputHash,
        Method = e.Method,
        Reason = e.Reason,
        Backtest = e.Backtest,
        Weeks = e.Weeks,
        Vintages = VintageWeek.Published(e.Week, e.Weeks, e.Baseline, Vintages),
        Baseline = e.Baseline,
        BeforeOrders = e.BeforeOrders,
        CalculatedAt = e.At,
        Calculations = Calculations + 1,
    };

    public ForecastSubject Subject() => new(Organisation, Item, Region);

    /// <summary>The expected value of a week before the planner's adjustments.</summary>
    /// <param name="place">Of the week among <see cref="Weeks"/>.</param>
    public decimal BaselineAt(int place) => Baseline?[place] ?? Weeks[place].Expected;

    /// <summary>
    /// The forecast of the requested weeks. A forecast of an earlier week ends before them; until it is recalculated, its last week
    /// is carried on.
    /// </summary>
    /// <param name="horizon">Ascending, without gaps.</param>
    public Forecast Over(IReadOnlyList<DateOnly> horizon) => Over(horizon, Weeks);

    /// <summary>The same before firm orders, for callers that net the orders of other weeks.</summary>
    public Forecast BeforeOrdersOver(IReadOnlyList<DateOnly> horizon) => Over(horizon, BeforeOrders ?? Weeks);

    Forecast Over(IReadOnlyList<DateOnly> horizon, IReadOnlyList<ForecastWeek> weeks)
    {
        if (horizon is []) return Forecast.None(ForecastReasons.PlannedToTheHorizon);
        var kept = weeks.ToDictionary(week => week.Week);
        return new Forecast([.. horizon.Select(week => kept.GetValueOrDefault(week) ?? weeks[^1] with { Week = week })], Method, Reason);
    }
}
