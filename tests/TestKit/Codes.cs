using SupplyChain.Contracts;

namespace SupplyChain.TestKit;

/// <summary>Unified social credit codes for organisations that exist only in tests.</summary>
public static class Codes
{
    static int last = Random.Shared.Next(100_000_000);

    public static string Next()
    {
        var first17 = $"91370200{Interlocked.Increment(ref last) % 1_000_000_000:D9}";
        return first17 + UnifiedSocialCreditCode.CheckCharacter(first17);
    }
}
