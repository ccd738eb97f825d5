using System.Collections.Concurrent;
using System.Text.RegularExpressions;

using Fhir.Metrics;

namespace SupplyChain.Contracts;

/// <summary>
/// A unit of UCUM (https://ucum.org), such as <c>mm</c>, <c>cd/m2</c> or <c>Cel</c>. A value in the unit is converted to base
/// units by (value + <paramref name="Offset"/>) x <paramref name="Factor"/>.
/// </summary>
/// <param name="Dimension">
/// The base units, such as <c>m</c> or <c>cd.m-2</c>. Empty for a pure number. Units of the same dimension can be compared.
/// </param>
/// <param name="Factor">From 1e-18 to 1e18: beyond these, a decimal keeps too few digits of a value in base units.</param>
/// <param name="Offset">Distance of the scale's zero from that of the base unit. 0 for all but temperatures.</param>
public sealed partial record UcumUnit(string Dimension, decimal Factor, decimal Offset = 0)
{
    const int MaxLength = 40;
    const int CacheLimit = 1000;
    const decimal SmallestFactor = 1e-18m, LargestFactor = 1e18m;

    // A value must keep this much of itself on its way to base units.
    const decimal Precision = 1e-9m;

    static readonly UcumUnit One = new("", 1);

    // The library has no scales with a zero of their own. Parts are described with these two.
    static readonly UcumUnit Celsius = new("K", 1, 273.15m);
    static readonly UcumUnit Fahrenheit = new("K", 5m / 9m, 459.67m);

    static readonly Lazy<SystemOfUnits> Ucum = new(UCUM.Load);

    // Parsing a unit takes up to some milliseconds. A catalogue uses a few dozen units.
    static readonly ConcurrentDictionary<string, UcumUnit?> Known = [];

    /// <summary>
    /// The unit with this code. Null when UCUM has no such unit or its factor is out of range, as of <c>fm3</c>. An empty code is a pure
    /// number.
    /// </summary>
    public static UcumUnit? Find(string? code)
    {
        if (string.IsNullOrEmpty(code)) return One;
        if (Known.TryGetValue(code, out var known)) return known;
        if (code.Length > MaxLength) return null;
        // Callers choose the codes, so the cache is bounded.
        if (Known.Count >= CacheLimit) Known.Clear();
        return Known[code] = Parse(code);
    }

    /// <summary>Whether a value in <paramref name="code"/> can be compared with one in <paramref name="other"/>.</summary>
    public static bool AreComparable(string? code, string? other) =>
        Find(code) is { } unit && Find(other) is { } another && unit.Dimension == another.Dimension;

    /// <summary>
    /// Converts a value from unit <paramref name="from"/> to unit <paramref name="to"/>. Null when the two cannot be compared or
    /// the result is beyond 7.9e28.
    /// </summary>
    public static decimal? Convert(decimal value, string? from, string? to)
    {
        if ((from ?? "") == (to ?? "")) return value;
        return AreComparable(from, to) ? Find(to)!.FromBase(Find(from)!.ToBase(value)) : null;
    }

    /// <summary>
    /// Converts a value from this unit to base units. Null beyond 7.9e28, and where the result is so small that digits would be lost.
    /// </summary>
    public decimal? ToBase(decimal value) => WithinDecimals(() => (value + Offset) * Factor) is { } converted
        && Math.Abs(converted / Factor - (value + Offset)) <= Math.Abs(value + Offset) * Precision ? converted : null;

    /// <summary>Converts a value from base units to this unit. Null beyond 7.9e28.</summary>
    public decimal? FromBase(decimal? value) => value is { } known ? WithinDecimals(() => known / Factor - Offset) : null;

    static decimal? WithinDecimals(Func<decimal> value)
    {
        try
        {
            return value();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    static UcumUnit? Parse(string code)
    {
        if (code == "Cel") return Celsius;
        if (code == "[degF]") return Fahrenheit;
        if (!Wellformed.IsMatch(code)) return null;
        try
        {
            lock (Ucum)
            {
                var canonical = Ucum.Value.Canonical(new Quantity(Exponential.Exact(1), Ucum.Value.Metric(code)));
                // The library keeps counted things, such as {px} in {px}/[in_i], as a base unit named 1.
                var axes = canonical.Metric.Axes.Where(axis => axis.Unit.Symbol != "1" && axis.Exponent != 0);
                var unit = new UcumUnit(string.Join('.', axes.Select(axis => axis.Symbols)), canonical.Value.ToDecimal());
                return unit.Factor is >= SmallestFactor and <= LargestFactor ? unit : null;
            }
        }
        catch (Exception notUcum) when (notUcum is ArgumentException or InvalidCastException or OverflowException or FormatException)
        {
            return null;
        }
    }

    // The library accepts some codes that are not units, such as "m//s" or "m/".
    [GeneratedRegex(@"^/?(?:[^\s./{}()]+(?:\{[^\s{}]+\})?|\{[^\s{}]+\})(?:[./](?:[^\s./{}()]+(?:\{[^\s{}]+\})?|\{[^\s{}]+\}))*$")]
    private static partial Regex Wellformed { get; }
}
