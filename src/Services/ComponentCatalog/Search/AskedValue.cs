using System.Globalization;

using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>
/// A value that a property is compared with: a text, and where it can be read as one, a number or a range in base units. A number
/// without a unit is a pure number.
/// </summary>
/// <param name="Text">In lower case.</param>
/// <param name="Unit">Null where it is a text alone.</param>
/// <param name="Number">Null for a range.</param>
public sealed record AskedValue(string Text, UcumUnit? Unit = null, decimal? Number = null, decimal? Least = null, decimal? Most = null)
{
    public bool IsRange => Number is null && Least is not null && Most is not null;

    /// <summary>As it is written for a property; what the taxonomy knows of the property helps to read it.</summary>
    public static AskedValue Of(string property, string written)
    {
        var defined = CurrentTaxonomy.Property(property);
        var text = defined?.TextOf(written) ?? written.ToLowerInvariant();
        if (Plain(written) is { } plain) return plain with { Text = text };
        var parts = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var expected = defined?.Unit ?? (UcumUnit.Find(parts[^1]) is not null ? parts[^1] : "");
        if (WrittenValue.Read(written, expected, defined?.Symmetric ?? false, out _) is not { } value) return new(text);
        var unit = UcumUnit.Find(value.Unit)!;
        if (value.Number is { } number) return unit.ToBase(number) is { } exact ? new(text, unit, exact) : new(text);
        return new(text, unit, null, InBase(value.Least), InBase(value.Most));

        decimal? InBase(decimal? bound) => bound is { } known ? unit.ToBase(known) : null;
    }

    /// <summary>A number and, behind a blank, its unit.</summary>
    static AskedValue? Plain(string written)
    {
        var parts = written.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (!decimal.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
        var unit = UcumUnit.Find(parts.ElementAtOrDefault(1));
        return unit?.ToBase(number) is { } value ? new("", unit, value) : null;
    }
}
