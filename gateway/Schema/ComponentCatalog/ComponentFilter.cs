using System.Globalization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

/// <summary>Filter of components. All given conditions must be met.</summary>
/// <param name="Classes">Classes of the taxonomy; a component of any of them is found.</param>
/// <param name="Group">A group of the taxonomy, such as <c>sensors</c>.</param>
/// <param name="Manufacturer">Name, or code of the list of manufacturers.</param>
/// <param name="Search">Words or parts of words of manufacturer, part number, class and description.</param>
/// <param name="Lifecycles">States of the life cycle; a component in any of them is found.</param>
sealed record ComponentFilter(
    [Entries(0, 20), Name(100)] IReadOnlyList<string>? Classes = null, [Name(100)] string? Group = null,
    [Line(200)] string? Manufacturer = null, [Line(200)] string? Search = null,
    [Entries(0, 20)] IReadOnlyList<Lifecycle>? Lifecycles = null, [Entries(0, 20)] IReadOnlyList<PropertyFilter>? Properties = null)
{
    /// <summary>The conditions as the catalogue reads them, such as <c>range>=2000 mm</c>.</summary>
    public IReadOnlyList<string>? Conditions => Properties?.SelectMany(property => property.Conditions()).ToList();

    /// <summary>The same, as it is saved.</summary>
    public SavedFilter Saved => new(Classes, Group, Manufacturer, Search, Lifecycles, Conditions);
}

/// <summary>A condition on a property. Units are converted before numbers are compared: 3 m is at least 2000 mm.</summary>
/// <param name="Exists">True: the component states it; false: it does not. Not required with another condition.</param>
/// <param name="AtLeast">A number within the bound, or a range that reaches it.</param>
/// <param name="Unit">UCUM unit of the numbers, such as mm; omitted for pure numbers.</param>
/// <param name="Text">The whole text, regardless of case.</param>
/// <param name="Above">As atLeast, without the bound itself.</param>
/// <param name="Below">As atMost, without the bound itself.</param>
/// <param name="AnyOf">
/// Values as people write them: <c>global</c>, <c>3.3 V</c>, or a range such as <c>3..3.6 V</c>. A component has one of them if it
/// states the text, the number or a range that the number lies in; of a range, if its number lies within or its own range covers it.
/// </param>
/// <param name="NoneOf">The component states the property, and none of these values.</param>
sealed record PropertyFilter(
    [Name(60)] string Name, bool? Exists = null, [PropertyValue] decimal? AtLeast = null, [PropertyValue] decimal? AtMost = null,
    [Unit] string? Unit = null, [Name(500)] string? Text = null, [PropertyValue] decimal? Above = null,
    [PropertyValue] decimal? Below = null,
    [Entries(1, 20), Line(100)] IReadOnlyList<string>? AnyOf = null, [Entries(1, 20), Line(100)] IReadOnlyList<string>? NoneOf = null)
{
    public IEnumerable<string> Conditions()
    {
        if (Exists == false) yield return $"!{Name}";
        else if ((AtLeast ?? AtMost ?? Above ?? Below) is null && (Text ?? (object?)AnyOf ?? NoneOf) is null) yield return Name;
        if (AtLeast is { } least) yield return $"{Name}>={Quantity(least)}";
        if (AtMost is { } most) yield return $"{Name}<={Quantity(most)}";
        if (Above is { } above) yield return $"{Name}>{Quantity(above)}";
        if (Below is { } below) yield return $"{Name}<{Quantity(below)}";
        if (Text is not null) yield return $"{Name}={Text}";
        if (AnyOf is not null) yield return $"{Name} in {Alternatives(AnyOf)}";
        if (NoneOf is not null) yield return $"{Name}!={Alternatives(NoneOf)}";
    }

    static string Alternatives(IEnumerable<string> values) => string.Join('|', values.Select(value => value.Replace("|", @"\|")));

    string Quantity(decimal number) => $"{number.ToString(CultureInfo.InvariantCulture)} {Unit}".TrimEnd();
}
