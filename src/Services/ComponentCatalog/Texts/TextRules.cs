using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Texts;

public static class TextRules
{
    /// <summary>A required text of at most max characters.</summary>
    public static Faults RequireText(this Faults faults, string? text, string field, int max) =>
        faults.Require(!string.IsNullOrWhiteSpace(text) && text.Trim().Length <= max, field, $"1 to {max:N0} characters");

    /// <summary>An optional text.</summary>
    public static Faults AllowText(this Faults faults, string? text, string field, int max) =>
        faults.Require(text is null || text.Trim().Length <= max, field, $"at most {max:N0} characters");

    /// <summary>A name on one line.</summary>
    public static Faults RequireName(this Faults faults, string? name, string field, int max) => faults
        .RequireText(name, field, max)
        .Require(name is null || !name.Trim().Any(char.IsControl), field, "may not contain tabs, line breaks and the like");

    /// <summary>The trimmed text; null if it is empty.</summary>
    public static string? Tidy(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
