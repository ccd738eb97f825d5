using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace SupplyChain.Identity.Accounts;

public enum PasswordFault { TooShort, TooLong, TooUniform, NamesAddress }

/// <summary>
/// Passwords: their rules, their hashes (PBKDF2 of ASP.NET Core Identity), and the check of one, which tells nobody whether an account
/// exists or is locked.
/// </summary>
public sealed class Passwords(AccountStore store, TimeProvider clock)
{
    public const int MinLength = 12, MaxLength = 128;
    const int MinDifferent = 5, Iterations = 210_000, MinQuoted = 4;

    /// <summary>A refusal takes so long whatever its reason. It is more than a check takes on a slow machine.</summary>
    public static readonly TimeSpan RefusalTime = TimeSpan.FromMilliseconds(600);

    static readonly PasswordHasher<Account> Hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    static readonly Account Nobody = new() { Id = Guid.Empty, Organisation = Guid.Empty, Mail = "", MailKey = "" };
    static readonly string NobodysHash = Hasher.HashPassword(Nobody, Guid.NewGuid().ToString());

    public static PasswordFault? FaultOf(string password, string mail) =>
        password.Length < MinLength ? PasswordFault.TooShort
        : password.Length > MaxLength ? PasswordFault.TooLong
        : password.Distinct().Count() < MinDifferent ? PasswordFault.TooUniform
        : mail.Split('@')[0] is { Length: >= MinQuoted } local && password.Contains(local, StringComparison.OrdinalIgnoreCase)
            ? PasswordFault.NamesAddress
            : null;

    public static string HashOf(Account account, string password) => Hasher.HashPassword(account, password);

    /// <summary>
    /// The account, if address and password are right and it is not locked. Where a second factor is set up, the attempt counts until
    /// its code was right, too.
    /// </summary>
    public async Task<Account?> CheckAsync(string mail, string password, CancellationToken cancel)
    {
        var began = TimeProvider.System.GetTimestamp();
        var key = Account.KeyOf(mail);
        var named = store.Accounts.Where(account => account.SignInName == key);
        var counted = await named.CountAsync(clock.GetUtcNow(), cancel);
        var found = await named.AsNoTracking().SingleOrDefaultAsync(cancel);
        var right = Hasher.VerifyHashedPassword(found ?? Nobody, found?.PasswordHash ?? NobodysHash, password)
            != PasswordVerificationResult.Failed;
        if (counted && found is not null && right)
        {
            if (found.SecondFactor is null) await named.ForgetAsync(cancel);
            return found;
        }

        await RefuseAfterAsync(began, cancel);
        return null;
    }

    /// <summary>Waits until the time is over that every refusal takes.</summary>
    public static async Task RefuseAfterAsync(long began, CancellationToken cancel)
    {
        var left = RefusalTime - TimeProvider.System.GetElapsedTime(began);
        if (left > TimeSpan.Zero) await Task.Delay(left, cancel);
    }
}
