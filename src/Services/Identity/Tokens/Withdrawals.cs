using Marten;

using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.Organisations;
using SupplyChain.Identity.People;

namespace SupplyChain.Identity.Tokens;

/// <summary>
/// What was withdrawn from tokens that may not have expired yet: every service and the gateway ask for it again and again.
/// </summary>
sealed class Withdrawals(IDocumentStore store, IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    const string Path = "/connect/withdrawals";

    /// <summary>Anybody may ask, so the database is not asked each time.</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    readonly SemaphoreSlim turn = new(1);
    AccessWithdrawals list = new(new Dictionary<string, long>());
    long? asked;

    public static void Register(StoreOptions options)
    {
        options.Schema.For<Organisation>().Duplicate(organisation => organisation.WithdrawnAt);
        options.Schema.For<Person>().Duplicate(person => person.WithdrawnAt).Index(person => person.Organisation);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(Path, (Withdrawals withdrawals, CancellationToken cancel) => withdrawals.OfLately(cancel)).AllowAnonymous();

    /// <param name="people">Who belongs to the organisations, and who was deactivated.</param>
    /// <param name="sessions">Those that ended before their time.</param>
    public static AccessWithdrawals Of(
        IReadOnlyCollection<Organisation> organisations, IEnumerable<Person> people, IEnumerable<Guid> sessions)
    {
        var versions = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.AccessVersion);
        var clients = new Dictionary<string, long>();
        foreach (var organisation in organisations)
        {
            foreach (var client in organisation.Clients)
                clients[AccessWithdrawals.KeyOf(client.ClientId)] = organisation.AccessVersion;
            foreach (var client in organisation.RevokedLately)
                clients[AccessWithdrawals.KeyOf(client.ClientId)] = AccessWithdrawals.Revoked;
        }

        foreach (var person in people)
            clients[AccessWithdrawals.KeyOf(person.Subject)] =
                person.State == PersonState.Joined ? versions[person.Organisation] : AccessWithdrawals.Revoked;
        foreach (var session in sessions) clients[AccessWithdrawals.KeyOf(session.ToString())] = AccessWithdrawals.Revoked;
        return new AccessWithdrawals(clients);
    }

    public void Dispose() => turn.Dispose();

    async Task<AccessWithdrawals> OfLately(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (asked is { } before && TimeProvider.System.GetElapsedTime(before) < Fresh) return list;
            var asking = TimeProvider.System.GetTimestamp();
            var since = clock.GetUtcNow() - Organisation.Remembered;
            await using var session = store.QuerySession();
            var organisations = await session.Query<Organisation>()
                .Where(organisation => organisation.WithdrawnAt > since).ToListAsync(cancel);
            Guid[] narrowed = [.. organisations.Select(organisation => organisation.Id)];
            var people = await session.Query<Person>()
                .Where(person => person.WithdrawnAt > since
                    || person.State == PersonState.Joined && person.Organisation.IsOneOf(narrowed)).ToListAsync(cancel);
            list = Of(organisations, people, await EndedSinceAsync(since, cancel));
            asked = asking;
            return list;
        }
        finally
        {
            turn.Release();
        }
    }

    async Task<Guid[]> EndedSinceAsync(DateTimeOffset since, CancellationToken cancel)
    {
        using var scope = scopes.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        return await accounts.SessionsEndedSinceAsync(since, cancel);
    }
}
