using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.DemandPlans;

public static class WithdrawDemandPlanDecider
{
    public static object[] Decide(WithdrawDemandPlan c, Guid planId, Plan? plan, Guid caller, DateTimeOffset now)
    {
        if (plan is null || plan.Organisation != caller) throw Rejected.NotFound("plan", planId);
        new Faults().Within(c).ThrowIfAny();
        return plan.Withdrawn ? [] : [new DemandPlanWithdrawn(plan.Organisation, plan.Region, c.Reason, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/plans/{planId:guid}/withdrawal", (
            Guid planId, WithdrawDemandPlan c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide<Plan>(command, planId, plan => Decide(c, planId, plan, command.Caller.Organisation, command.At), cancel))
        .RequireAnyRole(Roles.Oem);
}
