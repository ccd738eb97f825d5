using System.Security.Claims;

using Marten;

using SupplyChain.Identity.Organisations;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.Tokens;

/// <summary>
/// Identity looks at the organisation itself: whoever may issue credentials must not do so in the seconds in which others learn
/// that it may act no longer.
/// </summary>
sealed class OwnAccess(IDocumentStore store) : IAccess
{
    public async ValueTask<bool> StandsAsync(ClaimsPrincipal caller, CancellationToken cancel)
    {
        if (!Guid.TryParse(caller.FindFirstValue(Claims.Organisation), out var id)) return true;
        await using var session = store.QuerySession();
        return await session.LoadAsync<Organisation>(id, cancel) is not { } organisation
            || organisation.Admits(caller.FindFirstValue(Claims.Subject) ?? "", WithdrawnAccess.VersionOf(caller));
    }
}
