using System.Text;
using System.Text.RegularExpressions;

using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Numbers;

/// <summary>Part numbers in the forms in which they are compared.</summary>
public static partial class PartKey
{
    /// <summary>A name may be this long; what is longer is no number.</summary>
    const int MaxLength = 100;

    /// <summary>The number's letters and digits in upper case, whatever separates them: icm 42688 p is ICM-42688-P.</summary>
    public static string Of(string number)
    {
        var key = new StringBuilder(number.Length);
        foreach (var rune in FoldedName.Of(number).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) key.Append(rune);
        return key.ToString();
    }

    /// <summary>
    /// The same with the signs that may tell parts apart: a decimal point between digits, and +, # and * anywhere. 2.54 is not 254.
    /// </summary>
    public static string WithSigns(string number) => Insignificant.Replace(FoldedName.Of(number), "");

    /// <summary>
    /// Whether a number stands for one part also without its manufacturer: 1k, LED and 100nF do not. One with letters has at least
    /// five letters and digits, one of digits alone seven.
    /// </summary>
    public static bool IsDistinct(string number)
    {
        var key = Of(number);
        return key.Length <= MaxLength && (key.Any(char.IsLetter) ? key.Length >= 5 && key.Any(char.IsDigit) : key.Length >= 7)
            && !WrittenMeasure.IsValues(number) && !Size.IsMatch(key);
    }

    /// <summary>What the longer number has behind the shorter one, as written; null where none begins with the other.</summary>
    public static string? Rest(string one, string other)
    {
        var (longer, shorter) = Of(one).Length >= Of(other).Length ? (one, other) : (other, one);
        var (whole, head) = (FoldedName.Of(longer), Of(shorter));
        if (head.Length == 0 || !Of(longer).StartsWith(head, StringComparison.Ordinal)) return null;
        var at = 0;
        for (var seen = 0; at < whole.Length && seen < head.Length; at++)
            if (char.IsLetterOrDigit(whole[at])) seen++;
        return whole[at..];
    }

    /// <summary>Whether the end of a number says only how the part is packed or that it has no lead: a reel, a tape, a tray.</summary>
    public static bool IsPackaging(string rest) => Packaging.IsMatch(rest);

    [GeneratedRegex(@"(?<!\d)[.,]|[.,](?!\d)|[^\p{L}\p{Nd}.,+#*]+")]
    private static partial Regex Insignificant { get; }

    [GeneratedRegex(
        @"^[-/,#.\s]*(?:TR|T|R|RL|RL7|R7|R2|REEL|REEL7|REELTM|TRPBF|PBF|NOPB|TR/NOPB|\+T?|T1|T1G|TB|CT|ND|TU|TAPE|TRAY|TUBE|T&R"
        + "|TR-ND|CT-ND|G)$")]
    private static partial Regex Packaging { get; }

    // Sizes of chips and counts of pins: 0603, C0805, SOT23, 1X10P.
    [GeneratedRegex(
        "^(?:[A-Z]{0,3}(?:01005|0201|0402|0603|0805|1206|1210|1812|2010|2512)"
        + @"|(?:SOT|SOP|SOIC|TSSOP|SSOP|MSOP|QFN|QFP|TQFP|LQFP|LGA|BGA|DIP|SOD|TO|DFN|DO|SC)\d{1,4}(?:L|P)?|\d{1,2}X\d{1,3}P?)$")]
    private static partial Regex Size { get; }
}
