using SupplyChain.DemandForecasting.Forecasts;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>
/// The parts and rates of a component's published forecast. Its accuracy is measured with the same parts and rates, regardless of
/// later bills of materials.
/// </summary>
/// <param name="Since">The week in which such a forecast was published first; it holds up to the next composition.</param>
public sealed record Composition(DateOnly Since, IReadOnlyList<CountedPart> Parts)
{
    /// <summary>The compositions that are needed to measure these vintages, once this was published.</summary>
    /// <param name="before">By week, like the result.</param>
    public static IReadOnlyList<Composition> Published(
        ForecastReconciled e, IReadOnlyList<VintageWeek> vintages, IReadOnlyList<Composition> before)
    {
        if (vintages is []) return [];
        var known = before.Where(composition => e.Parts is [] || composition.Since < e.Week).ToList();
        CountedPart[] parts = [.. e.Parts.Select(part => new CountedPart(part.Item.Key, part.Region, part.Rate))];
        if (parts is not [] && (known is [] || !known[^1].Parts.SequenceEqual(parts))) known.Add(new Composition(e.Week, parts));
        var oldest = vintages.Min(vintage => vintage.PublishedIn());
        return [.. known.Where((_, at) => at + 1 == known.Count || known[at + 1].Since > oldest)];
    }

    /// <summary>The parts of a forecast that was published in this week.</summary>
    public static IReadOnlyList<CountedPart> In(DateOnly week, IReadOnlyList<Composition> compositions) =>
        compositions.LastOrDefault(composition => composition.Since <= week)?.Parts ?? [];
}

/// <summary>An item in a region.</summary>
/// <param name="Rate">Quantity of the component for one of the item.</param>
public sealed record CountedPart(string ItemKey, string Region, decimal Rate);
