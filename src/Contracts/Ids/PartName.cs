using System.Text.Json.Serialization;

namespace SupplyChain.Contracts;

/// <summary>The natural key of a component. Names are the same that <see cref="FoldedName"/> says are.</summary>
/// <param name="Manufacturer">Name of the manufacturer.</param>
/// <param name="Number">The manufacturer's part number.</param>
public sealed record PartName(string Manufacturer, string Number)
{
    /// <summary>The component's id. It is computed from the name, so it is known before the component is published.</summary>
    [JsonIgnore]
    public Guid ComponentId => NamedId.Of("component", Key(Manufacturer), Key(Number));

    /// <summary>Orders parts by manufacturer, then number. Equal for the same component.</summary>
    [JsonIgnore]
    public string SortKey => $"{Key(Manufacturer)}\t{Key(Number)}";

    /// <inheritdoc cref="FoldedName.Of"/>
    public static string Key(string name) => FoldedName.Of(name);

    public override string ToString() => $"{Manufacturer} {Number}";
}
