using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>Which gaps does an OEM have a part in that it has not answered yet?</summary>
static class Proposals
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/proposals", List).RequireAnyRole(Roles.Oem);

    static async Task<Page<Proposal>> List(
        Paging page, Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        var (own, behind, now) = (caller.Organisation, page.Key<Guid>() ?? Guid.Empty, clock.GetUtcNow());
        var found = await session.Query<Closure>()
            .Where(closure => closure.Organisation == own && closure.Phase == ClosurePhase.Proposed && closure.MatchesSql("d.id > ?", behind))
            .OrderBy(closure => closure.Id).Take(page.First + 1).ToListAsync(cancel);
        var contributions = (await session.LoadManyAsync<Contribution>(cancel, [.. found.Select(ContributionOf)])).ToDictionary(c => c.Id);
        return page.Of(
            [.. found.Select(closure => View(closure, contributions.GetValueOrDefault(ContributionOf(closure)), now))], proposal => proposal.Id);
    }

    static Guid ContributionOf(Closure closure) => Contribution.IdOf(closure.Organisation, closure.ComponentId!.Value, closure.Region);

    static Proposal View(Closure closure, Contribution? own, DateTimeOffset now) => new(
        closure.Id, closure.GapId!.Value, closure.ComponentId!.Value, closure.Region,
        GapShare.Of(closure.Weeks, own, IsoWeek.Of(now)), closure.OpenedAt, closure.AnswerBy);
}
