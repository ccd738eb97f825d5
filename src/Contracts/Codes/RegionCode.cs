namespace SupplyChain.Contracts;

/// <summary>Administrative division codes of GB/T 2260: six digits, such as 370200 (Qingdao).</summary>
public static class RegionCode
{
    public static bool IsWellFormed(string? code) =>
        code is { Length: 6 } && code.All(char.IsAsciiDigit) && code[0] is >= '1' and <= '9';

    /// <summary>
    /// Whether <paramref name="inner"/> is <paramref name="outer"/> or lies within it: 370000 contains 370200. Both must be
    /// well-formed.
    /// </summary>
    public static bool Contains(string outer, string inner) => inner.StartsWith(PrefixOf(outer), StringComparison.Ordinal);

    /// <summary>What all codes within a division begin with: 37 for 370000, 3702 for 370200.</summary>
    public static string PrefixOf(string code) =>
        code.EndsWith("0000", StringComparison.Ordinal) ? code[..2]
        : code.EndsWith("00", StringComparison.Ordinal) ? code[..4]
        : code;
}
