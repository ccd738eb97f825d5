using System.Text.RegularExpressions;

using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.ComponentCatalog.Texts;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Properties;

/// <summary>Validation of a component's properties, so that they can be compared in any unit.</summary>
public static partial class PropertyRules
{
    const int MaxProperties = 200;

    /// <summary>
    /// Properties in their stored form: ordered by name, pure numbers without a unit. A text of a property that the taxonomy knows as a
    /// number is read as one, such as <c>-40..85 °C</c>.
    /// </summary>
    public static IReadOnlyList<ComponentProperty> Tidy(IReadOnlyList<ComponentProperty> properties) =>
    [
        .. properties.OfType<ComponentProperty>()
            .Select(property => Understood(property with
            {
                Name = property.Name.Trim(),
                Unit = property.Unit.Tidy() is { } unit and not "1" ? unit : null,
                Text = property.Text.Tidy(),
                Source = property.Source is { } source ? source with { Address = source.Address.Tidy() } : null,
            }))
            .OrderBy(property => property.Name, StringComparer.Ordinal),
    ];

    /// <summary>Adds a fault for every invalid property.</summary>
    public static Faults Check(Faults faults, IReadOnlyList<ComponentProperty> properties, DateOnly today)
    {
        foreach (var twice in properties.GroupBy(property => property.Name).Where(same => same.Count() > 1))
            faults.Require(false, FieldOf(twice.First()), "stands there twice");
        foreach (var property in properties.Take(MaxProperties)) Check(faults, property, today);
        return faults;
    }

    static void Check(Faults faults, ComponentProperty property, DateOnly today)
    {
        var field = FieldOf(property);
        faults
            .Require(Name.IsMatch(property.Name), field,
                "a name of lower-case letters, digits and underscores that begins with a letter, up to 60 characters")
            .Require(IsMeasured(property) != property.Text is not null, field, "either a number or a text")
            .Require(property.Text is null || property.Unit is null, field, "a text has no unit");
        if (property.Source is { } source) SourceRules.Check(faults, field, source, today);
        if (IsMeasured(property)) CheckMeasured(faults, field, property);
        else if (property.Text is { } text && CurrentTaxonomy.Property(property.Name) is { } defined)
            CheckText(faults, field, text, defined);
    }

    static void CheckText(Faults faults, string field, string text, PropertyDefinition defined)
    {
        if (defined.Unit is { } expected) faults.Require(false, field, Misunderstood(text, expected, defined.Symmetric));
        else
            faults.Require(defined.Values.Count == 0 || defined.TextOf(text) is not null, field,
                $"one of {FaultText.Plain(string.Join(", ", defined.Values.Select(value => value.Code)))}");
    }

    static bool IsMeasured(ComponentProperty property) => (property.Number ?? property.Least ?? property.Most) is not null;

    static ComponentProperty Understood(ComponentProperty property) => CurrentTaxonomy.Property(property.Name) switch
    {
        // ±16 is 16 where the number says how far it reaches either way.
        { Symmetric: true } when property is { Number: 0, Least: { } least, Most: { } most } && least == -most =>
            property with { Number = most, Least = null, Most = null },
        { Unit: { } unit } defined when property is { Text: { } text, Unit: null } && !IsMeasured(property)
            && WrittenValue.Read(text, unit, defined.Symmetric, out _) is { } value => property with
            {
                Text = null,
                Number = value.Number,
                Least = value.Least,
                Most = value.Most,
                Unit = value.Unit.Length > 0 ? value.Unit : null,
            },
        // Sheets write 1 for yes.
        { Kind: PropertyKind.Boolean } when property is { Number: 0 or 1, Least: null, Most: null, Unit: null, Text: null } =>
            property with { Number = null, Text = property.Number == 1 ? "yes" : "no" },
        { Unit: null } defined when property.Text is { } text => property with { Text = defined.TextOf(text) ?? text },
        _ => property,
    };

    static FaultText Misunderstood(string text, string unit, bool symmetric)
    {
        WrittenValue.Read(text, unit, symmetric, out var why);
        why ??= WrittenValue.Advice(unit);
        return $"'{text}' is not understood: {why}";
    }

    static void CheckMeasured(Faults faults, string field, ComponentProperty property)
    {
        var (least, number, most) = (property.Least, property.Number, property.Most);
        faults.Require(
            (least ?? number ?? most) <= (number ?? most ?? least) && (number ?? least ?? most) <= (most ?? number ?? least), field,
            "the least is not above the number, and the number not above the most");
        // That it is one is a bound of its contract.
        if (UcumUnit.Find(property.Unit) is not { } unit) return;
        foreach (var each in new[] { least, number, most }.OfType<decimal>())
            faults.Require(unit.ToBase(each) is not null, field, $"is too large or too small to be compared in {property.Unit}");
        if (CurrentTaxonomy.Property(property.Name) is not { } defined) return;
        faults.Require(defined.Unit is not null, field, "is a text, not a number");
        if (defined.Unit is { } expected)
            faults.Require(
                UcumUnit.AreComparable(property.Unit, expected), field,
                $"cannot be in {UnitOf(property)}: it is a number{In(expected)}");
    }

    static FaultText UnitOf(ComponentProperty property) =>
        property.Unit is { } unit ? FaultText.Plain(unit) : (FaultText)"no unit";

    static string FieldOf(ComponentProperty property) => $"properties.{property.Name}";

    static FaultText In(string unit) => unit.Length > 0 ? (FaultText)$" comparable with {unit}" : " without a unit";

    [GeneratedRegex("^[a-z][a-z0-9_]{0,59}$")]
    private static partial Regex Name { get; }
}
