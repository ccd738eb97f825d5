using System.Globalization;
using System.Text.RegularExpressions;

namespace SupplyChain.Contracts;

/// <summary>Numbers of data sheets: 3.3, 3,3, 1,234,567, 1/2.3, 1 1/8, 1.5e-3 and, with the letter as the point, 4k7.</summary>
static partial class WrittenNumber
{
    const int Digits = 12;

    /// <summary>A number that was read from the beginning of a text.</summary>
    /// <param name="Prefix">The letter that stood as the point, such as k; empty without one.</param>
    /// <param name="Length">How many characters it took.</param>
    public readonly record struct Read(decimal Value, string Prefix, int Length);

    /// <summary>The number at the beginning of a text; null where none begins or what stands there has two readings.</summary>
    /// <param name="fault">Why it was not understood; null where no number begins.</param>
    public static Read? At(ReadOnlySpan<char> text, out FaultText? fault)
    {
        fault = null;
        var match = Number.Match(text.ToString());
        if (!match.Success) return null;
        var (sign, whole, fraction) = (match.Groups["sign"].Value, match.Groups["whole"].Value, match.Groups["fraction"].Value);
        if (Ambiguous.IsMatch(whole))
        {
            var (thousands, point) = (FaultText.Plain(whole.Replace(",", "")), FaultText.Plain(whole.Replace(',', '.')));
            fault = $"'{FaultText.Plain(whole)}' has two readings: write {thousands} or {point}";
            return null;
        }
        var letter = match.Groups["letter"].Value;
        if ((letter.Length > 0 ? Plain(whole + "." + match.Groups["behind"].Value) : Plain(whole)) is not { } value) return null;
        if (fraction.Length > 0)
        {
            if (Plain(fraction) is not { } under || under == 0) return null;
            var over = match.Groups["over"] is { Success: true } mixed ? Plain(mixed.Value) : null;
            if (over is { } and_) value += and_ / under;
            else value /= under;
            value = decimal.Round(value, Digits);
        }
        if (match.Groups["power"] is { Success: true } power
            && !decimal.TryParse(
                value.ToString(CultureInfo.InvariantCulture) + power.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
            return null;
        return new(sign == "-" ? -value : value, letter is "R" ? "" : letter, match.Length);
    }

    static decimal? Plain(string digits) =>
        decimal.TryParse(
            Thousands.IsMatch(digits) ? digits.Replace(",", "") : digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(
        @"^(?<sign>[-+])?\s*(?:(?<whole>\d{1,9})(?<letter>[kKMGRmunp])(?<behind>\d{1,9})(?!\d)"
        + @"|(?<whole>\d{1,18})\s+(?<over>\d{1,9})/(?<fraction>\d{1,9})(?!\d)"
        + @"|(?<whole>\d{1,18}(?:,\d{1,18}){0,6}(?:\.\d{1,18})?)(?:/(?<fraction>\d{1,9}(?:\.\d{1,9})?)(?!\d))?"
        + @"(?<power>[eE][-+]?\d{1,2}(?!\d))?)")]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^[1-9]\d{0,2},\d{3}$")]
    private static partial Regex Ambiguous { get; }

    [GeneratedRegex(@"^[1-9]\d{0,2}(,\d{3}){1,6}(\.\d+)?$")]
    private static partial Regex Thousands { get; }
}
