using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SupplyChain.Identity.Accounts;

/// <summary>The codes of authenticator apps: six digits that change every 30 s (RFC 6238 with HMAC-SHA-1, as all apps have it).</summary>
public static class TimeCodes
{
    const int KeyBytes = 20, Digits = 1_000_000, Neighbours = 1;
    const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The time step of which this is the code; null where it is none of now, nor of the step before or after.</summary>
    /// <param name="after">Steps up to this one do not count: a code of theirs was used.</param>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now, long after)
    {
        var given = Encoding.ASCII.GetBytes(code);
        var present = now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;
        for (var step = present - Neighbours; step <= present + Neighbours; step++)
            if (step > after && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(key, step)), given))
                return step;
        return null;
    }

    public static string CodeAt(byte[] key, DateTimeOffset moment) => CodeOf(key, moment.ToUnixTimeSeconds() / (long)Step.TotalSeconds);

    /// <summary>As a person types it.</summary>
    public static string Written(byte[] key)
    {
        var text = new StringBuilder();
        for (var bit = 0; bit < key.Length * 8; bit += 5)
        {
            var value = 0;
            for (var i = bit; i < bit + 5; i++) value = value << 1 | (i < key.Length * 8 ? key[i / 8] >> (7 - i % 8) & 1 : 0);
            text.Append(Base32[value]);
        }
        return text.ToString();
    }

    /// <summary>What an app takes from a link or a picture.</summary>
    public static string Link(byte[] key, string issuer, string account)
    {
        var named = Uri.EscapeDataString(issuer);
        return $"otpauth://totp/{named}:{Uri.EscapeDataString(account)}?secret={Written(key)}&issuer={named}";
    }

    static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 as every authenticator app has it; HMAC does not rest on what SHA-1 has lost.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % Digits).ToString("000000", CultureInfo.InvariantCulture);
    }
}
