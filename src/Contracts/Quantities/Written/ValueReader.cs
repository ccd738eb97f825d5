namespace SupplyChain.Contracts;

/// <summary>Reads one value from its beginning to its end. A number without a unit takes that of the other one.</summary>
/// <param name="text">In the compatible form of Unicode.</param>
/// <param name="expected">UCUM unit of the dimension that it must have.</param>
sealed class ValueReader(string text, string expected)
{
    static readonly string[] AtLeastSigns = [">=", "≥", ">", "min.", "minimum", "min", "at least", "from", "最小", "至少", "不低于", "不小于"];
    static readonly string[] AtMostSigns = ["<=", "≤", "<", "max.", "maximum", "max", "at most", "up to", "最大", "至多", "不超过", "不大于"];
    static readonly string[] RangeSigns = ["...", "..", "~", "∼", "–", "—", "to", "至", "到", "-"];
    static readonly string[] EitherWaySigns = ["±", "+/-", "+-"];

    readonly string text = text.Replace('\u2212', '-').Replace('\u2044', '/').Trim();
    int at;

    /// <summary>Why a number was not understood; null where that is not known.</summary>
    public FaultText? Fault { get; private set; }

    public WrittenValue? Value(bool symmetric)
    {
        if (Takes(AtLeastSigns)) return Alone() is { } least ? Of(null, least.Value, null, least.Unit) : null;
        if (Takes(AtMostSigns)) return Alone() is { } most ? Of(null, null, most.Value, most.Unit) : null;
        if (Takes(EitherWaySigns))
            return Alone() is not { Value: >= 0 } reach ? null
                : symmetric ? Of(reach.Value, null, null, reach.Unit) : Of(0, -reach.Value, reach.Value, reach.Unit);
        if (Measure() is not { } first) return null;
        if (IsAtEnd) return InUnit(first) is { } alone ? Of(alone.Value, null, null, alone.Unit) : null;
        if (Takes(EitherWaySigns)) return Tolerance(first);
        if (Takes(RangeSigns)) return Range(first);
        return Takes("+") ? UnevenTolerance(first) : null;
    }

    bool IsAtEnd => at >= text.Length;

    WrittenValue? Range(Written first)
    {
        if (Measure() is not { } second || !IsAtEnd) return null;
        if (first.Unit.Length == 0 && first.Prefix.Length == 0) first = first with { Unit = second.Unit, Prefix = second.Prefix };
        if (InUnit(first) is not { } least || InUnit(second) is not { } most) return null;
        if (UcumUnit.Convert(least.Value, least.Unit, most.Unit) is not { } from) return null;
        if (from > most.Value) Fault = "the first is above the second";
        return from > most.Value ? null : Of(null, from, most.Value, most.Unit);
    }

    WrittenValue? Tolerance(Written first)
    {
        if (Measure() is not { Value: >= 0 } by || !IsAtEnd) return null;
        if (by.Unit == "%" && expected != "%")
            return InUnit(first) is { } nominal ? Around(nominal, nominal.Value * by.Value / 100) : null;
        if (first.Unit.Length == 0 && first.Prefix.Length == 0) first = first with { Unit = by.Unit, Prefix = by.Prefix };
        if (by.Unit.Length == 0) by = by with { Unit = first.Unit };
        return InUnit(first) is { } value && InUnit(by) is { } tolerance
            && UcumUnit.Convert(tolerance.Value, tolerance.Unit, value.Unit) is { } converted ? Around(value, converted) : null;
    }

    static WrittenValue Around((decimal Value, string Unit) nominal, decimal by) =>
        Of(nominal.Value, nominal.Value - Math.Abs(by), nominal.Value + Math.Abs(by), nominal.Unit);

    /// <summary>As in 5 +0.1/-0.2 mm.</summary>
    WrittenValue? UnevenTolerance(Written first)
    {
        if (Measure() is not { Value: >= 0 } above) return null;
        if (!Takes("-") || Measure() is not { Value: >= 0 } below || !IsAtEnd) return null;
        var unit = new[] { first.Unit, below.Unit, above.Unit }.FirstOrDefault(each => each.Length > 0) ?? "";
        if (new[] { first.Unit, below.Unit, above.Unit }.Any(each => each.Length > 0 && each != unit)) return null;
        return InUnit(first with { Unit = unit }) is { } value
            ? Of(value.Value, value.Value - below.Value, value.Value + above.Value, value.Unit) : null;
    }

