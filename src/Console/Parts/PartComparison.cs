using SupplyChain.Contracts;

namespace SupplyChain.Console.Parts;

/// <summary>A property of parts side by side.</summary>
/// <param name="Unit">That all numbers are shown in; null for texts, pure numbers, and where the parts do not agree on a dimension.</param>
/// <param name="Values">A value for each part; null where it does not state the property.</param>
public sealed record ComparedProperty(string Name, string? Unit, IReadOnlyList<ComparedValue?> Values)
{
    public bool Differs => Values.Distinct().Count() > 1;
}

/// <summary>A number, in <paramref name="Unit"/> where it could not be converted, or a text.</summary>
public sealed record ComparedValue(decimal? Number, string? Text, string? Unit);

/// <summary>Properties of parts side by side, their numbers in one unit.</summary>
static class PartComparison
{
    /// <summary>More columns cannot be read.</summary>
    public const int Most = 6;

    /// <summary>The parts that an address names, in its order: as many ids, or several behind commas.</summary>
    public static IReadOnlyList<Guid> Ids(IEnumerable<string?>? asked) =>
    [
        .. (asked ?? []).SelectMany(each => (each ?? "").Split(',', StringSplitOptions.TrimEntries))
            .Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct(),
    ];

    /// <param name="unitOf">The unit of the taxonomy for a property; null or empty where it has none.</param>
    public static IReadOnlyList<ComparedProperty> Of(
        IReadOnlyList<IReadOnlyList<PartViewAnswer.Property>> parts, Func<string, string?> unitOf) =>
        [.. parts.SelectMany(part => part).Select(property => property.Name).Distinct().Order(StringComparer.Ordinal)
            .Select(name => Row(name, [.. parts.Select(part => part.FirstOrDefault(property => property.Name == name))], unitOf(name)))];

    static ComparedProperty Row(string name, IReadOnlyList<PartViewAnswer.Property?> stated, string? usual)
    {
        var unit = string.IsNullOrEmpty(usual) ? stated.FirstOrDefault(each => each?.Unit is not null)?.Unit : usual;
        var values = stated.Select(each => each is null ? null : ValueOf(each, unit)).ToList();
        return new(name, values.Any(value => value is { Number: not null, Unit: null }) ? unit : null, values);
    }

    static ComparedValue ValueOf(PartViewAnswer.Property property, string? unit)
    {
        if (property is { Number: { } number, Least: null, Most: null })
            return UcumUnit.Convert(number, property.Unit, unit) is { } converted
                ? new(Plain(converted), null, null) : new(Plain(number), null, property.Unit);
        if ((property.Number ?? property.Least ?? property.Most) is not { } any) return new(null, property.Text, null);
        var shown = UcumUnit.Convert(any, property.Unit, unit) is not null ? unit : property.Unit;
        return new(null, PropertyText.Of(Shown(property.Number), Shown(property.Least), Shown(property.Most)), shown);

        decimal? Shown(decimal? bound) =>
            bound is { } known && UcumUnit.Convert(known, property.Unit, shown) is { } converted ? Plain(converted) : null;
    }

    /// <summary>Without zeros at its end, and rounded to what is shown: 2.50 and 2.5 are the same.</summary>
    static decimal Plain(decimal number) => Math.Round(number, 6) / 1.0000000000000000000000000000m;
}
