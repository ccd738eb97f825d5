using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Manufacturers;

/// <summary>A manufacturer of the reference list. It is master data: only its current state is stored, without events.</summary>
/// <param name="Code">In lower case.</param>
public sealed record Manufacturer(Guid Id, string Code, string Name)
{
    public string SortKey => Code;
    public string SearchText => $"{Code} {Name}";

    public static Guid IdOf(string code) => NamedId.Of("manufacturer", Key(code));

    public static string Key(string code) => FoldedName.Of(code).ToLowerInvariant();
}
