using System.Text.RegularExpressions;

using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.ComponentCatalog.Texts;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>Validation of a component's properties, so that they can be compared in any unit.</summary>
public static partial class PropertyRules
{
    const int MaxProperties = 200;

    /// <summary>Properties in their stored form: ordered by name, pure numbers without a unit.</summary>
    public static IReadOnlyList<ComponentProperty> Tidy(IReadOnlyList<ComponentProperty> properties) =>
    [
        .. properties.OfType<ComponentProperty>()
            .Select(property => property with
            {
                Name = property.Name.Trim(),
                Unit = property.Unit.Tidy() is { } unit and not "1" ? unit : null,
                Text = property.Text.Tidy(),
            })
            .OrderBy(property => property.Name, StringComparer.Ordinal),
    ];

    /// <summary>Adds a fault for every invalid property.</summary>
    public static Faults Check(Faults faults, IReadOnlyList<ComponentProperty> properties)
    {
        foreach (var twice in properties.GroupBy(property => property.Name).Where(same => same.Count() > 1))
            faults.Require(false, FieldOf(twice.First()), "stands there twice");
        foreach (var property in properties.Take(MaxProperties)) Check(faults, property);
        return faults;
    }

    static void Check(Faults faults, ComponentProperty property)
    {
        var field = FieldOf(property);
        faults
            .Require(Name.IsMatch(property.Name), field,
                "a name of lower-case letters, digits and underscores that begins with a letter, up to 60 characters")
            .Require(property.Number is null != property.Text is null, field, "either a number or a text")
            .Require(property.Text is null || property.Unit is null, field, "a text has no unit");
        if (property.Number is { } number) CheckNumber(faults, field, number, property);
        else if (CurrentTaxonomy.Property(property.Name) is { Unit: { } expected })
            faults.Require(false, field, $"is a number{In(expected)}, not a text");
    }

    static void CheckNumber(Faults faults, string field, decimal number, ComponentProperty property)
    {
        // That it is one is a bound of its contract.
        if (UcumUnit.Find(property.Unit) is not { } unit) return;
        faults.Require(unit.ToBase(number) is not null, field, $"is too large or too small to be compared in {property.Unit}");
        if (CurrentTaxonomy.Property(property.Name) is not { } defined) return;
        faults.Require(defined.Unit is not null, field, "is a text, not a number");
        if (defined.Unit is { } expected)
            faults.Require(
                UcumUnit.AreComparable(property.Unit, expected), field,
                $"cannot be in {property.Unit ?? "no unit"}: it is a number{In(expected)}");
    }

    static string FieldOf(ComponentProperty property) => $"properties.{property.Name}";

    static string In(string unit) => unit.Length > 0 ? $" comparable with {unit}" : " without a unit";

    [GeneratedRegex("^[a-z][a-z0-9_]{0,59}$")]
    private static partial Regex Name { get; }
}
