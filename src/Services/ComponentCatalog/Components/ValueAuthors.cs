using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>Who stated which value of a component. A value that a revision leaves as it is keeps its author and source.</summary>
public static class ValueAuthors
{
    /// <summary>Of a value that was revised before revisions named who made them.</summary>
    static readonly Guid NotRecorded = Guid.Empty;

    static readonly IReadOnlyDictionary<string, Guid> None = new Dictionary<string, Guid>();

    /// <summary>The organisation that stated a value; null where that was not recorded.</summary>
    public static Guid? AuthorOf(this Component component, string property) =>
        !(component.Restated ?? None).TryGetValue(property, out var author) ? component.Publisher
        : author == NotRecorded ? null
        : author;

    /// <summary>The authors after a revision, without the component's publisher.</summary>
    public static IReadOnlyDictionary<string, Guid> After(Component component, ComponentRevised e)
    {
        var before = ByName(component.Specification.Properties);
        return ByName(e.Specification.Properties).Values
            .Select(property => (
                property.Name,
                Author: before.GetValueOrDefault(property.Name) == property
                    ? component.AuthorOf(property.Name) ?? NotRecorded
                    : e.Reviser ?? NotRecorded))
            .Where(each => each.Author != component.Publisher)
            .ToDictionary(each => each.Name, each => each.Author);
    }

    /// <summary>Values that are said again without a source keep the one that they had.</summary>
    public static Specification KeepingSourcesOf(this Specification specification, Specification? known)
    {
        var before = ByName(known?.Properties ?? []);
        return specification with { Properties = [.. specification.Properties.Select(Kept)] };

        ComponentProperty Kept(ComponentProperty said) =>
            said.Source is null && before.GetValueOrDefault(said.Name) is { Source: { } source } had && had with { Source = null } == said
                ? said with { Source = source }
                : said;
    }

    static Dictionary<string, ComponentProperty> ByName(IEnumerable<ComponentProperty> properties) =>
        properties.DistinctBy(property => property.Name).ToDictionary(property => property.Name);
}
