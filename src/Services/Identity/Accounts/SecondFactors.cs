using System.Security.Cryptography;

using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace SupplyChain.Identity.Accounts;

/// <summary>
/// Codes of authenticator apps, and codes on paper for who lost the app. The database has both encrypted with the key ring.
/// </summary>
public sealed class SecondFactors(AccountStore store, IDataProtectionProvider ring, TimeProvider clock)
{
    public const int RecoveryCodes = 10;
    const int RecoveryBytes = 10, HalfOfCode = 8;
    static readonly TimeSpan OfferHolds = TimeSpan.FromMinutes(30);

    /// <summary>A key that is not in force before a code of it was shown; encrypted, to come back with the form.</summary>
    public (byte[] Key, string Sealed) Offer(Guid person)
    {
        var key = TimeCodes.NewKey();
        return (key, Convert.ToBase64String(Offers(person).Protect(key, clock.GetUtcNow() + OfferHolds)));
    }

    /// <summary>The key of an offer to this person; null for one that is over or was altered.</summary>
    public byte[]? Offered(Guid person, string offer)
    {
        var bytes = new byte[offer.Length];
        return Convert.TryFromBase64String(offer, bytes, out var written)
            ? TryUnprotect(() => Offers(person).Unprotect(bytes[..written]))
            : null;
    }

    /// <summary>Puts a key in force, where the code is one of it. Returns new recovery codes; null for a wrong code.</summary>
    public async Task<IReadOnlyList<string>?> SetUpAsync(Guid person, byte[] key, string code, CancellationToken cancel)
    {
        if (TimeCodes.StepOf(key, Digits(code), clock.GetUtcNow(), after: 0) is not { } step) return null;
        string[] codes =
        [
            .. Enumerable.Range(0, RecoveryCodes).Select(_ => TimeCodes.Written(RandomNumberGenerator.GetBytes(RecoveryBytes))),
        ];
        var account = await store.Accounts.SingleAsync(account => account.Id == person, cancel);
        (account.SecondFactor, account.LastCode) = (Convert.ToBase64String(Keys(person).Protect(key)), step);
        account.RecoveryCodes = [.. codes.Select(Codes(person).Protect)];
        await store.SaveChangesAsync(cancel);
        return [.. codes.Select(written => written.Insert(HalfOfCode, "-"))];
    }

    /// <summary>Whether it is a code of the person's app that was not used before, or a recovery code, which is used up.</summary>
    public async Task<bool> CheckAsync(Guid person, string code, CancellationToken cancel)
    {
        var own = store.Accounts.Where(account => account.Id == person);
        if (!await own.CountAsync(clock.GetUtcNow(), cancel)) return false;
        var account = await own.AsNoTracking().SingleAsync(cancel);
        if (account.SecondFactor is not { } factor) return false;
        var right = await IsOfAppAsync(account, factor, Digits(code), cancel)
            || await IsRecoveryAsync(account, code.Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant(), cancel);
        if (right) await own.ForgetAsync(cancel);
        return right;
    }

    async Task<bool> IsOfAppAsync(Account account, string factor, string code, CancellationToken cancel) =>
        TryUnprotect(() => Keys(account.Id).Unprotect(Convert.FromBase64String(factor))) is { } key
        && TimeCodes.StepOf(key, code, clock.GetUtcNow(), account.LastCode) is { } step
        && await store.Accounts.Where(known => known.Id == account.Id && known.LastCode < step)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.LastCode, step), cancel) == 1;

    async Task<bool> IsRecoveryAsync(Account account, string code, CancellationToken cancel)
    {
        var found = account.RecoveryCodes.FirstOrDefault(kept => TryUnprotect(() => Codes(account.Id).Unprotect(kept)) == code);
        return found is not null && await store.Database.ExecuteSqlAsync(
            $"""
            update accounts."Accounts" set "RecoveryCodes" = array_remove("RecoveryCodes", {found})
            where "Id" = {account.Id} and {found} = any("RecoveryCodes")
            """, cancel) == 1;
    }

    static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    static T? TryUnprotect<T>(Func<T> unprotect) where T : class
    {
        try
        {
            return unprotect();
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    ITimeLimitedDataProtector Offers(Guid person) =>
        ring.CreateProtector("second factor offered", $"{person:N}").ToTimeLimitedDataProtector();

    IDataProtector Keys(Guid person) => ring.CreateProtector("second factor", $"{person:N}");
    IDataProtector Codes(Guid person) => ring.CreateProtector("recovery code", $"{person:N}");
}
