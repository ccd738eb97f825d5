using JasperFx.Events;

using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.DemandPlans;

/// <summary>The revisions of one of the caller's plans, the newest first.</summary>
public static class PlanHistory
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/plans/{planId:guid}/revisions", List).RequireAnyRole(Roles.Oem);

    static async Task<Page<PlanRevision>> List(
        Guid planId, Caller caller, IQuerySession session, Paging paging, CancellationToken cancel)
    {
        var plan = await session.LoadAsync<Plan>(planId, cancel);
        if (plan?.Organisation != caller.Organisation) throw Rejected.NotFound("plan", planId);
        var before = paging.Key<long>() ?? long.MaxValue;
        var events = await session.Events.QueryAllRawEvents()
            .Where(e => e.StreamId == planId && e.Version < before)
            .OrderByDescending(e => e.Version).Take(paging.First + 1).ToListAsync(cancel);
        return paging.Of([.. events.Select(RevisionOf)], revision => revision.Revision);
    }

    /// <summary>Each event of a plan is a revision, so that its version is the number of it.</summary>
    static PlanRevision RevisionOf(IEvent e) => e.Data switch
    {
        DemandPlanSubmitted submitted => new((int)e.Version, PlanChange.Submitted, e.Timestamp, submitted.Weeks, null),
        DemandPlanRevised revised => new((int)e.Version, PlanChange.Revised, e.Timestamp, revised.Weeks, null),
        DemandPlanWithdrawn withdrawn => new((int)e.Version, PlanChange.Withdrawn, e.Timestamp, [], withdrawn.Reason),
        _ => throw new InvalidOperationException($"{e.Data.GetType().Name} is no event of a plan"),
    };
}
