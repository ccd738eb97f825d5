using System.Collections.Concurrent;

using Fhir.Metrics;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>
/// A UCUM unit as a multiple of base units: value in base units = value x <paramref name="Factor"/> + <paramref name="Offset"/>.
/// </summary>
/// <param name="Dimension">The base units, such as <c>m.s-1</c>; empty for a pure number.</param>
public sealed record UcumUnit(string Dimension, decimal Factor, decimal Offset = 0)
{
    const int CacheLimit = 1000;

    static readonly UcumUnit One = new("", 1);
    // The library knows no scale with a zero of its own; this is the one that parts are described with.
    static readonly UcumUnit Celsius = new("K", 1, 273.15m);
    static readonly Lazy<SystemOfUnits> System = new(UCUM.Load);
    // Reading an expression takes most of a millisecond; a catalogue uses a few dozen of them.
    static readonly ConcurrentDictionary<string, UcumUnit?> Known = [];

    /// <summary>The unit that an expression such as <c>mm</c> or <c>cd/m2</c> stands for; null where it is none.</summary>
    public static UcumUnit? Find(string? expression)
    {
        if (string.IsNullOrEmpty(expression)) return One;
        if (Known.TryGetValue(expression, out var known)) return known;
        if (Known.Count >= CacheLimit) Known.Clear();
        return Known[expression] = Read(expression);
    }

    /// <summary><paramref name="value"/> of unit <paramref name="from"/> in unit <paramref name="to"/>; null where the two cannot be compared.</summary>
    public static decimal? Convert(decimal value, string? from, string? to)
    {
        if ((from ?? "1") == (to ?? "1")) return value;
        if (Find(from) is not { } source || Find(to) is not { } target || source.Dimension != target.Dimension) return null;
        return (value * source.Factor + source.Offset - target.Offset) / target.Factor;
    }

    static UcumUnit? Read(string expression)
    {
        if (expression == "Cel") return Celsius;
        try
        {
            lock (System)
            {
                var canonical = System.Value.Canonical(new Quantity(Exponential.Exact(1m), System.Value.Metric(expression)));
                // The library writes a pure number as "1" and carries it along in products.
                var dimension = string.Join('.', canonical.Metric.Symbols.Split('.').Where(symbol => symbol is not ("" or "1" or "1-1")));
                return new UcumUnit(dimension, canonical.Value.ToDecimal());
            }
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException or OverflowException or FormatException)
        {
            return null;
        }
    }
}
