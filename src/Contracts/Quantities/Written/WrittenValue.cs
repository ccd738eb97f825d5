namespace SupplyChain.Contracts;

/// <summary>
/// A measured value as a data sheet states it: a number, a number with its tolerance, a range, or a bound. All of it is in one unit.
/// </summary>
/// <param name="Number">The nominal value; null where only bounds are stated.</param>
/// <param name="Least">The least that it may be, by its tolerance or range; null where nothing is said.</param>
/// <param name="Most">The most that it may be.</param>
/// <param name="Unit">UCUM; empty for a pure number.</param>
public sealed record WrittenValue(decimal? Number, decimal? Least, decimal? Most, string Unit)
{
    const int MaxLength = 100;

    /// <summary>
    /// Reads what people write: <c>3.3 V</c>, <c>1/2.3 in</c>, <c>-40..85 °C</c>, <c>5 V ± 10 %</c>, <c>max. 5 mm</c>, <c>940nm</c>,
    /// <c>10k</c>.
    /// </summary>
    /// <param name="unit">UCUM unit of the dimension that it must have; empty for a pure number.</param>
    /// <param name="symmetric">Whether ±16 says how far it reaches either way, and so is the number 16.</param>
    /// <returns>The value; null where it is not understood.</returns>
    public static WrittenValue? Read(string text, string unit, bool symmetric, out FaultText? fault)
    {
        fault = null;
        if (text.Length > MaxLength || Raised.IsIn(text)) return null;
        var reader = new ValueReader(UnicodeForm.Compatible(Texts.WithoutHalves(Raised.Fractions(text))), unit);
        try
        {
            var value = reader.Value(symmetric);
            fault = reader.Fault;
            return value;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>How a value of a unit may be written, for a message: such as 3.3 V, 1.8..3.6 V or 5 V ± 10 %.</summary>
    public static FaultText Advice(string unit)
    {
        var shown = FaultText.Plain(Behind(unit));
        return $"write a number and its unit, such as 3.3{shown}, 1.8..3.6{shown}, 5{shown} ± 10 % or max. 5{shown}";
    }

    static string Behind(string unit) => unit.Length == 0 ? "" : $" {unit}";
}

/// <summary>What the compatible form of Unicode would turn into other digits: 10³ into 103, 1½ into 11/2.</summary>
static class Raised
{
    const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    static readonly (string Sign, string Plain)[] Parts =
        [("½", "1/2"), ("¼", "1/4"), ("¾", "3/4"), ("⅓", "1/3"), ("⅔", "2/3"), ("⅛", "1/8")];

    public static bool IsIn(string text) =>
        text.Where((sign, at) => at > 0 && Digits.Contains(sign) && char.IsAsciiDigit(text[at - 1])).Any();

    public static string Fractions(string text)
    {
        foreach (var (sign, plain) in Parts) text = text.Replace(sign, $" {plain}");
        return text.Trim();
    }
}
