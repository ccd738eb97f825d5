using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace SupplyChain.Cli.Demo;

/// <summary>What an authenticator app shows for a key (RFC 6238).</summary>
static class AuthenticatorCode
{
    const int KeyBytes = 20;
    const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Of(string key, DateTimeOffset moment)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, moment.ToUnixTimeSeconds() / 30);
        var bits = key.Aggregate(BigInteger.Zero, (before, letter) => before * 32 + Base32.IndexOf(letter));
        var secret = new byte[KeyBytes];
        bits.TryWriteBytes(secret.AsSpan(KeyBytes - bits.GetByteCount(isUnsigned: true)), out _, isUnsigned: true, isBigEndian: true);
#pragma warning disable CA5350 // As every authenticator app has it.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var code = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF) % 1_000_000;
        return code.ToString("000000", CultureInfo.InvariantCulture);
    }
}
