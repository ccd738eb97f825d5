using System.Net.Http.Headers;
using System.Security.Claims;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Jobs;

/// <summary>The token of a request, for what goes on behind it.</summary>
sealed record CallerToken(ClaimsPrincipal User, AuthenticationHeaderValue Header)
{
    public static CallerToken Of(HttpContext http) =>
        new(http.User, AuthenticationHeaderValue.Parse(http.Request.Headers.Authorization.ToString()));
}

/// <summary>
/// With whose token a job acts, and for how long: until the token expires or its access is withdrawn. It is in memory alone; no token
/// is ever stored.
/// </summary>
sealed class JobAccess : IDisposable
{
    // Not disposed of: the list of withdrawals may call in at any moment. Without a timer it holds nothing.
    readonly CancellationTokenSource ended = new();
    readonly IDisposable watch;
    readonly ITimer expiry;

    public JobAccess(CallerToken caller, WithdrawnAccess access, TimeProvider clock)
    {
        Token = caller.Header;
        watch = access.OnEnd(caller.User, () => End("the access was withdrawn"));
        expiry = clock.CreateTimer(
            _ => End("the token expired"), null, TokenLifetime.Left(caller.User, clock), System.Threading.Timeout.InfiniteTimeSpan);
    }

    public AuthenticationHeaderValue Token { get; }

    public CancellationToken Ended => ended.Token;

    /// <summary>Why it has ended.</summary>
    public FaultText? Reason { get; private set; }

    public void Dispose()
    {
        expiry.Dispose();
        watch.Dispose();
    }

    void End(FaultText reason)
    {
        Reason ??= reason;
        _ = ended.CancelAsync(); // what it sets off is no matter of whoever calls in
    }
}
