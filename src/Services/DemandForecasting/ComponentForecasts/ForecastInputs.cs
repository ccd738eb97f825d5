using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Requirements;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>Inputs of the forecasts of an OEM's items, and their actuals.</summary>
sealed class ForecastInputs(RequirementInputs inputs, DateOnly week)
{
    readonly Dictionary<(string, string), IReadOnlyList<WeekQuantity>> actuals =
        inputs.Actuals.ToDictionary(log => (log.ItemKey, log.Region), log => log.Weeks);

    // Of weeks that are over.
    readonly Dictionary<(string, string, DateOnly), decimal> counted = inputs.Actuals
        .SelectMany(
            log => log.Weeks.Where(counted => counted.Week < week)
            .Select(counted => (Key: (log.ItemKey, log.Region, counted.Week), counted.Quantity)))
        .ToDictionary(counted => counted.Key, counted => counted.Quantity);

    readonly Dictionary<(string, string), Adjustments.AdjustedDemand> adjusted =
        inputs.Adjustments.ToDictionary(demand => (demand.ItemKey, demand.Region));

    // Most items are used by many components.
    readonly Dictionary<(string, string), string> hashes = [];

    public ForecastInput Of(ComponentUse use)
    {
        var adjustments = adjusted.GetValueOrDefault((use.Item.Key, use.Region));
        return new ForecastInput(
            week, actuals.GetValueOrDefault((use.Item.Key, use.Region), []), adjustments,
            adjustments?.Analogue is { } analogue ? actuals.GetValueOrDefault((analogue.Item.Key, use.Region), []) : null);
    }

    /// <summary>Hash of the current input of the use's forecast; the error if it cannot be calculated.</summary>
    public string HashOf(ComponentUse use)
    {
        if (hashes.TryGetValue((use.Item.Key, use.Region), out var known)) return known;
        var (hash, error) = Calculation.TryCalculate(() => Of(use).Hash());
        return hashes[(use.Item.Key, use.Region)] = hash ?? error;
    }

    /// <summary>Actual requirement of these parts in a past week; null unless each has an actual.</summary>
    public decimal? Counted(DateOnly week, IReadOnlyList<CountedPart> parts)
    {
        if (parts is []) return null;
        var sum = 0m;
        foreach (var part in parts)
        {
            if (!counted.TryGetValue((part.ItemKey, part.Region, week), out var quantity)) return null;
            sum += quantity * part.Rate;
        }
        return Math.Round(sum, 6);
    }
}
