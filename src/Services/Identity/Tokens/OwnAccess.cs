using System.Security.Claims;

using Marten;

using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.Organisations;
using SupplyChain.Identity.People;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.Tokens;

/// <summary>
/// Identity looks at the organisation, the person and the session themselves: whoever may issue credentials must not do so in the
/// seconds in which others learn that it may act no longer.
/// </summary>
sealed class OwnAccess(IDocumentStore store, IServiceScopeFactory scopes, TimeProvider clock) : IAccess
{
    public async ValueTask<bool> StandsAsync(ClaimsPrincipal caller, CancellationToken cancel)
    {
        if (!Guid.TryParse(caller.FindFirstValue(Claims.Organisation), out var id)) return true;
        await using var session = store.QuerySession();
        return (await session.LoadAsync<Organisation>(id, cancel) is not { } organisation
                || organisation.Admits(caller.FindFirstValue(Claims.Subject) ?? "", WithdrawnAccess.VersionOf(caller)))
            && (!Guid.TryParse(caller.FindFirstValue(Claims.Person), out var person)
                || await session.LoadAsync<Person>(person, cancel) is { State: PersonState.Joined })
            && (!Guid.TryParse(caller.FindFirstValue(Claims.Session), out var named) || await LivesAsync(named, cancel));
    }

    async Task<bool> LivesAsync(Guid session, CancellationToken cancel)
    {
        using var scope = scopes.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        return await accounts.Sessions.FindAsync([session], cancel) is { } known && known.LivesAt(clock.GetUtcNow());
    }
}
