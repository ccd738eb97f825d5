using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>
/// The terms by which a component is found: <c>@tof</c> for its class, <c>~Active</c> for its life cycle, <c>range</c> for a
/// property that it states, <c>interface=i2c</c> for a text, and the <see cref="NumberTerms"/> of a number.
/// </summary>
static class SearchTerms
{
    public static string OfClass(string name) => $"@{name}";

    public static string Of(Lifecycle lifecycle) => $"~{lifecycle}";

    /// <summary>The same in SQL, of the state in a row.</summary>
    public const string LifecycleOfRow = "'~' || lifecycle";

    /// <param name="text">In lower case.</param>
    public static string OfText(string property, string text) => $"{property}={text}";

    /// <summary>What a number is kept under: numbers of different dimensions are never compared.</summary>
    public static string KeyOf(string property, UcumUnit unit) => $"{property} {unit.Dimension}";

    public static IEnumerable<string> Of(Specification specification) =>
    [
        OfClass(specification.Class), Of(specification.Lifecycle),
        .. specification.Properties.Select(property => property.Name),
        .. specification.Properties.Where(property => property.Text is not null)
            .Select(property => OfText(property.Name, property.Text!.ToLowerInvariant())),
        .. NumbersOf(specification).SelectMany(number => NumberTerms.Of(number.Key, number.Value)),
    ];

    /// <summary>Numbers by what they are kept under, in base units: 3 m and 3000 mm are equal.</summary>
    public static IReadOnlyDictionary<string, decimal> NumbersOf(Specification specification)
    {
        var numbers = new Dictionary<string, decimal>();
        foreach (var property in specification.Properties)
        {
            if (property.Number is { } number && UcumUnit.Find(property.Unit) is { } unit && unit.ToBase(number) is { } value)
                numbers[KeyOf(property.Name, unit)] = value;
        }

        return numbers;
    }
}
