using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Adjustments;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>All inputs of an item's forecast. The same input gives the same figures to the last bit.</summary>
/// <param name="Week">The current week: what is forecast begins with it, what is observed lies before it.</param>
/// <param name="Actuals">Ascending; a week without an actual is unknown, not zero.</param>
/// <param name="Adjustments">The planner's adjustments.</param>
/// <param name="Analogue">Actuals of its analogue, ascending; empty without one.</param>
public sealed record ForecastInput(
    DateOnly Week, IReadOnlyList<WeekQuantity> Actuals, AdjustedDemand? Adjustments = null, IReadOnlyList<WeekQuantity>? Analogue = null)
{
    /// <summary>With fewer a method could not be told from chance.</summary>
    public const int FewestActuals = 8;

    /// <summary>Weeks of a season.</summary>
    public const int Season = 52;

    // A demand that ended more than a year ago is not brought back.
    const int LongestSilence = 52;

    /// <summary>The usable actuals of past weeks.</summary>
    public IReadOnlyList<WeekQuantity> Over() => Before(Adjustments?.History(Before(Actuals), Before(Analogue ?? [])) ?? Actuals);

    /// <summary>Whether demand is in whole numbers.</summary>
    public bool IsWhole() => Forecast.IsWhole(Before(Actuals) is { Count: > 0 } own ? own : Before(Analogue ?? []));

    /// <summary>Whether the engine has enough to go by.</summary>
    public bool IsEnough() => Over() is { Count: >= FewestActuals } over && over[^1].Week >= Week.AddDays(-7 * LongestSilence);

    /// <summary>The series week by week up to the current one, NaN where nothing is known.</summary>
    public double[] Observed()
    {
        var over = Over();
        var observed = new double[(Week.DayNumber - over[0].Week.DayNumber) / 7];
        Array.Fill(observed, double.NaN);
        foreach (var week in over) observed[(week.Week.DayNumber - over[0].Week.DayNumber) / 7] = (double)week.Quantity;
        return observed;
    }

    /// <summary>Differs as soon as the figures could: with the input to its last digit, and with the engine's build.</summary>
    public string Hash()
    {
        var text = new StringBuilder();
        text.Append(typeof(Forecasting.Engine).Module.ModuleVersionId.ToString("N"))
            .Append(CultureInfo.InvariantCulture, $"/{Week:yyyy-MM-dd}");
        text.Append(IsWhole() ? "/whole" : "/parts");
        foreach (var week in Over()) Append(week.Week, week.Quantity);
        foreach (var effect in Adjustments?.Effects ?? [])
            text.Append(
                CultureInfo.InvariantCulture,
                $"/{effect.Kind};{effect.From:yyyy-MM-dd};{effect.Until:yyyy-MM-dd};{effect.Factor:0.############################}");
        text.Append("/overrides");
        foreach (var week in Adjustments?.Overrides ?? []) Append(week.Week, week.Quantity);
        text.Append("/orders");
        foreach (var week in Adjustments?.FirmOrders ?? []) Append(week.Week, week.Quantity);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));

        void Append(DateOnly week, decimal quantity) =>
            text.Append(CultureInfo.InvariantCulture, $";{week:yyyy-MM-dd}={quantity:0.############################}");
    }

    IReadOnlyList<WeekQuantity> Before(IReadOnlyList<WeekQuantity> weeks) => [.. weeks.Where(week => week.Week < Week)];
}
