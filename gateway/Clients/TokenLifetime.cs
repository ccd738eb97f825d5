using System.Security.Claims;

namespace SupplyChain.Gateway.Clients;

static class TokenLifetime
{
    static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>How long the caller's token still holds; a day at most, also for a token that never expires.</summary>
    public static TimeSpan Left(ClaimsPrincipal caller, TimeProvider clock)
    {
        if (!long.TryParse(caller.FindFirstValue("exp"), out var expires)) return Longest;
        var left = DateTimeOffset.FromUnixTimeSeconds(expires) - clock.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < Longest ? left : Longest;
    }
}
