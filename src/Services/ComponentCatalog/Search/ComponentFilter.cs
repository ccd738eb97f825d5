using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>A filter of components. Conditions that are not given do not restrict it.</summary>
/// <param name="Class">Classes of the taxonomy; a component of any of them is found.</param>
/// <param name="Group">A group of the taxonomy.</param>
/// <param name="Manufacturers">Names, regardless of case; a component of any of them is found. Null for all.</param>
/// <param name="Search">Words or parts of words. All must occur in manufacturer, part number, class or description.</param>
/// <param name="Property">Conditions that must all be met, see PropertyCondition.</param>
public sealed record ComponentFilter(
    string[]? Class, string? Group, IReadOnlyList<string>? Manufacturers, string? Search, Lifecycle[]? Lifecycle, string[]? Property)
{
    const int MaxConditions = 20;
    const int MaxSearch = 200;

    /// <summary>Conditions on the names by which components are ordered.</summary>
    public IEnumerable<Condition> Names()
    {
        // The character behind a tab is a line feed: this range holds every part number of the manufacturer and nothing else.
        if (Manufacturers is not { } names) yield break;
        yield return new(
            $"({string.Join(" or ", names.Select(_ => "sort_key >= ? and sort_key < ?"))})",
            [.. names.SelectMany(name => new object[] { $"{PartName.Key(name)}\t", $"{PartName.Key(name)}\n" })]);
    }

    /// <summary>The condition on the class, in the form in which rows of a class are read in order.</summary>
    public IEnumerable<Condition> Classes() => ClassNames() switch
    {
        null => [],
        [var one] => [new("class = ?", one)],
        var several => [new("class = any(?)", (object)several)],
    };

    /// <summary>The same condition in the form in which it is combined with <see cref="Terms"/>.</summary>
    public IEnumerable<Condition> TermsOfClasses() =>
        ClassNames() is { } names ? [new("terms && ?", (object)names.Select(SearchTerms.OfClass).ToArray())] : [];

    /// <summary>All other conditions.</summary>
    public IReadOnlyList<Condition> Terms()
    {
        var terms = new List<Condition>();
        foreach (var word in (Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            terms.Add(SearchWords.Contains(word));
        if (Lifecycle is { Length: > 0 }) terms.Add(new("terms && ?", (object)Lifecycle.Select(SearchTerms.Of).ToArray()));
        foreach (var condition in Property ?? []) terms.Add(PropertyCondition.Parse(condition, "property").OnTerms());
        return terms;
    }

    /// <exception cref="Rejected">Names what cannot be asked for.</exception>
    public ComponentFilter Checked()
    {
        var faults = new Faults()
            .Require(Class is not { Length: > MaxConditions }, "class", $"at most {MaxConditions}")
            .Require(Property is not { Length: > MaxConditions }, "property", $"at most {MaxConditions}")
            .Require(
                Group is null || CurrentTaxonomy.ClassesOf(Group) is not null,
                "group", $"'{Group}' is no group of components of the taxonomy")
            .Require(Search is not { Length: > MaxSearch }, "search", $"at most {MaxSearch} characters");
        foreach (var unknown in (Class ?? []).Where(name => !CurrentTaxonomy.IsComponentClass(name)))
            faults.Require(false, "class", $"'{unknown}' is no component class of the taxonomy");
        faults.ThrowIfAny();
        return this;
    }

    /// <summary>The requested classes, by name and by group; null for all.</summary>
    string[]? ClassNames()
    {
        var ofGroup = Group is null ? null : CurrentTaxonomy.ClassesOf(Group);
        return Class is not { Length: > 0 } ? ofGroup?.ToArray() : [.. ofGroup is null ? Class.Distinct() : Class.Intersect(ofGroup)];
    }
}
