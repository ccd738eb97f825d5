using System.Security.Cryptography;
using System.Text;

namespace SupplyChain.Contracts;

/// <summary>
/// Ids computed from a name (RFC 9562, version 5). Services that know the same natural key, such as manufacturer and
/// part number, compute the same id without asking each other.
/// </summary>
public static class NamedId
{
    static readonly Guid Namespace = new("6f1c7f5e-2b0d-5a64-9d1e-7a54d2c0b8f3");

    /// <summary>The id of <paramref name="parts"/> within <paramref name="kind"/>, such as "component".</summary>
    public static Guid Of(string kind, params ReadOnlySpan<string> parts)
    {
        // The length before each part keeps ("ab","c") and ("a","bc") different.
        var name = new StringBuilder(kind);
        foreach (var part in parts) name.Append('|').Append(part.Length).Append(':').Append(part);

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 9562 fixes SHA-1 for version 5; nothing here relies on its strength.
        SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name.ToString())], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
