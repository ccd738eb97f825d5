using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.DemandPlans;

/// <summary>The demand plans of the caller, now or at a past moment.</summary>
public static class DemandPlanList
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans", List).RequireAnyRole(Roles.Oem);
        routes.MapGet("/plans/{planId:guid}", Single).RequireAnyRole(Roles.Oem);
        routes.MapPost("/plans/by-ids", ByIds).RequireAnyRole(Roles.Oem);
    }

    static Task<Page<DemandPlan>> List(
        Caller caller, Paging paging, IQuerySession session, CancellationToken cancel, string? product = null, Guid? componentId = null,
        string? region = null)
    {
        var plans = session.Query<Plan>().Where(plan => plan.Organisation == caller.Organisation);
        plans = plans.Within(plan => plan.Region, region);
        if (product is not null || componentId is not null)
        {
            var item = new DemandedItem(product, componentId).Key;
            plans = plans.Where(plan => plan.ItemKey == item);
        }
        return paging.Of(plans, ViewOf, plan => plan.Id, cancel);
    }

    static async Task<IReadOnlyList<DemandPlan>> ByIds(
        IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var plans = await session.LoadManyAsync<Plan>(cancel, ids);
        return [.. plans.Where(plan => plan.Organisation == caller.Organisation).Select(ViewOf)];
    }

    static async Task<DemandPlan> Single(
        Guid planId, Caller caller, IQuerySession session, CancellationToken cancel, DateTimeOffset? asOf = null)
    {
        var plan = await session.LoadAsync<Plan>(planId, asOf, cancel);
        return plan?.Organisation == caller.Organisation ? ViewOf(plan) : throw Rejected.NotFound("plan", planId);
    }

    static DemandPlan ViewOf(Plan plan) => new(
        plan.Id, plan.Item.Product, plan.Item.ComponentId, plan.Region, plan.Category, plan.Weeks, plan.Revision, plan.Withdrawn,
        plan.SubmittedAt, plan.ChangedAt);
}
