using System.Text.Json.Serialization;

using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>The subject of demand: a product, by the code of its bill of materials, or a component of the catalogue.</summary>
public sealed record DemandedItem(string? Product, Guid? ComponentId)
{
    /// <summary>Equal for the same item however its code is written; products and components never collide.</summary>
    [JsonIgnore]
    public string Key => ComponentId is { } component ? $"component:{component:N}" : $"product:{ProductKey(Product ?? "")}";

    /// <summary>Codes of products are compared as names are.</summary>
    public static string ProductKey(string product) => FoldedName.Of(product);
}
