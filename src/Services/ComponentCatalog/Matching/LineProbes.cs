using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>By what the components that a part of a line may mean are found in the table of searches.</summary>
/// <param name="Keys">Numbers that are equal, and beginnings of the line's own.</param>
/// <param name="Beginnings">Numbers that go on behind the line's own.</param>
/// <param name="Terms">Of which a component has one.</param>
/// <param name="Words">Words of which a component has both; empty where something better is known.</param>
sealed record LineProbes(
    IReadOnlyList<string> Keys, IReadOnlyList<string> Beginnings, IReadOnlyList<string> Terms, IReadOnlyList<string[]> Words)
{
    const int ShortestBeginning = 5, LongestRest = 10;

    public static LineProbes Of(WrittenLine part, IReadOnlyList<NamedNumber> numbers)
    {
        string[] keys = [.. numbers.Select(number => PartKey.Of(number.Number)).Distinct()];
        string[] own =
            [.. numbers.Where(number => number.Place != NumberPlace.Word).Select(number => PartKey.Of(number.Number)).Distinct()];
        var measure = WrittenMeasure.Of(NotPopulated.Without(part.Value), part.Reference)
            ?? (part.PartNumber is null ? WrittenMeasure.Of(part.Description, part.Reference) : null);
        string[] terms =
            [.. SupplierNumbers.Of(part)?.Terms ?? [], .. part.PartNumber is null && measure is not null ? TermsOf(measure) : []];
        return new(
            [.. keys.Concat(own.SelectMany(BeginningsOf)).Distinct()],
            [.. own.Where(key => key.Length >= ShortestBeginning)],
            terms,
            part.PartNumber is null && terms.Length == 0 ? DescriptionWords.Pairs(part) : []);
    }

    static IEnumerable<string> BeginningsOf(string key)
    {
        for (var length = Math.Max(ShortestBeginning, key.Length - LongestRest); length < key.Length; length++) yield return key[..length];
    }

    // Words of the eighth of an octave that the value lies in; what they find is compared exactly.
    static IEnumerable<string> TermsOf(WrittenMeasure measure) =>
        UcumUnit.Find(measure.Unit) is { } unit && unit.ToBase(measure.Value) is { } value
            ? NumberTerms.Between(SearchTerms.KeyOf(measure.Property, unit), value, value)
            : [];
}
