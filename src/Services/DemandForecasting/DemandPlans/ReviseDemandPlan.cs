using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.DemandPlans;

public static class ReviseDemandPlanDecider
{
    public static object[] Decide(ReviseDemandPlan c, Guid planId, Plan? plan, Guid caller, DateTimeOffset now)
    {
        if (plan is null || plan.Organisation != caller) throw Rejected.NotFound("plan", planId);
        new Faults()
            .Within(c)
            .Require(!plan.Withdrawn, "plan", "was withdrawn; submit it anew")
            .RequireWeeks("weeks", c.Weeks, WeekRules.Earliest(now), WeekRules.Latest(now))
            .ThrowIfAny();

        var changed = plan.Weeks.NewIn(c.Weeks);
        return changed is [] ? [] : [new DemandPlanRevised(plan.Organisation, plan.Region, changed, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/plans/{planId:guid}/revisions", (
            Guid planId, ReviseDemandPlan c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide<Plan>(command, planId, plan => Decide(c, planId, plan, command.Caller.Organisation, command.At), cancel))
        .RequireAnyRole(Roles.Oem);
}
