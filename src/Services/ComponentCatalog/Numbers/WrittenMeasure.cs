using System.Text.RegularExpressions;

using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Numbers;

/// <summary>The value of a passive part, such as 100nF, 4k7 or 10µ: a number with the unit that it is in.</summary>
/// <param name="Unit">Ohm, F, H or Hz, in UCUM.</param>
public sealed partial record WrittenMeasure(decimal Value, string Unit)
{
    static readonly string[] Units = ["Ohm", "F", "H", "Hz"];

    /// <summary>Digits alone may be a value up to here, and are a part number beyond.</summary>
    const int LongestNumber = 6;

    /// <summary>Of what else a text that names no part may consist.</summary>
    static readonly string[] OtherUnits = ["V", "A", "W", "m", "s", "Cel", "%", "A.h", "bit/s", "By"];

    /// <summary>The property that states it, where one does.</summary>
    public string Property => Unit switch { "Ohm" => "resistance", "F" => "capacitance", "H" => "inductance", _ => "frequency" };

    /// <summary>The value that a text is as a whole; null for any other, and where nothing tells what 10k measures.</summary>
    /// <param name="designators">Tell the unit where none is written: 10k at R1 is a resistance.</param>
    public static WrittenMeasure? Of(string? text, string? designators = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40) return null;
        var written = Ohms.Replace(UnicodeForm.Compatible(Contracts.Texts.WithoutHalves(text)).Trim(), "Ohm");
        written = Apart.Replace(written, "$1$2");
        if (Decimal.IsMatch(written)) written = written.Replace(',', '.');
        foreach (var unit in Units)
            if (!IsBare(written) && Read(written, unit) is { } value)
                return new(value, unit);
        if (BareOhm.Match(written) is { Success: true } ohms)
            return Read($"{ohms.Groups[1].Value}Ohm", "Ohm") is { } number ? new(number, "Ohm") : null;
        if (!IsBare(written) || UnitOf(designators) is not { } meant) return null;
        return (Read(written, meant) ?? Read(written + meant, meant)) is { } bare ? new(bare, meant) : null;
    }

    /// <summary>Whether a text consists of values alone, with what chips are described by besides: 10uF 16V X5R 0603.</summary>
    public static bool IsValues(string text) => text.Length <= 60
        && Blanks.Split(UnicodeForm.Compatible(Contracts.Texts.WithoutHalves(text)))
        .Where(word => word.Length > 0)
        .All(word => word.All(char.IsAsciiDigit) ? word.Length <= LongestNumber
            : Of(word, "R1") is not null || Packages.SizeOf(word) == word || Chip.IsMatch(word)
            || OtherUnits.Concat(Units).Any(unit => WrittenValue.Read(word, unit, false, out _) is not null));

    /// <summary>Whether another value is the same, in whatever unit of its dimension; null where they do not compare.</summary>
    public bool? IsSameAs(decimal value, string? unit) =>
        UcumUnit.Convert(value, unit, Unit) is { } other ? Math.Abs(other - Value) <= Math.Abs(Value) * 0.000001m : null;

    static decimal? Read(string text, string unit) =>
        WrittenValue.Read(text, unit, false, out _) is { Number: { } number } value
            ? UcumUnit.Convert(number, value.Unit.Length == 0 ? unit : value.Unit, unit) : null;

    // A number by itself, or with a prefix such as 10k, does not say what it measures.
    static bool IsBare(string text) => Bare.IsMatch(text);

    static string? UnitOf(string? designators) => FirstLetters.Match(designators ?? "").Value.ToUpperInvariant() switch
    {
        "R" or "RN" or "RV" => "Ohm",
        "C" => "F",
        "L" or "FB" => "H",
        "Y" or "X" => "Hz",
        _ => null,
    };

    [GeneratedRegex(@"(?:Ω|ohms?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Ohms { get; }

    [GeneratedRegex(@"[\s/;]+|,\s")]
    private static partial Regex Blanks { get; }

    [GeneratedRegex(@"^(?:X[5-8][RST]|C0G|COG|NP0|NPO|Y5V|Z5U|[±+-]\S*%|\d+PPM)$", RegexOptions.IgnoreCase)]
    private static partial Regex Chip { get; }

    [GeneratedRegex(@"^\d+,\d{1,2}\s*\p{L}*$")]
    private static partial Regex Decimal { get; }

    [GeneratedRegex(@"^\d+(?:[.,]\d+)?\s*[kKMGRmunpμ]?\d*$")]
    private static partial Regex Bare { get; }

    [GeneratedRegex(@"(?<=\d)\s*([kKMGmunpμ])\s+(Ohm|F|H|Hz)$")]
    private static partial Regex Apart { get; }

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)\s*R$", RegexOptions.IgnoreCase)]
    private static partial Regex BareOhm { get; }

    [GeneratedRegex(@"^\s*[A-Za-z]{1,3}(?=\d)")]
    private static partial Regex FirstLetters { get; }
}
