using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.DemandForecasting.Adjustments;

/// <summary>The factor of dated effects on an item's demand in a week.</summary>
public static class Effects
{
    /// <summary>Upper limit of the product of all effects of a week.</summary>
    public const decimal MostFactor = 1000;

    /// <summary>
    /// The product of all factors, <see cref="MostFactor"/> at most: 1 where nothing takes effect, 0 where nothing can be demanded.
    /// </summary>
    // From the smallest on: once the product is too large, no factor to come makes it smaller.
    public static decimal FactorOf(this IEnumerable<DemandEffect> effects, DateOnly week) =>
        effects.Select(effect => FactorOf(effect, week)).Order().Aggregate(1m, (product, factor) => Math.Min(MostFactor, product * factor));

    static decimal FactorOf(DemandEffect effect, DateOnly week) => effect.Kind switch
    {
        EffectKind.Promotion => week >= effect.From && week < effect.Until ? effect.Factor ?? 1 : 1,
        EffectKind.PhaseIn => ShareGone(effect, week),
        _ => 1 - ShareGone(effect, week),
    };

    // Of n weeks the first ends at 1/(n+1) and the last at n/(n+1): neither is all nor nothing.
    static decimal ShareGone(DemandEffect effect, DateOnly week) =>
        week < effect.From ? 0
        : week >= effect.Until ? 1
        : (decimal)((week.DayNumber - effect.From.DayNumber) / 7 + 1) / ((effect.Until.DayNumber - effect.From.DayNumber) / 7 + 1);
}
