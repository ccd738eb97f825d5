using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Likeness;

/// <summary>Whether a part can stand in for another, property by property.</summary>
public static class Fit
{
    // Data sheets round: 0.1 % is the same.
    const decimal Same = 0.001m;

    /// <param name="stated">What the part to be replaced states.</param>
    /// <param name="offered">What the part states that would stand in.</param>
    public static IReadOnlyList<PropertyFit> Of(IReadOnlyList<ComponentProperty> stated, IReadOnlyList<ComponentProperty> offered)
    {
        var others = offered.ToDictionary(property => property.Name);
        return
        [
            .. stated.Select(own => Of(own, others.GetValueOrDefault(own.Name)))
                .OrderBy(fit => fit.Role).ThenBy(fit => fit.Name, StringComparer.Ordinal),
        ];
    }

    public static FitVerdict Verdict(IReadOnlyList<PropertyFit> properties) =>
        new[] { FitVerdict.Worse, FitVerdict.Unknown, FitVerdict.Better, FitVerdict.Equal }
            .Where(verdict => properties.Any(fit => fit.Verdict == verdict)).FirstOrDefault(FitVerdict.Unknown);

    static PropertyFit Of(ComponentProperty own, ComponentProperty? other)
    {
        var defined = CurrentTaxonomy.Property(own.Name);
        var verdict = other is null ? FitVerdict.Unknown
            : own.Text is not null || other.Text is not null ? OfTexts(own, other, defined)
            : OfNumbers(own, other, defined);
        return new(own.Name, defined?.Role ?? PropertyRole.Function, verdict, own, other);
    }

    static FitVerdict OfTexts(ComponentProperty own, ComponentProperty other, PropertyDefinition? defined)
    {
        if (own.Text is null || other.Text is null) return FitVerdict.Unknown;
        if (FoldedName.Comparer.Equals(own.Text, other.Text)) return FitVerdict.Equal;
        if (defined is not { Prefer: Preference.Earlier }) return Differing(defined);
        var (before, after) = (PlaceOf(own.Text), PlaceOf(other.Text));
        return before is null || after is null ? FitVerdict.Unknown : after < before ? FitVerdict.Better : FitVerdict.Worse;

        int? PlaceOf(string text) =>
            defined.Values.Select((value, at) => (value.Code, At: at)).Where(value => value.Code == text).Select(value => (int?)value.At)
                .FirstOrDefault();
    }

    static FitVerdict OfNumbers(ComponentProperty own, ComponentProperty other, PropertyDefinition? defined)
    {
        if (Span.Of(own) is not { } wanted || Span.Of(other) is not { } given || wanted.Dimension != given.Dimension)
            return FitVerdict.Unknown;
        var (least, most) = (Order(given.Least, wanted.Least), Order(given.Most, wanted.Most));
        if ((least, most) == (0, 0)) return FitVerdict.Equal;
        return defined?.Prefer switch
        {
            Preference.More => least >= 0 && most >= 0 ? FitVerdict.Better : FitVerdict.Worse,
            Preference.Less => least <= 0 && most <= 0 ? FitVerdict.Better : FitVerdict.Worse,
            Preference.Wider => least <= 0 && most >= 0 ? FitVerdict.Better : FitVerdict.Worse,
            _ => Differing(defined),
        };
    }

    /// <summary>What has to be the same is worse where it differs; of properties beyond the taxonomy nobody said which is better.</summary>
    static FitVerdict Differing(PropertyDefinition? defined) => defined is null ? FitVerdict.Unknown : FitVerdict.Worse;

    /// <summary>-1, 0 or 1 as the one value is below the other, the same or above.</summary>
    static int Order(decimal one, decimal other) =>
        Math.Abs(one - other) <= Same * Math.Max(Math.Abs(one), Math.Abs(other)) ? 0 : one.CompareTo(other);

    /// <summary>From where to where a property reaches, in base units. A range that is open on one side is its end.</summary>
    sealed record Span(string Dimension, decimal Least, decimal Most)
    {
        public static Span? Of(ComponentProperty property)
        {
            if (UcumUnit.Find(property.Unit) is not { } unit) return null;
            var least = (property.Least ?? property.Number ?? property.Most) is { } from ? unit.ToBase(from) : null;
            var most = (property.Most ?? property.Number ?? property.Least) is { } until ? unit.ToBase(until) : null;
            return least is { } low && most is { } high ? new(unit.Dimension, low, high) : null;
        }
    }
}
