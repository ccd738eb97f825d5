using SupplyChain.Console.Api;
using SupplyChain.Console.SignIn;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Parts;

/// <summary>In which order parts are shown: a name, with a minus in front for the largest first.</summary>
static class PartOrder
{
    const string Suppliers = "suppliers", Qualified = "qualifiedSuppliers";

    /// <summary>The orders by what is known of suppliers, for who is told.</summary>
    public static IEnumerable<(string By, Text Name)> BySuppliers(Visit visit)
    {
        yield return ($"-{Suppliers}", PartWords.MostSuppliers);
        yield return (Suppliers, PartWords.FewestSuppliers);
        if (!visit.Is("oem") && !visit.Is("alliance")) yield break;
        yield return ($"-{Qualified}", PartWords.MostQualified);
        yield return (Qualified, PartWords.FewestQualified);
    }

    /// <summary>What the gateway is asked for; nothing where the address names no order.</summary>
    public static (string? By, bool? Descending) Of(string? order, ClassNames names)
    {
        var name = (order ?? "").TrimStart('-');
        if (name is not (Suppliers or Qualified) && names.Property(name) is not { Unit: not null }) return (null, null);
        return (name, order!.StartsWith('-') ? true : null);
    }
}
