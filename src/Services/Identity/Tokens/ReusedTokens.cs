using OpenIddict.Abstractions;
using OpenIddict.Server;

using SupplyChain.Identity.Sessions;

using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace SupplyChain.Identity.Tokens;

/// <summary>
/// A code or refresh token that comes again was stolen, or was used by a thief before. OpenIddict refuses it and the tokens that came
/// of it; here the session ends, and with it the access tokens.
/// </summary>
sealed class ReusedTokens(IOpenIddictTokenManager tokens, SessionBook sessions) : IOpenIddictServerHandler<ValidateTokenContext>
{
    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (context.TokenId is not { Length: > 0 } id || context.Principal is not { } principal) return;
        if (await tokens.FindByIdAsync(id, context.CancellationToken) is not { } token) return;
        if (!await tokens.HasStatusAsync(token, Statuses.Redeemed, context.CancellationToken)) return;
        if (principal.HasTokenType(TokenTypeIdentifiers.RefreshToken) && await IsRepetitionAsync(token, context)) return;
        if (Guid.TryParse(principal.GetClaim(ServiceDefaults.Claims.Session), out var session))
            await sessions.EndAsync(session, context.CancellationToken);
    }

    async Task<bool> IsRepetitionAsync(object token, ValidateTokenContext context) =>
        await tokens.GetRedemptionDateAsync(token, context.CancellationToken) is not { } redeemed
        || context.Options.TimeProvider!.GetUtcNow() < redeemed + context.Options.RefreshTokenReuseLeeway;
}
