using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.DemandPlans;

public static class ReviseDemandPlanDecider
{
    public static object[] Decide(ReviseDemandPlan c, Guid planId, Plan? plan, Guid caller, DateTimeOffset now)
    {
        if (plan is null || plan.Organisation != caller) throw Rejected.NotFound("plan", planId);
        new Faults().Within(c).RequireRevision(plan, c.Weeks, now).ThrowIfAny();

        var changed = plan.Weeks.NewIn(c.Weeks);
        if (changed is []) return [];
        return c.BasedOn is null || c.BasedOn == plan.Revision
            ? [new DemandPlanRevised(plan.Organisation, plan.Region, changed, now)]
            : throw Rejected.Conflict("basedOn", $"the plan is at revision {plan.Revision} by now");
    }

    /// <summary>What holds for the weeks of a revision and of its preview.</summary>
    public static Faults RequireRevision(this Faults faults, Plan plan, IReadOnlyList<WeekQuantity> weeks, DateTimeOffset now) => faults
        .Require(!plan.Withdrawn, "plan", "was withdrawn; submit it anew")
        .RequireWeeks("weeks", weeks, WeekRules.Earliest(now), WeekRules.Latest(now));

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/plans/{planId:guid}/revisions", (
            Guid planId, ReviseDemandPlan c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide<Plan>(command, planId, plan => Decide(c, planId, plan, command.Caller.Organisation, command.At), cancel))
        .RequireAnyRole(Roles.Oem);
}
