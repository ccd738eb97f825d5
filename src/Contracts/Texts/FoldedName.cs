using System.Globalization;
using System.Text;

namespace SupplyChain.Contracts;

/// <summary>
/// A name in the form in which names are compared. Names of parts, manufacturers, suppliers and products that a reader would take
/// for the same are the same: upper and lower case, full-width and half-width letters, every kind of dash and of blank.
/// </summary>
public static class FoldedName
{
    /// <summary>
    /// NFKC in upper case; every dash is a hyphen, every run of blanks one space, and characters without a width are left out.
    /// </summary>
    public static string Of(string name)
    {
        if (Ascii.IsValid(name) && !name.Contains("  ", StringComparison.Ordinal) && !name.Any(char.IsControl))
            return name.Trim().ToUpperInvariant();
        var folded = new StringBuilder(name.Length);
        foreach (var rune in UnicodeForm.Compatible(Texts.WithoutHalves(name)).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) AppendBlank(folded);
            else if (IsDash(rune)) folded.Append('-');
            else if (!HasNoWidth(rune)) folded.Append(Rune.ToUpperInvariant(rune));
        }
        return folded.ToString().Trim();
    }

    /// <summary>Compares names by their folded form.</summary>
    public static IEqualityComparer<string> Comparer { get; } = EqualityComparer<string>.Create(
        (one, other) => one == other || one is not null && other is not null && Of(one) == Of(other), name => Of(name).GetHashCode());

    static void AppendBlank(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
    }

    // U+2212 is the minus sign, a symbol to Unicode.
    static bool IsDash(Rune rune) => rune.Value == 0x2212 || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation;

    // U+FE0E and U+FE0F choose between the forms of a character.
    static bool HasNoWidth(Rune rune) =>
        rune.Value is 0xFE0E or 0xFE0F || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;
}
