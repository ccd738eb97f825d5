using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.DemandPlans;

public static class SubmitDemandPlanDecider
{
    /// <param name="known">Whether the catalogue has told of the component, where one is named.</param>
    public static object[] Decide(SubmitDemandPlan c, Plan? plan, bool known, Guid caller, DateTimeOffset now)
    {
        // A plan that was withdrawn may be submitted again, whatever its region.
        (plan is null ? new Faults().RequireRegion("region", c.Region) : new Faults())
            .RequireItem(c.Product, c.ComponentId, known)
            .Within(c)
            .RequireCategory(c.Category)
            .RequireWeeks("weeks", c.Weeks, WeekRules.Earliest(now), WeekRules.Latest(now))
            .ThrowIfAny();

        var weeks = c.Weeks.InOrder();
        if (plan is { Withdrawn: false })
            return weeks.SequenceEqual(plan.Weeks)
                ? []
                : throw Rejected.Conflict(
                    c.Product is null ? "componentId" : "product", $"has a plan for this region and category; revise it: {plan.Id}");

        var item = ItemOf(c);
        return [new DemandPlanSubmitted(Plan.IdOf(caller, item, c.Region, c.Category), caller, item, c.Region, c.Category, weeks, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/plans", (SubmitDemandPlan c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var component = work.Component(c.ComponentId);
                var plan = work.Stream<Plan>(Plan.IdOf(command.Caller.Organisation, ItemOf(c), c.Region, c.Category));
                await work.Load();
                return plan.Append(Decide(c, plan.State, component.IsKnown(), command.Caller.Organisation, command.At));
            }, cancel))
        .RequireAnyRole(Roles.Oem);

    static DemandedItem ItemOf(SubmitDemandPlan c) => new(c.Product?.Trim(), c.ComponentId);
}
