using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Import;

/// <summary>Cells as people write them: what is clear is understood, and what is not is answered with what to write.</summary>
static partial class CellText
{
    const int MaxShown = 60;

    /// <summary>A text as a report shows it: its beginning, with what cannot be seen as its code.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < text.Length && shown.Length < MaxShown; i++)
            if (IsBadAt(text, i) || char.IsControl(text[i])) shown.Append(CultureInfo.InvariantCulture, $"<U+{(int)text[i]:X4}>");
            else shown.Append(text[i]);
        if (text.Length > 0 && shown.Length < text.Length && shown.Length >= MaxShown) shown.Append('…');
        return shown.Length > 0 && char.IsHighSurrogate(shown[^1]) ? shown.ToString(0, shown.Length - 1) : shown.ToString();
    }

    /// <summary>The first character that is no text: a control character other than tab and line break, or half of a pair.</summary>
    public static char? BadIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (IsBadAt(text, i)) return text[i];
        return null;
    }

    public static string WithoutBad(string text) => string.Concat(text.Where((_, i) => !IsBadAt(text, i)));

    static bool IsBadAt(string text, int i) => text[i] is not ('\t' or '\n' or '\r') && (char.IsControl(text[i])
        || char.IsHighSurrogate(text[i]) && !(i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        || char.IsLowSurrogate(text[i]) && !(i > 0 && char.IsHighSurrogate(text[i - 1])));

    /// <summary>Full-width letters, digits and signs as the others; signs of units that Unicode has twice as one of them.</summary>
    public static string Narrow(string text) => string.Concat(text.Select(NarrowOf)).Trim();

    static string NarrowOf(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => $"{(char)(c - 0xFEE0)}",
        '\u3000' or '\u00A0' => " ",
        '\u2103' => "°C",
        '\u2109' => "°F",
        '\u2126' => "\u03A9", // ohm sign, omega
        '\u00B5' => "\u03BC", // micro sign, mu
        '\u212B' => "\u00C5",
        _ => $"{c}",
    };

    public static bool IsNumber(string text, out decimal value) =>
        decimal.TryParse(Narrow(text), NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    /// <summary>A share such as 0.05, also written as 5%.</summary>
    public static bool IsShare(string text, out decimal value)
    {
        var narrow = Narrow(text);
        if (!narrow.EndsWith('%')) return IsNumber(narrow, out value);
        var isNumber = IsNumber(narrow[..^1], out var percent);
        value = percent / 100;
        return isNumber;
    }

    /// <summary>A number that may be followed by the unit of its column, such as 10 kΩ in a column of kOhm.</summary>
    public static bool IsMeasure(string text, string unit, out decimal value)
    {
        if (IsNumber(text, out value)) return true;
        var parts = NumberAndUnit().Match(Narrow(text));
        return parts.Success && WrittenUnit.Ucum(parts.Groups[2].Value) == unit && IsNumber(parts.Groups[1].Value, out value);
    }

    public static bool IsWhole(string text, out int value) =>
        int.TryParse(Narrow(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>Dates with the year first, of which there is one reading only.</summary>
    public static bool IsDate(string text, out DateOnly value) => DateOnly.TryParseExact(
        Narrow(text), ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-MM-dd'T'00:00:00"],
        CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <summary>What to write instead of a text that is no number; null where nobody knows.</summary>
    public static FaultText? Advice(string text)
    {
        var narrow = Narrow(text);
        if (narrow.EndsWith('%') && IsShare(narrow, out var share)) return $"write {share}";
        if (Thousands().IsMatch(narrow)) return $"write {narrow.Replace(",", "")}, without commas";
        if (DecimalComma().IsMatch(narrow)) return $"write {narrow.Replace(',', '.')}, with a point";
        return NumberAndUnit().Match(narrow) is { Success: true } parts
            ? (FaultText)$"write {parts.Groups[1].Value} alone"
            : null;
    }

    [GeneratedRegex(@"^([-+]?\d{1,18}(?:\.\d{1,18})?)\s*([^\d\s,.].{0,20})$")]
    private static partial Regex NumberAndUnit();

    [GeneratedRegex(@"^[-+]?\d{1,3}(,\d{3}){1,5}(\.\d{1,18})?$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^[-+]?\d{1,18},\d{1,18}$")]
    private static partial Regex DecimalComma();
}
