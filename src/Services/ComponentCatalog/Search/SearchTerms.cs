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

    /// <summary>What the lower end of a range is kept under.</summary>
    public static string LeastOf(string key) => $"{key} least";

    /// <summary>What the upper end of a range is kept under.</summary>
    public static string MostOf(string key) => $"{key} most";

    public static IEnumerable<string> Of(Specification specification) =>
    [
        OfClass(specification.Class), Of(specification.Lifecycle),
        .. specification.Properties.Select(property => property.Name),
        .. specification.Properties.Where(property => property.Text is not null)
            .Select(property => OfText(property.Name, property.Text!.ToLowerInvariant())),
        .. NumbersOf(specification).SelectMany(number => NumberTerms.Of(number.Key, number.Value)),
    ];

    /// <summary>
    /// Numbers by what they are kept under, in base units: 3 m and 3000 mm are equal. A number with a tolerance counts as the number.
    /// </summary>
    public static IReadOnlyDictionary<string, decimal> NumbersOf(Specification specification)
    {
        var numbers = new Dictionary<string, decimal>();
        foreach (var property in specification.Properties)
        {
            if (UcumUnit.Find(property.Unit) is not { } unit) continue;
            var key = KeyOf(property.Name, unit);
            if (property.Number is { } number) Keep(key, unit.ToBase(number));
            else
            {
                Keep(LeastOf(key), property.Least is { } least ? unit.ToBase(least) : null);
                Keep(MostOf(key), property.Most is { } most ? unit.ToBase(most) : null);
            }
        }
        return numbers;

        void Keep(string key, decimal? value)
        {
            if (value is { } known) numbers[key] = known;
        }
    }
}
