namespace SupplyChain.ComponentCatalog.Manufacturers;

/// <summary>A manufacturer of the reference list: master data that is kept as it stands, not as events.</summary>
/// <param name="Id">Its code, in lower case.</param>
public sealed record Manufacturer(string Id, string Name)
{
    public string SearchText => $"{Id} {Name}";
}
