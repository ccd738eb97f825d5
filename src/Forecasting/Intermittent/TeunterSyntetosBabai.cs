using System.Globalization;

using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Intermittent;

/// <summary>
/// Teunter, Syntetos and Babai (2011): the probability of a demand is smoothed in every step, its size only when there is a
/// demand. The forecast therefore decreases when a part is no longer demanded. It starts from the first size and the share of
/// steps with demand.
/// </summary>
/// <param name="sizeSmoothing">Above 0 to 1. Null: the value with the least squared one-step error.</param>
/// <param name="probabilitySmoothing">The same for the probability.</param>
public sealed class TeunterSyntetosBabai(double? sizeSmoothing = null, double? probabilitySmoothing = null) : IForecastMethod
{
    public string Name => "tsb";

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period) => Fit(history);

    RateForecast Fit(ReadOnlySpan<double> history)
    {
        var values = history.ToArray();
        double SizeFor(double beta) => sizeSmoothing ?? SmoothingGrid.Best(alpha => Run(values, alpha, beta).Error);
        var chance = probabilitySmoothing ?? SmoothingGrid.Best(beta => Run(values, SizeFor(beta), beta).Error);
        var size = SizeFor(chance);
        return new RateForecast(
            string.Create(CultureInfo.InvariantCulture, $"TSB, alpha {size:0.##}, beta {chance:0.##}"),
            Run(values, size, chance).Rate, Fit);
    }

    static (double Error, double Rate) Run(double[] values, double alpha, double beta)
    {
        var demands = 0;
        double size = 0;
        foreach (var value in values)
        {
            if (value == 0) continue;
            if (demands++ == 0) size = value;
        }
        if (demands == 0) return (0, 0);

        double chance = (double)demands / values.Length, errors = 0;
        foreach (var value in values)
        {
            errors += (value - chance * size) * (value - chance * size);
            if (value == 0)
            {
                chance -= beta * chance;
                continue;
            }
            chance += beta * (1 - chance);
            size += alpha * (value - size);
        }
        return (errors, chance * size);
    }
}
