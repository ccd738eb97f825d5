namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>What the classes of a group classify. Only classes of components can be assigned to a component.</summary>
public enum TaxonomyKind { Component, Process, Equipment, Service, Application, Organisation }

/// <summary>The classes of the region's industry, and the properties that its parts are described and searched by.</summary>
/// <param name="Version">Rises with every change of the data.</param>
/// <param name="Synonyms">Words that mean the same: whoever searches for one of them finds the others.</param>
public sealed record Taxonomy(
    string Version, IReadOnlyList<TaxonomyGroup> Groups, IReadOnlyList<PropertyDefinition> Properties,
    IReadOnlyList<SynonymGroup>? Synonyms = null)
{
    public IReadOnlyList<SynonymGroup> Synonyms { get; init; } = Synonyms ?? [];
}

public sealed record SynonymGroup(IReadOnlyList<string> Words);

public sealed record TaxonomyGroup(
    string Id, string Chinese, string English, TaxonomyKind Kind, IReadOnlyList<TaxonomyClass> Classes);

/// <param name="Properties">Names of the properties by which this class is usually searched.</param>
public sealed record TaxonomyClass(string Id, string Chinese, string English, IReadOnlyList<string> Properties);

/// <summary>A property with a defined meaning. A component may have further properties.</summary>
/// <param name="Unit">UCUM unit of the dimension that values must have; empty for a pure number, null for a text.</param>
/// <param name="Symmetric">Whether the number says how far it reaches either way, as the range of an accelerometer: ±16 is 16.</param>
/// <param name="Values">The texts that it may have, in the order in which they are offered; empty where any may be written.</param>
/// <param name="Role">What it decides of a part that is to stand in for another one.</param>
/// <param name="Prefer">Which value of it serves as well as another one, or better.</param>
/// <param name="Iec61360">
/// The same property in the Common Data Dictionary of the IEC (IEC 61360-4), by its IRDI; null where none is known for certain.
/// </param>
public sealed record PropertyDefinition(
    string Name, string Chinese, string English, string? Unit, bool Symmetric = false, IReadOnlyList<PropertyText>? Values = null,
    PropertyRole Role = PropertyRole.Function, Preference Prefer = Preference.Same, string? Iec61360 = null)
{
    public IReadOnlyList<PropertyText> Values { get; init; } = Values ?? [];

    public PropertyKind Kind =>
        Unit is not null ? PropertyKind.Number
        : Values.Count == 0 ? PropertyKind.Text
        : Values is [{ Code: "yes" }, { Code: "no" }] ? PropertyKind.Boolean
        : PropertyKind.Enumeration;

    /// <summary>The code of a text of an enumeration, however it is spelled; null where it is none of them.</summary>
    public string? TextOf(string written) =>
        Values.FirstOrDefault(value => value.Spellings.Contains(written, FoldedName.Comparer))?.Code;
}

/// <summary>What values a property has: yes or no where it is boolean.</summary>
public enum PropertyKind { Number, Enumeration, Text, Boolean }

/// <summary>Whether a property is of a part's form, its shape and size, of its fit, what it is connected to, or of its function.</summary>
public enum PropertyRole { Form, Fit, Function }

/// <summary>
/// Which value of a property serves in the place of another one: the same alone, as much or more, as much or less, a range that covers
/// it, or, of an enumeration, one that stands as early in it.
/// </summary>
public enum Preference { Same, More, Less, Wider, Earlier }

/// <summary>A text that a property may have.</summary>
/// <param name="Code">As it is stored, in lower case.</param>
/// <param name="Also">Other spellings that are understood.</param>
public sealed record PropertyText(string Code, string Chinese, string English, IReadOnlyList<string>? Also = null)
{
    public IReadOnlyList<string> Also { get; init; } = Also ?? [];

    internal IEnumerable<string> Spellings => [Code, Chinese, English, .. Also];
}
