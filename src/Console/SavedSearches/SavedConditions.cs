using System.Globalization;
using System.Text.RegularExpressions;

using SupplyChain.Console.Api;
using SupplyChain.Console.Parts;
using SupplyChain.Console.Views;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.SavedSearches;

/// <summary>What a saved search asks for, in words, and the list of parts that asks the same.</summary>
static partial class SavedConditions
{
    /// <summary>Condition by condition. One that the list of parts has no field for stands as it was written.</summary>
    public static IReadOnlyList<string> InWords(this SavedFilter filter, ClassNames known, Language language)
    {
        var words = new List<string>();
        if (filter.Search is { } search) words.Add($"“{search}”");
        if (filter.Classes is { Count: > 0 } classes) words.Add(string.Join(" / ", classes.Select(each => known.Of(each, language))));
        if (filter.Group is { } group)
            words.Add(known.Groups.FirstOrDefault(each => each.Id == group) is { } named
                ? language == Language.En ? named.English : named.Chinese : group);
        if (filter.Manufacturer is { } manufacturer) words.Add(manufacturer);
        if (filter.Lifecycles is { Count: > 0 } states)
            words.Add(string.Join(" / ", states.Select(each => PartWords.Of(each).In(language))));
        words.AddRange((filter.Conditions ?? []).Select(condition => InWords(condition, known, language)));
        return words;
    }

    /// <summary>The address of the list of parts with this filter; null where its fields cannot say all of it.</summary>
    public static string? Address(this SavedFilter filter, ClassNames known)
    {
        if (filter.Group is not null || filter.Classes is { Count: > 1 } || filter.Lifecycles is { Count: > 1 }) return null;
        var (kind, fields) = (filter.Classes is [var one] ? one : null, new Dictionary<string, string>());
        foreach (var condition in filter.Conditions ?? [])
            if (FieldOf(condition, known.PropertiesOf(kind)) is not var (name, value) || !fields.TryAdd(name, value)) return null;
        var lifecycle = filter.Lifecycles is [var state] ? $"{state}" : null;
        return Links.With(
            "parts",
            [("q", filter.Search), ("class", kind), ("lifecycle", lifecycle), ("maker", filter.Manufacturer),
                .. fields.Select(field => (field.Key, (string?)field.Value))]);
    }

    /// <summary>A condition on a property as the gateway writes it.</summary>
    public static IEnumerable<string> Written(PropertyFilterInput asked)
    {
        if (asked.AtLeast is { } least) yield return $"{asked.Name}>={Quantity(least)}";
        if (asked.AtMost is { } most) yield return $"{asked.Name}<={Quantity(most)}";
        if (asked.Text is { } text) yield return $"{asked.Name}={text}";

        string Quantity(decimal number) => $"{number.ToString(CultureInfo.InvariantCulture)} {asked.Unit}".TrimEnd();
    }

    static string InWords(string condition, ClassNames known, Language language)
    {
        if (Bound().Match(condition) is not { Success: true } match || known.Property(match.Groups["name"].Value) is not { } property)
            return condition;
        var value = match.Groups["value"].Value;
        return match.Groups["sign"].Value switch
        {
            ">=" => $"{property.In(language)} ≥ {value}",
            "<=" => $"{property.In(language)} ≤ {value}",
            _ => $"{property.In(language)}: {property.Of(value, language)}",
        };
    }

    static (string Name, string Value)? FieldOf(string condition, IReadOnlyList<PropertyName> properties)
    {
        if (Bound().Match(condition) is not { Success: true } match) return null;
        var (name, sign, value) = (match.Groups["name"].Value, match.Groups["sign"].Value, match.Groups["value"].Value);
        if (properties.FirstOrDefault(each => each.Name == name) is not { } property) return null;
        if (property.Unit is null) return sign == "=" ? (PropertyRange.TextOf + name, value) : null;
        var (number, unit) = value.Split(' ', 2) is [var first, var behind] ? (first, behind) : (value, "");
        return sign == "=" || unit != property.Unit ? null
            : ((sign == ">=" ? PropertyRange.LeastOf : PropertyRange.MostOf) + name, number);
    }

    [GeneratedRegex("^(?<name>[a-z][a-z0-9_]*)(?<sign>>=|<=|=)(?<value>.+)$")]
    private static partial Regex Bound();
}
