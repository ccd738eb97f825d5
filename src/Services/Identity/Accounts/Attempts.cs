using Microsoft.EntityFrameworkCore;

namespace SupplyChain.Identity.Accounts;

/// <summary>
/// Counts attempts to sign in and locks the account after too many. An attempt is counted in one statement before the password or code
/// is looked at, so that many at once are no way around the limit.
/// </summary>
public static class Attempts
{
    public const int Most = 10;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>False where the account is locked, or there is none.</summary>
    public static async Task<bool> CountAsync(this IQueryable<Account> accounts, DateTimeOffset now, CancellationToken cancel)
    {
        var until = now + LockedFor;
        return await accounts.Where(account => account.LockedUntil == null || account.LockedUntil <= now).ExecuteUpdateAsync(
            set => set.SetProperty(account => account.LockedUntil, account => account.Attempts + 1 >= Most ? until : null)
                .SetProperty(account => account.Attempts, account => account.Attempts + 1 >= Most ? 0 : account.Attempts + 1),
            cancel) == 1;
    }

    /// <summary>The person is who it says.</summary>
    public static Task ForgetAsync(this IQueryable<Account> accounts, CancellationToken cancel) => accounts.ExecuteUpdateAsync(
        set => set.SetProperty(account => account.Attempts, 0).SetProperty(account => account.LockedUntil, (DateTimeOffset?)null), cancel);
}
