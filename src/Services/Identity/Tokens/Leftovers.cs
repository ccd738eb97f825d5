using OpenIddict.Abstractions;

using SupplyChain.Identity.Accounts;

namespace SupplyChain.Identity.Tokens;

/// <summary>
/// Deletes once an hour what is over: codes and refresh tokens after a day, links when they end, and sessions after thirty days, so that
/// who looks for a misuse finds them for a while.
/// </summary>
public sealed class Leftovers(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Leftovers> log) : BackgroundService
{
    static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>The reuse of a code or token is told from a forgery for so long.</summary>
    public static readonly TimeSpan TokensStay = TimeSpan.FromDays(1);

    public static readonly TimeSpan SessionsStay = TimeSpan.FromDays(30);

    public async Task DeleteAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (services, now) = (scope.ServiceProvider, clock.GetUtcNow());
        await services.GetRequiredService<AccountStore>().DeleteOverAsync(now, now - SessionsStay, cancel);
        // Authorizations are deleted with the last of their tokens.
        await services.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(now - TokensStay, cancel);
        await services.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(now - TokensStay, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DeleteAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "What is over was not deleted; next try in an hour");
            }
        }
    }
}
