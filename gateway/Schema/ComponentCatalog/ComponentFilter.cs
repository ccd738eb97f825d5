using System.Globalization;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

/// <summary>Which components are asked for; all that is given must hold.</summary>
/// <param name="Classes">Classes of the taxonomy, any of them.</param>
/// <param name="Group">A group of the taxonomy, such as <c>sensors</c>.</param>
/// <param name="Manufacturer">Its name, or its code of the list of manufacturers.</param>
/// <param name="Search">Words, or parts of words, of manufacturer, part number, class and description.</param>
/// <param name="Lifecycles">States of the life cycle, any of them.</param>
sealed record ComponentFilter(
    IReadOnlyList<string>? Classes = null, string? Group = null, string? Manufacturer = null, string? Search = null,
    IReadOnlyList<Lifecycle>? Lifecycles = null, IReadOnlyList<PropertyFilter>? Properties = null)
{
    /// <summary>The conditions as the catalogue reads them, such as <c>range>=2000 mm</c>.</summary>
    public IReadOnlyList<string>? Conditions => Properties?.SelectMany(property => property.Conditions()).ToList();
}

/// <summary>
/// What a property must be like. Numbers are compared whatever unit a component is described in: 3 m is at least 2000 mm.
/// </summary>
/// <param name="Exists">True: the component states it; false: it does not. Not needed beside another condition.</param>
/// <param name="Unit">UCUM unit of the numbers, such as <c>mm</c>; left out for pure numbers.</param>
/// <param name="Text">The whole text, in upper and lower case alike.</param>
sealed record PropertyFilter(
    string Name, bool? Exists = null, decimal? AtLeast = null, decimal? AtMost = null, string? Unit = null, string? Text = null)
{
    public IEnumerable<string> Conditions()
    {
        if (Exists == false) yield return $"!{Name}";
        else if (AtLeast is null && AtMost is null && Text is null) yield return Name;
        if (AtLeast is { } least) yield return $"{Name}>={Quantity(least)}";
        if (AtMost is { } most) yield return $"{Name}<={Quantity(most)}";
        if (Text is not null) yield return $"{Name}={Text}";
    }

    string Quantity(decimal number) => $"{number.ToString(CultureInfo.InvariantCulture)} {Unit}".TrimEnd();
}
