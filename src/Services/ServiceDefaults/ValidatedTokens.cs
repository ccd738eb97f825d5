using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SupplyChain.ServiceDefaults;

/// <summary>
/// Validates tokens, and does not repeat it for a token that was valid some seconds ago: a signature costs more to check
/// than many a request. Only valid tokens are kept, under their SHA-256.
/// </summary>
/// <param name="organisationClaim">The issuer's name of <see cref="Claims.Organisation"/>.</param>
/// <param name="roleClaim">The issuer's name of <see cref="Claims.Role"/>.</param>
public sealed class ValidatedTokens(string organisationClaim, string roleClaim, TimeProvider clock)
    : JsonWebTokenHandler, IDisposable
{
    /// <summary>What the issuer takes back, a key for instance, is refused after this time at the latest.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);

    const int MaxTokens = 10_000;

    readonly MemoryCache valid = new(new MemoryCacheOptions { SizeLimit = MaxTokens });

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var key = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (valid.TryGetValue(key, out TokenValidationResult? known)) return known!;
        var result = await base.ValidateTokenAsync(token, validationParameters);
        if (!result.IsValid) return result;
        Rename(result.ClaimsIdentity);
        Keep(key, result);
        return result;
    }

    public void Dispose() => valid.Dispose();

    /// <summary>A token that is within the allowance for clocks that differ has expired already, and is not kept.</summary>
    void Keep(string key, TokenValidationResult result)
    {
        var left = result.SecurityToken.ValidTo - clock.GetUtcNow().UtcDateTime;
        if (left <= TimeSpan.Zero) return;
        valid.Set(key, result, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = left < MaxAge ? left : MaxAge, Size = 1 });
    }

    void Rename(ClaimsIdentity identity)
    {
        foreach (var (theirs, ours) in new[] { (organisationClaim, Claims.Organisation), (roleClaim, Claims.Role) })
        {
            if (theirs == ours) continue;
            // What the issuer happens to call like ours must not count.
            foreach (var claim in identity.FindAll(ours).ToList()) identity.RemoveClaim(claim);
            foreach (var claim in identity.FindAll(theirs).ToList()) identity.AddClaim(new Claim(ours, claim.Value));
        }
    }
}
