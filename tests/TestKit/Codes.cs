using SupplyChain.Contracts;

namespace SupplyChain.TestKit;

/// <summary>Unified social credit codes for organisations that exist only in tests.</summary>
public static class Codes
{
    static int last = Random.Shared.Next(100_000_000);

    public static string Next() => With(Interlocked.Increment(ref last));

    /// <summary>The code that the tests' issuer states for an organisation.</summary>
    public static string Of(Guid organisation) => With(BitConverter.ToUInt32(organisation.ToByteArray()));

    static string With(long number)
    {
        var first17 = $"91370200{number % 1_000_000_000:D9}";
        return first17 + UnifiedSocialCreditCode.CheckCharacter(first17);
    }
}
