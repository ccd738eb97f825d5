using System.Globalization;
using System.Text.RegularExpressions;

using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

public enum Comparison { Exists, Absent, AtLeast, AtMost, Equal }

/// <summary>
/// What a component must have to be found, written as <c>range>=2000 mm</c>, <c>range&lt;=4 m</c>, <c>axes=6</c>,
/// <c>shutter=global</c>, <c>range</c> (has it) or <c>!range</c> (has it not). Numbers are compared in base units: 3 m
/// is more than 2000 mm. A number without a unit is a pure number.
/// </summary>
public sealed partial record PropertyCondition(string Name, Comparison Comparison, UcumUnit? Unit, decimal? BaseValue, string? Text)
{
    /// <param name="field">The parameter to name where the condition cannot be read.</param>
    public static PropertyCondition Parse(string condition, string field)
    {
        if (Pattern.Match(condition.Trim()) is not { Success: true } match)
            throw Rejected.Field(field, $"'{condition}' is not a condition such as range>=2000 mm, shutter=global, range or !range");

        var name = match.Groups["name"].Value;
        var value = match.Groups["value"].Value.Trim();
        return match.Groups["operator"].Value switch
        {
            ">=" => Number(name, Comparison.AtLeast, value) ?? throw NoNumber(condition, field),
            "<=" => Number(name, Comparison.AtMost, value) ?? throw NoNumber(condition, field),
            "=" => (Number(name, Comparison.Equal, value) ?? new(name, Comparison.Equal, null, null, null)) with { Text = value.ToLowerInvariant() },
            _ => new(name, match.Groups["not"].Success ? Comparison.Absent : Comparison.Exists, null, null, null),
        };
    }

    /// <summary>Keeps the components that meet the condition; the sub-queries run on the indexes of the stated properties.</summary>
    public IQueryable<Component> Narrow(IQueryable<Component> components) => Comparison switch
    {
        Comparison.Exists => components.Where(c => c.MatchesSql($"d.id in ({Stated})", Name)),
        Comparison.Absent => components.Where(c => c.MatchesSql($"d.id not in ({Stated})", Name)),
        Comparison.AtLeast => components.Where(c => c.MatchesSql($"d.id in ({Stated} and {Dimension} = ? and {Value} >= ?)", Name, Unit!.Dimension, BaseValue!)),
        Comparison.AtMost => components.Where(c => c.MatchesSql($"d.id in ({Stated} and {Dimension} = ? and {Value} <= ?)", Name, Unit!.Dimension, BaseValue!)),
        _ when Unit is { } unit => components.Where(c => c.MatchesSql(
            $"d.id in ({Stated} and {Dimension} = ? and {Value} = ? union all {Stated} and {TextOf} = ?)", Name, unit.Dimension, BaseValue!, Name, Text!)),
        _ => components.Where(c => c.MatchesSql($"d.id in ({Stated} and {TextOf} = ?)", Name, Text!)),
    };

    // Written as the indexes of StatedProperties have it, or these would not be used.
    const string Stated = "select CAST(data ->> 'componentId' as uuid) from mt_doc_statedproperty where data ->> 'name' = ?";
    const string Dimension = "data ->> 'dimension'";
    const string Value = "CAST(data ->> 'value' as numeric)";
    const string TextOf = "data ->> 'text'";

    static PropertyCondition? Number(string name, Comparison comparison, string text)
    {
        var parts = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (!decimal.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
        var unit = UcumUnit.Find(parts.ElementAtOrDefault(1));
        return unit?.ToBase(number) is { } value ? new PropertyCondition(name, comparison, unit, value, null) : null;
    }

    static Rejected NoNumber(string condition, string field) =>
        Rejected.Field(field, $"'{condition}' does not compare with a number and, after a blank, its UCUM unit");

    [GeneratedRegex(@"^(?<not>!)?(?<name>[a-z][a-z0-9_]{0,59})(?(not)$|(?:\s*(?<operator>>=|<=|=)(?<value>.{1,500}))?$)")]
    private static partial Regex Pattern { get; }
}
