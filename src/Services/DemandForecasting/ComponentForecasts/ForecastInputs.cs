using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Requirements;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>What the forecasts of an OEM's items follow from, and what was counted of them.</summary>
sealed class ForecastInputs(Situation situation, DateOnly week)
{
    readonly Dictionary<(string, string), IReadOnlyList<WeekQuantity>> actuals =
        situation.Actuals.ToDictionary(log => (log.ItemKey, log.Region), log => log.Weeks);

    readonly Dictionary<(string, string), Adjustments.AdjustedDemand> adjusted =
        situation.Adjustments.ToDictionary(demand => (demand.ItemKey, demand.Region));

    public ForecastInput Of(ComponentUse use)
    {
        var adjustments = adjusted.GetValueOrDefault((use.Item.Key, use.Region));
        return new ForecastInput(
            week, ActualsOf(use), adjustments,
            adjustments?.Analogue is { } analogue ? actuals.GetValueOrDefault((analogue.Item.Key, use.Region), []) : null);
    }

    /// <summary>What all uses together required in weeks that are over; only weeks in which each of them was counted.</summary>
    public IReadOnlyList<WeekQuantity> Counted(IReadOnlyList<ComponentUse> uses) =>
    [
        .. uses.SelectMany(use => ActualsOf(use).Where(counted => counted.Week < week).Select(counted => counted with { Quantity = counted.Quantity * use.Rate }))
            .GroupBy(counted => counted.Week).Where(counted => counted.Count() == uses.Count)
            .Select(counted => new WeekQuantity(counted.Key, Math.Round(counted.Sum(part => part.Quantity), 6))).OrderBy(counted => counted.Week),
    ];

    IReadOnlyList<WeekQuantity> ActualsOf(ComponentUse use) => actuals.GetValueOrDefault((use.Item.Key, use.Region), []);
}
