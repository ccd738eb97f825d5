using System.Text.RegularExpressions;

using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>
/// Numbers of distributors. A component states one as a text property that is named for the distributor, such as <c>lcsc</c> or
/// <c>lcsc_part</c>; numbers of different distributors are never compared.
/// </summary>
static partial class SupplierNumbers
{
    static readonly string[] Endings = ["", "_part", "_number", "_part_number", "_sku", "_id"];

    /// <summary>The line's own; null where it does not say whose the number is and the number does not either.</summary>
    public static (string Number, IReadOnlyList<string> Terms)? Of(WrittenLine line)
    {
        if (line.SupplierNumber?.Trim() is not { Length: > 2 } number) return null;
        var supplier = NameOf(line.Supplier) ?? (Lcsc.IsMatch(FoldedName.Of(number)) ? "lcsc" : null);
        return supplier is null ? null
            : (number, [.. Endings.Select(ending => SearchTerms.OfText(supplier + ending, number.ToLowerInvariant()))]);
    }

    public static IEnumerable<string> TermsOf(Component component) => component.Specification.Properties
        .Where(property => property.Text is not null)
        .Select(property => SearchTerms.OfText(property.Name, property.Text!.ToLowerInvariant()));

    static string? NameOf(string? supplier)
    {
        var name = string.Concat(FoldedName.Of(supplier ?? "").Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return name switch
        {
            "" => null,
            "jlc" or "jlcpcb" or "szlcsc" => "lcsc",
            _ => name.Replace("electronics", "", StringComparison.Ordinal) is { Length: > 0 } known ? known : name,
        };
    }

    [GeneratedRegex(@"^C\d{3,9}$")]
    private static partial Regex Lcsc { get; }
}
