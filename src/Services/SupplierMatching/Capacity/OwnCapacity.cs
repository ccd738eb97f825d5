using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>What did I publish that I can deliver? A supplier's own capacity, nobody else's.</summary>
public static class OwnCapacity
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/capacity", List).RequireAnyRole(Roles.Supplier);

    static async Task<Page<SupplierCapacity>> List(
        Caller caller, IQuerySession session, TimeProvider time, Paging page, CancellationToken cancel,
        Guid? componentId = null, string? region = null, DateOnly? from = null, DateOnly? to = null)
    {
        var window = CapacityWindow.Of(from, to, time.GetUtcNow());
        var plans = session.Query<CapacityPlan>().Where(plan => plan.SupplierId == caller.Organisation);
        if (componentId is { } component)
        {
            Guid[] ids = [.. (await session.IdentitiesOf([component], cancel)).AllOf(component)];
            plans = plans.Where(plan => plan.ComponentId.IsOneOf(ids));
        }
        plans = plans.Within(plan => plan.Region, region);
        var found = await page.Of(plans, plan => plan, plan => plan.Id, cancel);
        var evidence = CapacityEvidence.Of(
            await session.AssessedOf([caller.Organisation], cancel), found.Items.Select(plan => plan.ComponentId).ToHashSet(),
            ComponentIdentities.None);
        return found.With<SupplierCapacity>(
            [.. found.Items.Select(plan => ViewOf(plan, window, evidence.GetValueOrDefault((plan.SupplierId, plan.ComponentId))))]);
    }

    static SupplierCapacity ViewOf(CapacityPlan plan, CapacityWindow window, decimal evidenced)
    {
        var weeks = plan.Weeks.Where(week => window.Contains(week.Week)).ToList();
        var published = plan.Published.Where(week => window.Contains(week.Week)).ToList();
        return new(plan.Id, plan.SupplierId, plan.ComponentId, plan.Region, published)
        {
            NoticedWeeks = [.. plan.NoticedWeeks().Where(week => window.Contains(week.Week))],
            CorrectionHistory = plan.CorrectionHistory ?? [],
            AboveEvidence = CapacityEvidence.IsFarBelow(weeks.Max(week => (decimal?)week.Maximum) ?? 0, evidenced),
        };
    }
}
