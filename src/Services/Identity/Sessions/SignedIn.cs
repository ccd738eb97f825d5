using Microsoft.EntityFrameworkCore;

using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.Organisations;
using SupplyChain.Identity.People;

namespace SupplyChain.Identity.Sessions;

/// <summary>A session that lives, of a person who may act.</summary>
public sealed record SignedIn(Session Session, Person Person, Organisation Organisation, Account Account)
{
    /// <summary>Whether the person must show a code of an authenticator app besides the password, and has none yet.</summary>
    public bool LacksSecondFactor => Account.SecondFactor is null && Person.RolesWithin(Organisation.Roles)
        .Any(role => role is Contracts.Identity.Role.Admin or Contracts.Identity.Role.Alliance);
}

/// <summary>Sessions: begun at a sign-in under a new id, ended by hand, by a new password, and with the person's access.</summary>
public sealed class SessionBook(AccountStore accounts, Marten.IQuerySession query, TimeProvider clock)
{
    public static readonly TimeSpan Length = TimeSpan.FromHours(12);
    /// <summary>As many are listed.</summary>
    public const int Most = 100;

    const int MaxBrowser = 200;

    public async Task<Session> BeginAsync(Guid person, string address, string browser, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var session = new Session
        {
            Id = Guid.NewGuid(),
            Person = person,
            StartedAt = now,
            LastUsedAt = now,
            Until = now + Length,
            Address = address,
            Browser = browser.Length <= MaxBrowser ? browser : browser[..MaxBrowser],
        };
        accounts.Sessions.Add(session);
        await accounts.SaveChangesAsync(cancel);
        return session;
    }

    /// <summary>Null where the session has ended or its person may act no longer.</summary>
    public async Task<SignedIn?> FindAsync(Guid id, CancellationToken cancel)
    {
        var session = await accounts.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == id, cancel);
        return session?.LivesAt(clock.GetUtcNow()) == true && await MayActAsync(session.Person, cancel) is var (person, organisation)
            && await accounts.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == session.Person, cancel) is { } account
            ? new SignedIn(session, person, organisation, account)
            : null;
    }

    /// <summary>Null for a person who has not joined or was deactivated, or whose organisation is suspended.</summary>
    public async Task<(Person Person, Organisation Organisation)?> MayActAsync(Guid id, CancellationToken cancel) =>
        await query.LoadAsync<Person>(id, cancel) is { State: PersonState.Joined } person
        && await query.LoadAsync<Organisation>(person.Organisation, cancel) is { Suspended: false } organisation
            ? (person, organisation)
            : null;

    public Task UseAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return accounts.Sessions.Where(session => session.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastUsedAt, now), cancel);
    }

    /// <summary>The sessions of a person that live, the latest used first.</summary>
    public async Task<IReadOnlyList<Session>> OfAsync(Guid person, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await accounts.Sessions.AsNoTracking()
            .Where(session => session.Person == person && session.EndedAt == null && session.Until > now)
            .OrderByDescending(session => session.LastUsedAt).Take(Most).ToListAsync(cancel);
    }

    /// <summary>Ends a session of the person; nothing where it is no session of it.</summary>
    public Task EndOwnAsync(Guid id, Guid person, CancellationToken cancel) =>
        End(accounts.Sessions.Where(session => session.Id == id && session.Person == person), cancel);

    public Task EndAsync(Guid id, CancellationToken cancel) => End(accounts.Sessions.Where(session => session.Id == id), cancel);

    public Task EndAllAsync(Guid person, CancellationToken cancel) =>
        End(accounts.Sessions.Where(session => session.Person == person), cancel);

    Task<int> End(IQueryable<Session> sessions, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return sessions.Where(session => session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancel);
    }
}
