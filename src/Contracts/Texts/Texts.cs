using System.Globalization;
using System.Text;

namespace SupplyChain.Contracts;

/// <summary>The one rule for texts from outside, wherever they stand: in a body, a query string, a variable or a cell of a file.</summary>
public static class Texts
{
    /// <summary>What is wrong with the characters of a text; null where nothing is.</summary>
    /// <param name="lines">Whether it may have several lines, and tabs.</param>
    public static FaultText? FaultOf(string text, bool lines)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune)) return $"contains U+{(int)text[i]:X4}, half a surrogate pair and no character";
            i += rune.Utf16SequenceLength - 1;
            if (IsAllowed(rune, lines)) continue;
            if (rune.Value is '\n' or '\r' or '\t')
                return $"contains the character U+{rune.Value:X4}, a line break or tab; write it on one line";
            return $"contains the character U+{rune.Value:X4}, which is not visible; leave it out";
        }
        return null;
    }

    /// <summary>A text in which every half of a surrogate pair is replaced by U+FFFD.</summary>
    public static string WithoutHalves(string text) =>
        text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;

    static bool IsAllowed(Rune rune, bool lines) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => lines && rune.Value is '\n' or '\r' or '\t',
        // They turn the direction of what a person reads, or cannot be seen in it.
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        _ => true,
    };
}
