using Marten;

using Microsoft.EntityFrameworkCore;

using SupplyChain.Contracts.Notifications;
using SupplyChain.Identity.Accounts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.People;

public enum Acceptance { Accepted, LinkEnded, AddressTaken }

/// <summary>The person opened the link, and gave a name and a password.</summary>
public sealed class AcceptInvitation(AccountStore accounts, IDocumentStore store, TimeProvider clock)
{
    public static object[] Decide(Guid id, Person? person, DateTimeOffset now)
    {
        if (person is null) throw Rejected.NotFound("invitation", id);
        if (person.State == PersonState.Joined) return [];
        if (person.State != PersonState.Invited || person.Until <= now) throw Rejected.Conflict("invitation", "is over");
        return [new PersonJoined(now)];
    }

    /// <summary>
    /// The event comes first: a crash behind it leaves the link in force, and the person accepts again.
    /// </summary>
    public async Task<(Acceptance Outcome, Guid Person)> AcceptAsync(string secret, string name, string password, CancellationToken cancel)
    {
        if (await accounts.AccountOfAsync(LinkPurpose.Invitation, secret, clock.GetUtcNow(), cancel) is not { } account)
            return (Acceptance.LinkEnded, default);
        // Told to nobody but who reads the mails of the address.
        if (await accounts.SignsInWithAsync(account.MailKey, except: account.Id, cancel))
            return (Acceptance.AddressTaken, default);

        var command = OfPerson(account.Id, account.Organisation, clock.GetUtcNow());
        try
        {
            await store.Decide(command, async work =>
            {
                var person = work.Stream<Person>(account.Id);
                await work.Load();
                var events = Decide(account.Id, person.State, command.At);
                if (events is not []) work.Session.Give([Joined(account)]);
                return person.Append(events);
            }, cancel);
        }
        catch (Rejected)
        {
            return (Acceptance.LinkEnded, default);
        }

        (account.Name, account.SignInName, account.PasswordHash) = (name, account.MailKey, Passwords.HashOf(account, password));
        await using var transaction = await accounts.Database.BeginTransactionAsync(cancel);
        if (!await accounts.UseUpAsync(secret, cancel)) return (Acceptance.LinkEnded, default);
        try
        {
            await accounts.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return (Acceptance.AddressTaken, default);
        }

        await transaction.CommitAsync(cancel);
        return (Acceptance.Accepted, account.Id);
    }

    /// <summary>The whole organisation is told: each of its people sees who else belongs to it.</summary>
    static Notice Joined(Account account) => new(NoticeKind.PersonJoined, account.Id, account.Organisation, Roles.All);

    /// <summary>A command that a person gives on a page of Identity itself.</summary>
    public static Command OfPerson(Guid person, Guid organisation, DateTimeOffset now) => new(
        Guid.NewGuid(), new Caller(organisation, Person.SubjectOf(person), new HashSet<string>(), Person: person), now, Guid.Empty);
}
