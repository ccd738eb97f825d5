using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.Mergers;

/// <summary>
/// Whether two components may be one part: of one manufacturer and class, with the same number but for how it is written.
/// </summary>
public static class PartLikeness
{
    const decimal Same = 0.95m, ButSeparators = 0.9m, ButSigns = 0.5m;

    /// <summary>The likely pairs of components that have the same letters and digits, the most alike first.</summary>
    /// <param name="names">Manufacturers' names that stay, by those that are merged into them.</param>
    public static IReadOnlyList<ComponentMergerSuggestion> Of(
        IReadOnlyList<Component> parts, IReadOnlyDictionary<string, string> names)
    {
        return
        [
            .. (from one in parts
                from other in parts
                where IsBefore(one, other) && NameOf(one) == NameOf(other)
                    && (one.Specification.Class, one.Specification.Unit) == (other.Specification.Class, other.Specification.Unit)
                select Suggested(one, other)).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Id),
        ];

        string NameOf(Component part) => FoldedName.Of(names.GetValueOrDefault(part.Part.Manufacturer, part.Part.Manufacturer));

        // The one that stays is of the name that stays, and written with separators; the ids decide the rest.
        bool IsBefore(Component one, Component other) => OrderOf(one).CompareTo(OrderOf(other)) < 0;

        (bool, int, Guid) OrderOf(Component part) =>
            (names.ContainsKey(part.Part.Manufacturer), -part.Part.Number.Trim().Length, part.Id);
    }

    static ComponentMergerSuggestion Suggested(Component into, Component from)
    {
        var (score, why) = FoldedName.Comparer.Equals(into.Part.Number, from.Part.Number) ? (Same, MergerReasons.NumbersSame)
            : PartKey.WithSigns(into.Part.Number) == PartKey.WithSigns(from.Part.Number)
                ? (ButSeparators, MergerReasons.NumbersButSeparators)
            : (ButSigns, MergerReasons.NumbersButSigns);
        var merged = !FoldedName.Comparer.Equals(into.Part.Manufacturer, from.Part.Manufacturer);
        return new(
            NamedId.Of("component-merger-suggestion", into.Id.ToString("N"), from.Id.ToString("N")), AliasOf(into), AliasOf(from),
            into.Specification.Class, score, merged ? [why.With(), MergerReasons.NamesMerged.With()] : [why.With()]);
    }

    static ComponentAlias AliasOf(Component part) => new(part.Id, part.Part.Manufacturer, part.Part.Number);
}
