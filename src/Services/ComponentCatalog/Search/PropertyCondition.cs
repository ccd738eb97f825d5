using System.Globalization;
using System.Text.RegularExpressions;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Search;

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
            "=" => (Number(name, Comparison.Equal, value) ?? new(name, Comparison.Equal, null, null, null)) with
            {
                Text = value.ToLowerInvariant(),
            },
            _ => new(name, match.Groups["not"].Success ? Comparison.Absent : Comparison.Exists, null, null, null),
        };
    }

    /// <summary>The condition on rows of the table of searches.</summary>
    public Condition OnTerms() => Comparison switch
    {
        Comparison.Exists => new("terms @> ?", (object)new[] { Name }),
        Comparison.Absent => new("not terms @> ?", (object)new[] { Name }),
        Comparison.AtLeast => Numeric(">=", BaseValue, null),
        Comparison.AtMost => Numeric("<=", null, BaseValue),
        _ when Unit is not null => Either(Numeric("=", BaseValue, BaseValue), Textual()),
        _ => Textual(),
    };

    // The index finds the numbers near the bounds too: they are compared.
    Condition Numeric(string comparison, decimal? least, decimal? most)
    {
        var key = SearchTerms.KeyOf(Name, Unit!);
        return new(
            $"terms && ? and (numbers -> ?)::numeric {comparison} ?", NumberTerms.Between(key, least, most).ToArray(), key, BaseValue!);
    }

    Condition Textual() => new("terms @> ?", (object)new[] { SearchTerms.OfText(Name, Text!) });

    static Condition Either(Condition one, Condition other) => new($"({one.Sql} or {other.Sql})", [.. one.Values, .. other.Values]);

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
