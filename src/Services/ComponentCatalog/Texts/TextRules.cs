namespace SupplyChain.ComponentCatalog.Texts;

public static class TextRules
{
    /// <summary>The trimmed text; null if it is empty.</summary>
    public static string? Tidy(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
