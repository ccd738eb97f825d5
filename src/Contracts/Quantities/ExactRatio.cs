using System.Numerics;

namespace SupplyChain.Contracts;

/// <summary>The ratio of two decimals, by which others are multiplied without losing a digit.</summary>
public readonly struct ExactRatio : IEquatable<ExactRatio>
{
    readonly BigInteger numerator, denominator;

    /// <exception cref="ArgumentOutOfRangeException">One of them is not above 0.</exception>
    public ExactRatio(decimal numerator, decimal denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        this.numerator = DigitsOf(numerator) * Power(denominator.Scale);
        this.denominator = DigitsOf(denominator) * Power(numerator.Scale);
    }

    ExactRatio(BigInteger numerator, BigInteger denominator) => (this.numerator, this.denominator) = (numerator, denominator);

    public ExactRatio Inverse => new(denominator, numerator);

    /// <summary>As a decimal with at most 12 decimal places, to be shown; the largest decimal where it is above it.</summary>
    public decimal Rounded => AsDecimal(numerator * Power(12) / denominator, 12) ?? decimal.MaxValue;

    /// <summary>
    /// The product; null where it has more than <paramref name="decimals"/> decimal places. Above what a decimal holds with them it is
    /// the largest decimal, below the smallest one.
    /// </summary>
    public decimal? Times(decimal value, int decimals)
    {
        var steps = BigInteger.DivRem(
            DigitsOf(value) * numerator * Power(decimals), Power(value.Scale) * denominator, out var remainder);
        if (!remainder.IsZero) return null;
        return AsDecimal(steps, decimals) ?? (value < 0 ? decimal.MinValue : decimal.MaxValue);
    }

    public bool Equals(ExactRatio other) => numerator * other.denominator == other.numerator * denominator;

    public override bool Equals(object? obj) => obj is ExactRatio other && Equals(other);

    public override int GetHashCode() => Rounded.GetHashCode();

    public static bool operator ==(ExactRatio one, ExactRatio other) => one.Equals(other);

    public static bool operator !=(ExactRatio one, ExactRatio other) => !one.Equals(other);

    static decimal? AsDecimal(BigInteger steps, int decimals) =>
        BigInteger.Abs(steps) <= (BigInteger)decimal.MaxValue ? (decimal)steps / (decimal)Power(decimals) : null;

    static BigInteger DigitsOf(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var digits = ((BigInteger)(uint)parts[2] << 64) | ((BigInteger)(uint)parts[1] << 32) | (uint)parts[0];
        return value < 0 ? -digits : digits;
    }

    static BigInteger Power(int exponent) => BigInteger.Pow(10, exponent);
}
