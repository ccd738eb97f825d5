namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>What was published for a week so many weeks ahead.</summary>
/// <param name="Lead">1 at the beginning of the week itself.</param>
public sealed record VintageWeek(DateOnly Week, int Lead, decimal Expected)
{
    /// <summary>The leads at which forecasts are measured: the next week, a month, a quarter, half a year.</summary>
    public static readonly IReadOnlyList<int> Leads = [1, 4, 13, 26];

    /// <summary>How long a week waits for its actual.</summary>
    public const int WeeksKept = 13;
}
