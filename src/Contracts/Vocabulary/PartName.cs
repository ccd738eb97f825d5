using System.Text.Json.Serialization;

namespace SupplyChain.Contracts;

/// <summary>What a component is called by: its manufacturer and the manufacturer's part number. Upper and lower case are one.</summary>
public sealed record PartName(string Manufacturer, string Number)
{
    /// <summary>The component's id, whether the catalogue knows it already or not.</summary>
    [JsonIgnore]
    public Guid ComponentId => NamedId.Of("component", Key(Manufacturer), Key(Number));

    /// <summary>Orders parts by manufacturer, then number; equal for what is one part.</summary>
    [JsonIgnore]
    public string SortKey => $"{Key(Manufacturer)}\t{Key(Number)}";

    /// <summary>A name as it is compared.</summary>
    public static string Key(string name) => name.Trim().ToUpperInvariant();

    public override string ToString() => $"{Manufacturer} {Number}";
}
