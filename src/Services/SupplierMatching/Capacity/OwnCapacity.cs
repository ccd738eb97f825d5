using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>What did I publish that I can deliver? A supplier's own capacity, nobody else's.</summary>
public static class OwnCapacity
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/capacity", List).RequireAnyRole(Roles.Supplier);

    static Task<Page<SupplierCapacity>> List(
        Caller caller, IQuerySession session, TimeProvider time, Paging page, CancellationToken cancel,
        Guid? componentId = null, string? region = null, DateOnly? from = null, DateOnly? to = null)
    {
        var window = CapacityWindow.Of(from, to, time.GetUtcNow());
        var plans = session.Query<CapacityPlan>().Where(plan => plan.SupplierId == caller.Organisation);
        if (componentId is { } component) plans = plans.Where(plan => plan.ComponentId == component);
        if (region is not null) plans = plans.Where(plan => plan.Region == region);
        return page.Of(plans, plan => ViewOf(plan, window), plan => plan.Id, cancel);
    }

    static SupplierCapacity ViewOf(CapacityPlan plan, CapacityWindow window) => new(
        plan.Id, plan.SupplierId, plan.ComponentId, plan.Region, [.. plan.Weeks.Where(week => window.Contains(week.Week))]);
}
