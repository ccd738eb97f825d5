using Marten;

using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.People;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.Sessions;

/// <summary>A new password, by a link that was sent by mail or by the present one. It ends all sessions of the person.</summary>
public sealed class ChangePassword(AccountStore accounts, SessionBook sessions, IDocumentStore store, Letters letters, TimeProvider clock)
{
    public static readonly TimeSpan LinkHolds = TimeSpan.FromHours(1);

    /// <summary>A second link within this time would only help who wants to fill a mailbox.</summary>
    static readonly TimeSpan Between = TimeSpan.FromMinutes(2);

    public static object[] Decide(Guid id, Person? person, DateTimeOffset now) => person is { State: PersonState.Joined }
        ? [new PasswordChanged(now)]
        : throw Rejected.NotFound("person", id);

    /// <summary>Sends a link to who signs in with the address, if anybody does.</summary>
    public async Task SendLinkAsync(string mail, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await accounts.WhoSignsInAsync(Account.KeyOf(mail), cancel) is not { } account
            || await accounts.HasLinkAsync(LinkPurpose.Reset, account.Id, now + LinkHolds - Between, cancel)
            || await sessions.MayActAsync(account.Id, cancel) is null) return;
        letters.Reset(account.Mail, await accounts.IssueAsync(LinkPurpose.Reset, account.Id, now + LinkHolds, cancel));
    }

    /// <summary>False where the link was used, or is over.</summary>
    public async Task<bool> ByLinkAsync(string secret, string password, CancellationToken cancel)
    {
        if (await accounts.AccountOfAsync(LinkPurpose.Reset, secret, clock.GetUtcNow(), cancel) is not { } account
            || await sessions.MayActAsync(account.Id, cancel) is null || !await accounts.UseUpAsync(secret, cancel)) return false;
        await SetAsync(account, password, cancel);
        return true;
    }

    public async Task SetAsync(Account account, string password, CancellationToken cancel)
    {
        await accounts.SetPasswordAsync(account.Id, Passwords.HashOf(account, password), cancel);
        await sessions.EndAllAsync(account.Id, cancel);
        var command = AcceptInvitation.OfPerson(account.Id, account.Organisation, clock.GetUtcNow());
        await store.Decide<Person>(command, account.Id, person => Decide(account.Id, person, command.At), cancel);
        letters.PasswordChanged(account.Mail);
    }
}
