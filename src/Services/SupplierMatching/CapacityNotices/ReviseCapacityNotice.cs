using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.CapacityNotices;

public static class ReviseCapacityNoticeDecider
{
    /// <summary>The same content again changes nothing.</summary>
    /// <param name="published">Of what the supplier published capacity.</param>
    /// <param name="told">Who depends on weeks of the supplier.</param>
    /// <exception cref="Rejected">409 for a notice that is resolved; or it makes no sense.</exception>
    public static object[] Decide(
        ReviseCapacityNotice c, CapacityNotice notice, Supplier? supplier, IReadOnlySet<(Guid Component, string Region)> published,
        ToldWeeks told, DateTimeOffset now)
    {
        Supplier.RequireActive(supplier);
        if (!notice.Open) throw Rejected.Conflict("capacityNotice", "is resolved");
        new Faults().Within(c).RequireImpacts(notice.Effect, c.Impacts, published, IsoWeek.Of(now)).ThrowIfAny();
        var impacts = c.Impacts.After(notice.Impacts, IsoWeek.Of(now));
        return notice.Text == c.Text.Trim() && notice.Impacts.Say(impacts)
            ? []
            : [new CapacityNoticeRevised(c.Text.Trim(), impacts, told.Dependent(notice.SupplierId, impacts), now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/capacity/notices/{id:guid}/revise", (
            Guid id, ReviseCapacityNotice c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var own = command.Caller.Organisation;
                var notice = work.Stream<CapacityNotice>(id);
                var supplier = work.Document<Supplier>(own);
                var told = ToldWeeks.About(own, work);
                await work.Load();
                var known = notice.State.RequireOwn(id, own);
                var plans = LimitedPlans.Of(work, own, known.Impacts.Concat(c.Impacts.Take(NoticeRules.MaxImpacts)));
                await work.Load();
                var receipt = notice.Append(Decide(c, known, supplier.Value, plans.Published, new(told.Value), command.At));
                plans.Limit(id, notice.State!.Impacts, command.At);
                return receipt;
            }, cancel))
        .RequireAnyRole(Roles.Supplier);

    /// <exception cref="Rejected">404 for a notice that is not the caller's.</exception>
    internal static CapacityNotice RequireOwn(this CapacityNotice? notice, Guid id, Guid caller) =>
        notice?.SupplierId == caller ? notice : throw Rejected.NotFound("capacityNotice", id);
}
