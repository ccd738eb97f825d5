using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Requirements;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>Calculates an OEM's forecasts of components from the forecasts of the items that require them.</summary>
public static class ReconcileForecasts
{
    /// <summary>
    /// The events that bring these components' forecasts up to date, in their order; null where one is. Components that are used
    /// in the same proportions, such as all that only one product needs, are calculated once. They begin with the latest week
    /// that anything here was calculated for: when a week begins during a run, nothing goes back to the one before, nor mixes the two.
    /// </summary>
    /// <param name="week">The current week of who asks, or one before it.</param>
    public static IReadOnlyList<ForecastReconciled?> Decide(
        RequirementInputs inputs, DateOnly week, IReadOnlyList<Guid> components, IReadOnlyDictionary<Guid, ReconciledForecast> before,
        DateTimeOffset now, Guid run)
    {
        var usesOf = inputs.UsesByComponent();
        week = before.Values.Select(forecast => forecast.Week).Concat(inputs.Forecasts.Select(forecast => forecast.Week))
            .Append(inputs.Week).Append(week).Max();
        var itemInputs = new ForecastInputs(inputs, week);
        var due = components.Select(
            component => new Due(component, usesOf.GetValueOrDefault(component, []), before.GetValueOrDefault(component), week, itemInputs))
            .ToList();
        // Each by itself, and in an order of their own: no figure depends on how many cores there are.
        var forecasts = due.Where(component => component.IsChanged && component.Known is not []).Select(component => component.Known)
            .DistinctBy(Proportions)
            .AsParallel().AsOrdered()
                .Select(known =>
                (Key: Proportions(known), Forecast: TryCalculate(() => ComponentUseForecasts.Of(known, week, itemInputs.Of))))
            .ToDictionary(forecast => forecast.Key, forecast => forecast.Forecast);
        return [.. due.Select(component => !component.IsChanged ? null : component.Event(
            inputs.Organisation,
            component.Known is [] ? (null, ForecastReasons.NoItemForecast.With()) : forecasts[Proportions(component.Known)],
            now, run))];
    }

    static (T? Result, Reason? Error) TryCalculate<T>(Func<T> calculate) where T : class
    {
        var (found, error) = Calculation.TryCalculate(calculate);
        return (found, found is null ? ForecastReasons.CalculationFailed.With(error) : null);
    }

    static string Proportions(IReadOnlyList<ComponentUse> uses) => string.Join(
        '/', uses.Select(
            use => string.Create(CultureInfo.InvariantCulture, $"{use.Region};{use.Item.Key};{use.Rate / uses[0].Rate:0.############}")));

    sealed record Due(Guid ComponentId, IReadOnlyList<ComponentUse> Uses, ReconciledForecast? Before, DateOnly Week, ForecastInputs Inputs)
    {
        public IReadOnlyList<ComponentUse> Known { get; } = [.. Uses.Where(use => use.Forecast is not null)];

        string Hash { get; } = HashOf(Uses, Week, Inputs);

        public bool IsChanged => Before is null ? Known is not [] : Before.InputHash != Hash && (Known is not [] || Before.Total is not []);

        public ForecastReconciled Event(
            Guid organisation, (ComponentUseForecasts? Forecast, Reason? Error) uses, DateTimeOffset now, Guid run)
        {
            var (sums, error) = uses.Forecast is { } forecast ? TryCalculate(() => ComponentSums.Of(forecast, Known)) : (null, uses.Error);
            var measured = TryCalculate(() => Before?.NewErrors(Inputs.Counted) ?? []).Result ?? [];
            return new ForecastReconciled(
                organisation, ComponentId, Week, Hash, sums is null ? DemandForecastMethods.None.With() : uses.Forecast!.Method,
                sums is null ? error! : uses.Forecast!.Reason,
                sums is null ? new ForecastBacktest(0, 0, []) : uses.Forecast!.Backtest, sums?.Total ?? [], sums?.Regions ?? [], sums?.Items
                    ?? [],
                sums?.Parts ?? [],
                [.. Uses.Where(use => use.Forecast is null).Select(use => new ItemInRegion(use.Item, use.Region))],
                measured, now, run, Before?.TurnBy(measured));
        }
    }

    // Of the items' forecasts, and of what these should follow from by now: they are brought up to date by others, and not always before.
    static string HashOf(IReadOnlyList<ComponentUse> uses, DateOnly week, ForecastInputs inputs)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{week:yyyy-MM-dd}");
        foreach (var use in uses)
            text.Append(
                CultureInfo.InvariantCulture,
                $"/{use.Region};{use.Item.Key};{use.Rate:0.############};{use.Forecast?.InputHash};{inputs.HashOf(use)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
