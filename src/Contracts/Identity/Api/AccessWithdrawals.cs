using System.Security.Cryptography;
using System.Text;

namespace SupplyChain.Contracts.Identity.Api;

/// <summary>
/// What was taken back of tokens that have not expired yet. Anybody may read it: a client that holds its own id finds itself, and
/// nobody learns whose the others are.
/// </summary>
/// <param name="Clients">
/// The SHA-256 digest of what a token names as its subject (a client, a person) or its session, and the access version from which on
/// such tokens hold. A revoked client, a deactivated person and an ended session have the highest number there is.
/// </param>
public sealed record AccessWithdrawals(IReadOnlyDictionary<string, long> Clients)
{
    /// <summary>The client was revoked: none of its tokens holds.</summary>
    public const long Revoked = long.MaxValue;

    /// <summary>The name of a client, person or session in the list.</summary>
    public static string KeyOf(string named) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(named)));
}
