namespace SupplyChain.Contracts;

/// <summary>Administrative division codes of GB/T 2260: six digits, such as 370200 (Qingdao).</summary>
public static class RegionCode
{
    public static bool IsWellFormed(string? code) =>
        code is { Length: 6 } && code.All(char.IsAsciiDigit) && code[0] is >= '1' and <= '9';
}
