using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>Which gaps does an OEM have a part in that it has not answered yet?</summary>
static class Proposals
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/proposals", List).RequireAnyRole(Roles.Oem);
        routes.MapGet("/proposals/{id:guid}", Single).RequireAnyRole(Roles.Oem);
    }

    /// <param name="gapOpenedFrom">With <paramref name="gapOpenedUntil"/>, the half-open range in which the gap opened.</param>
    static async Task<Page<Proposal>> List(
        Paging page, Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel,
        DateTimeOffset? gapOpenedFrom = null, DateTimeOffset? gapOpenedUntil = null)
    {
        var proposed = Visible(caller, session)
            .InRange(DateFilter.Indexed("openedAt"), gapOpenedFrom, gapOpenedUntil, "gapOpened");
        var found = await page.Of(proposed, closure => closure, closure => closure.Id, cancel);
        return found.With(await Views(found.Items, session, clock.GetUtcNow(), cancel));
    }

    static async Task<Proposal> Single(Guid id, Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        var found = await Visible(caller, session).Where(closure => closure.Id == id).ToListAsync(cancel);
        return await Views(found, session, clock.GetUtcNow(), cancel) is [var proposal]
            ? proposal
            : throw Rejected.NotFound("proposal", id);
    }

    static IQueryable<GapClosure> Visible(Caller caller, IQuerySession session)
    {
        var own = caller.Organisation;
        return session.Query<GapClosure>().Where(closure => closure.Organisation == own && closure.Phase == ClosurePhase.Proposed);
    }

    static async Task<IReadOnlyList<Proposal>> Views(
        IReadOnlyList<GapClosure> closures, IQuerySession session, DateTimeOffset now, CancellationToken cancel)
    {
        var contributions = (await session.LoadManyAsync<Contribution>(cancel, [.. closures.Select(ContributionOf)]))
            .ToDictionary(c => c.Id);
        return [.. closures.Select(closure => View(closure, contributions.GetValueOrDefault(ContributionOf(closure)), now))];
    }

    static Guid ContributionOf(GapClosure closure) => Contribution.IdOf(closure.Organisation, closure.ComponentId!.Value, closure.Region);

    static Proposal View(GapClosure closure, Contribution? own, DateTimeOffset now) => new(
        closure.Id, closure.GapId!.Value, closure.ComponentId!.Value, closure.Region,
        GapShare.Of(closure.WeeksIn(IsoWeek.Of(now)), own, IsoWeek.Of(now)), closure.OpenedAt, closure.AnswerBy);
}
