using Microsoft.EntityFrameworkCore;

namespace SupplyChain.Identity.Accounts;

/// <summary>What others ask of accounts and sessions.</summary>
public static class AccountQueries
{
    /// <summary>Whether another account of the organisation that is not closed has the address.</summary>
    public static Task<bool> HasAddressAsync(
        this AccountStore store, Guid organisation, string mailKey, Guid except, CancellationToken cancel) => store.Accounts.AnyAsync(
            account => account.Organisation == organisation && account.MailKey == mailKey && !account.Closed && account.Id != except,
            cancel);

    /// <summary>Whether another account signs in with the address, of whatever organisation.</summary>
    public static Task<bool> SignsInWithAsync(this AccountStore store, string mailKey, Guid except, CancellationToken cancel) =>
        store.Accounts.AnyAsync(account => account.SignInName == mailKey && account.Id != except, cancel);

    public static Task<Account?> WhoSignsInAsync(this AccountStore store, string mailKey, CancellationToken cancel) =>
        store.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.SignInName == mailKey, cancel);

    /// <summary>Whether the person has a link that holds beyond a moment.</summary>
    public static Task<bool> HasLinkAsync(
        this AccountStore store, LinkPurpose purpose, Guid person, DateTimeOffset beyond, CancellationToken cancel) =>
        store.Links.AnyAsync(link => link.Person == person && link.Purpose == purpose && link.Until > beyond, cancel);

    /// <summary>Sets the password, and lets who has it in at once.</summary>
    public static async Task SetPasswordAsync(this AccountStore store, Guid person, string hash, CancellationToken cancel)
    {
        var own = store.Accounts.Where(account => account.Id == person && !account.Closed);
        await own.ExecuteUpdateAsync(set => set.SetProperty(account => account.PasswordHash, hash), cancel);
        await own.ForgetAsync(cancel);
        await store.Links.Where(link => link.Person == person && link.Purpose == LinkPurpose.Reset).ExecuteDeleteAsync(cancel);
    }

    public static async Task<IReadOnlyDictionary<Guid, Account>> ByIdAsync(
        this AccountStore store, IEnumerable<Guid> people, CancellationToken cancel)
    {
        Guid[] ids = [.. people];
        return await store.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, cancel);
    }

    /// <summary>Nobody signs in with the account any longer; its address and name stay for those who see its person.</summary>
    public static async Task CloseAsync(this AccountStore store, Guid person, DateTimeOffset at, CancellationToken cancel)
    {
        await store.Links.Where(link => link.Person == person).ExecuteDeleteAsync(cancel);
        await store.Accounts.Where(account => account.Id == person).ExecuteUpdateAsync(
            set => set.SetProperty(account => account.Closed, true).SetProperty(account => account.SignInName, (string?)null)
                .SetProperty(account => account.PasswordHash, (string?)null).SetProperty(account => account.SecondFactor, (string?)null),
            cancel);
        await store.Sessions.Where(session => session.Person == person && session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, at), cancel);
    }

    /// <summary>Deletes links that have ended, and sessions that ended before a moment.</summary>
    public static async Task DeleteOverAsync(
        this AccountStore store, DateTimeOffset now, DateTimeOffset sessionsBefore, CancellationToken cancel)
    {
        await store.Links.Where(link => link.Until < now).ExecuteDeleteAsync(cancel);
        await store.Sessions.Where(session => session.Until < sessionsBefore || session.EndedAt < sessionsBefore)
            .ExecuteDeleteAsync(cancel);
    }

    /// <summary>The sessions that were ended since, before their time.</summary>
    public static Task<Guid[]> SessionsEndedSinceAsync(this AccountStore store, DateTimeOffset since, CancellationToken cancel) =>
        store.Sessions.Where(session => session.EndedAt > since).Select(session => session.Id).ToArrayAsync(cancel);
}
