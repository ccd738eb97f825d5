namespace SupplyChain.Contracts;

/// <summary>
/// Unified social credit code (统一社会信用代码) of an organisation, GB 32100-2015: 17 characters of a 31-character alphabet and
/// a check character, C18 = (31 - sum(Ci x 3^(i-1) mod 31) mod 31) mod 31.
/// </summary>
public static class UnifiedSocialCreditCode
{
    const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static bool IsValid(string? code) =>
        code is { Length: 18 } && CheckCharacter(code.AsSpan(0, 17)) == code[17];

    /// <summary>The check character of the first 17 characters. Null when one of them is not in the alphabet.</summary>
    public static char? CheckCharacter(ReadOnlySpan<char> first17)
    {
        var (sum, weight) = (0, 1);
        foreach (var character in first17)
        {
            var value = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (value < 0) return null;
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return Alphabet[(31 - sum % 31) % 31];
    }
}
