using System.Security.Claims;

using Microsoft.AspNetCore.Http;

namespace SupplyChain.ServiceDefaults;

/// <summary>Whether what a sound token says still stands. A token lives longer than it may take to end an access.</summary>
public interface IAccess
{
    /// <summary>
    /// False when the client was revoked, its organisation suspended or one of its roles withdrawn after the token was issued.
    /// </summary>
    /// <exception cref="Rejected">503: it is not known yet what was withdrawn.</exception>
    ValueTask<bool> StandsAsync(ClaimsPrincipal caller, CancellationToken cancel);
}

/// <summary>
/// Asks on every request, behind authentication: a caller whose access has ended is nobody. The feature
/// <see cref="AccessEnded"/> tells it from a caller without a token.
/// </summary>
sealed class AccessCheck(RequestDelegate next, IAccess access)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.User.Identity?.IsAuthenticated == true && !await access.StandsAsync(http.User, http.RequestAborted))
        {
            http.User = new ClaimsPrincipal(new ClaimsIdentity());
            http.Features.Set(AccessEnded.Instance);
        }

        await next(http);
    }
}

/// <summary>The request came with a sound token whose access has ended.</summary>
public sealed class AccessEnded
{
    public const string Reason = "the access was withdrawn after the token was issued; ask for a new token";

    internal static readonly AccessEnded Instance = new();

    AccessEnded()
    {
    }
}
