using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>Which gaps does an OEM have a part in that it has not answered yet?</summary>
static class Proposals
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/proposals", List).RequireAnyRole(Roles.Oem);

    static async Task<Page<Proposal>> List(
        Paging page, Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        var (own, now) = (caller.Organisation, clock.GetUtcNow());
        var found = await page.Of(
            session.Query<GapClosure>().Where(closure => closure.Organisation == own && closure.Phase == ClosurePhase.Proposed),
            closure => closure, closure => closure.Id, cancel);
        var contributions = (await session.LoadManyAsync<Contribution>(cancel, [.. found.Items.Select(ContributionOf)]))
            .ToDictionary(c => c.Id);
        return new(
            [.. found.Items.Select(closure => View(closure, contributions.GetValueOrDefault(ContributionOf(closure)), now))], found.Next);
    }

    static Guid ContributionOf(GapClosure closure) => Contribution.IdOf(closure.Organisation, closure.ComponentId!.Value, closure.Region);

    static Proposal View(GapClosure closure, Contribution? own, DateTimeOffset now) => new(
        closure.Id, closure.GapId!.Value, closure.ComponentId!.Value, closure.Region,
        GapShare.Of(closure.Weeks, own, IsoWeek.Of(now)), closure.OpenedAt, closure.AnswerBy);
}