    (decimal Value, string Unit)? Alone() => Measure() is { } written && IsAtEnd ? InUnit(written) : null;

    /// <summary>A number and what stands behind it up to a sign of a range or a tolerance.</summary>
    Written? Measure()
    {
        Blanks();
        var read = WrittenNumber.At(text.AsSpan(at), out var fault);
        Fault ??= fault;
        if (read is not { } number) return null;
        at += number.Length;
        Blanks();
        var begin = at;
        while (!IsAtEnd && !IsSignAt(at)) at++;
        // As in 5 +0.1/-0.2 mm: what parts two tolerances is no unit.
        return new(number.Value, number.Prefix, text[begin..at].Trim().TrimEnd('/', ',').TrimEnd());
    }

    // A hyphen within a unit, as in m-2, is one before a digit behind a letter; 3.0V-3.6V is told apart by its unit.
    bool IsSignAt(int index) =>
        text[index] is '±' or '~' or '∼' or '–' or '—' or '至' or '到' or '+'
        || text[index] == '.' && index + 1 < text.Length && text[index + 1] == '.'
        || text[index] == '-' && index + 1 < text.Length && (index == 0 || !char.IsLetter(text[index - 1]) || IsUnit(index))
        || text[index] is 't' && index > 0 && text[index - 1] == ' ' && text.AsSpan(index).StartsWith("to ", StringComparison.Ordinal);

    // Whether what stands before the hyphen is a unit by itself.
    bool IsUnit(int hyphen)
    {
        var begin = hyphen;
        while (begin > 0 && !char.IsAsciiDigit(text[begin - 1]) && text[begin - 1] != ' ') begin--;
        return ComparableWithExpected("", text[begin..hyphen]) is not null;
    }

    (decimal Value, string Unit)? InUnit(Written written)
    {
        if (ComparableWithExpected(written.Prefix, written.Unit) is { } unit) return (written.Value, unit);
        return expected.Length == 0 && Prefixes.Factor(written.Prefix.Length > 0 ? written.Prefix : written.Unit) is > 1 and var factor
            ? (written.Value * factor, "") : null;
    }

    /// <summary>The unit that is meant: as written, or with its prefix before the unit that is expected, as in 10k for Hz.</summary>
    string? ComparableWithExpected(string prefix, string written)
    {
        var readings = WrittenUnit.Readings(written).Select(reading => prefix + reading);
        if (written.Length == 0) readings = prefix.Length == 0 ? [""] : [prefix + expected];
        else if (Prefixes.Factor(written) is not null && expected.Length > 0) readings = [.. readings, Prefixes.Sign(written) + expected];
        return readings.Select(reading => reading == "1" ? "" : reading)
            .FirstOrDefault(reading => UcumUnit.AreComparable(reading, expected));
    }

    bool Takes(params IEnumerable<string> signs)
    {
        Blanks();
        foreach (var sign in signs)
        {
            if (!text.AsSpan(at).StartsWith(sign, StringComparison.OrdinalIgnoreCase)) continue;
            at += sign.Length;
            return true;
        }
        return false;
    }

    void Blanks()
    {
        while (!IsAtEnd && (char.IsWhiteSpace(text[at]) || text[at] is ':' && at > 0)) at++;
    }

    static WrittenValue Of(decimal? number, decimal? least, decimal? most, string unit) =>
        new(Plain(number), Plain(least), Plain(most), unit);

    /// <summary>Without zeros at its end.</summary>
    static decimal? Plain(decimal? value) => value / 1.0000000000000000000000000000m;

    /// <param name="Prefix">The letter that stood as the point, as in 4k7.</param>
    /// <param name="Unit">As written; empty without one.</param>
    readonly record struct Written(decimal Value, string Prefix, string Unit);
}
