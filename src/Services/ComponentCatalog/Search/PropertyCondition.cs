using System.Text.RegularExpressions;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Search;

public enum Comparison { Exists, Missing, AtLeast, AtMost, Above, Below, In, NotIn }

/// <summary>
/// What a component must have to be found. Numbers are compared in base units: 3 m is more than 2000 mm.
/// <list type="bullet">
/// <item><c>range>=2000 mm</c>, <c>range&lt;=4 m</c>, <c>range>2 m</c>, <c>range&lt;4 m</c>: a number within the bound, or a range that
/// reaches it;</item>
/// <item><c>axes=6</c>, <c>axes!=6</c>, <c>shutter=global</c>, <c>shutter in global|rolling</c>: one of the values, or another one. A
/// range is equal to a number that lies in it;</item>
/// <item><c>supply_voltage in 3..3.6 V</c>: a number that lies within, or a range that covers it;</item>
/// <item><c>range</c>, <c>!range</c>: whether it is stated.</item>
/// </list>
/// </summary>
/// <param name="Values">What it is compared with; one for a bound, none for existence.</param>
public sealed partial record PropertyCondition(string Name, Comparison Comparison, IReadOnlyList<AskedValue> Values)
{
    const int MaxValues = 20;

    /// <param name="field">The parameter to name where the condition cannot be read.</param>
    public static PropertyCondition Parse(string condition, string field)
    {
        if (Pattern.Match(condition.Trim()) is not { Success: true } match
            || match.Groups["value"] is { Success: true } given && string.IsNullOrWhiteSpace(given.Value))
            throw Rejected.Field(
                field, $"'{condition}' is not a condition such as range>=2000 mm, shutter=global, axes in 3|6, range or !range");

        var (name, value) = (match.Groups["name"].Value, match.Groups["value"].Value.Trim());
        return match.Groups["operator"].Value.Trim() switch
        {
            "" => new(name, match.Groups["not"].Success ? Comparison.Missing : Comparison.Exists, []),
            "=" => new(name, Comparison.In, [AskedValue.Of(name, value)]),
            "!=" => new(name, Comparison.NotIn, Alternatives(name, value, field)),
            "in" => new(name, Comparison.In, Alternatives(name, value, field)),
            var bound => new(name, BoundOf(bound), [Number(name, value) ?? throw NoNumber(condition, field)]),
        };
    }

    /// <summary>The condition on rows of the table of searches.</summary>
    public Condition OnTerms() => Comparison switch
    {
        Comparison.Exists => IsStated,
        Comparison.Missing => new("not terms @> ?", (object)new[] { Name }),
        Comparison.In => AnyOfThem(),
        Comparison.NotIn => AnyOfThem() is var any
            ? new($"{IsStated.Sql} and not coalesce({any.Sql}, false)", [.. IsStated.Values, .. any.Values]) : any,
        var bound => PropertySql.Within(Name, bound, Values[0]),
    };

    Condition IsStated => new("terms @> ?", (object)new[] { Name });

    Condition AnyOfThem()
    {
        Condition[] each = [.. Values.Select(value => PropertySql.Equal(Name, value))];
        return each is [var one] ? one
            : new($"({string.Join(" or ", each.Select(condition => condition.Sql))})", [.. each.SelectMany(condition => condition.Values)]);
    }

    static Comparison BoundOf(string written) => written switch
    {
        ">=" => Comparison.AtLeast,
        "<=" => Comparison.AtMost,
        ">" => Comparison.Above,
        _ => Comparison.Below,
    };

    static AskedValue? Number(string name, string text) => AskedValue.Of(name, text) is { Number: not null } number ? number : null;

    // A bar that belongs to a text has a backslash before it.
    static IReadOnlyList<AskedValue> Alternatives(string name, string value, string field)
    {
        string[] texts = [.. Bar.Split(value).Select(text => text.Replace(@"\|", "|").Trim()).Where(text => text.Length > 0)];
        if (texts.Length is 0 or > MaxValues) throw Rejected.Field(field, $"1 to {MaxValues} values, separated by |");
        return [.. texts.Select(text => AskedValue.Of(name, text))];
    }

    static Rejected NoNumber(string condition, string field) =>
        Rejected.Field(field, $"'{condition}' does not compare with a number and, after a blank, its UCUM unit");

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar { get; }

    [GeneratedRegex(
        @"^(?<not>!)?(?<name>[a-z][a-z0-9_]{0,59})(?(not)$|(?:(?<operator>\s*(?:>=|<=|!=|>|<|=)|\s+in\s)(?<value>.{1,2000}))?$)")]
    private static partial Regex Pattern { get; }
}
