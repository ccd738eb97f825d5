using System.Globalization;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>
/// Numbers as words of an index. A number is in four words: the eighth of an octave, the octave, the eight and the 128 octaves
/// that it lies in. Every range is the union of a few dozen such words, so that an index of words finds it. The words at its
/// ends reach beyond it: what they find has to be compared with the bounds.
/// </summary>
public static class NumberTerms
{
    // How many bits of a double are dropped per word; 52 are those behind the exponent.
    static readonly int[] Steps = [49, 52, 55, 59];

    // Equal decimals of different scale may differ in the last bits of their doubles.
    const long Tolerance = 4;

    // Beyond every decimal, at the ends of a step of the widest kind.
    static readonly long Lowest = Ordered(decimal.MinValue) >> Steps[^1] << Steps[^1];
    static readonly long Highest = Ordered(decimal.MaxValue) | ((1L << Steps[^1]) - 1);

    /// <summary>The words of a number.</summary>
    /// <param name="key">What the number is of, such as <c>range m</c>.</param>
    public static IEnumerable<string> Of(string key, decimal value) =>
        Steps.Select((bits, level) => Word(key, level, Ordered(value) >> bits));

    /// <summary>
    /// Words of which every number between the bounds, both included, has one; a bound that is null leaves that side open.
    /// </summary>
    public static IReadOnlyList<string> Between(string key, decimal? least, decimal? most)
    {
        var words = new List<string>();
        var low = (least is { } from ? Ordered(from) - Tolerance : Lowest) >> Steps[0];
        var high = (most is { } to ? Ordered(to) + Tolerance : Highest) >> Steps[0];
        for (var level = 0; level < Steps.Length - 1; level++)
        {
            var width = Steps[level + 1] - Steps[level];
            var last = (1L << width) - 1;
            // What fills no step of the next level is named on this one.
            for (; low <= high && (low & last) != 0; low++) words.Add(Word(key, level, low));
            for (; low <= high && (high & last) != last; high--) words.Add(Word(key, level, high));
            if (low > high) return words;
            (low, high) = (low >> width, high >> width);
        }

        for (; low <= high; low++) words.Add(Word(key, Steps.Length - 1, low));
        return words;
    }

    /// <summary>An integer that orders numbers as their values do.</summary>
    static long Ordered(decimal value)
    {
        // Adding 0 turns the negative zero into the other one.
        var bits = BitConverter.DoubleToInt64Bits((double)value + 0.0);
        return bits ^ ((bits >> 63) & long.MaxValue);
    }

    static string Word(string key, int level, long step) => string.Create(CultureInfo.InvariantCulture, $"{key} {level} {step}");
}
