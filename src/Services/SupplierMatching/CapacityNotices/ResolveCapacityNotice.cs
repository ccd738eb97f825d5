using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CapacityNotices;

public static class ResolveCapacityNoticeDecider
{
    /// <summary>Final. The first text stays.</summary>
    /// <exception cref="Rejected">The text is missing.</exception>
    public static object[] Decide(ResolveCapacityNotice c, CapacityNotice notice, DateTimeOffset now)
    {
        new Faults().Within(c).ThrowIfAny();
        return notice.Open ? [new CapacityNoticeResolved(c.Text.Trim(), now)] : [];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/capacity/notices/{id:guid}/resolve", (
            Guid id, ResolveCapacityNotice c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var own = command.Caller.Organisation;
                var notice = work.Stream<CapacityNotice>(id);
                await work.Load();
                var known = notice.State.RequireOwn(id, own);
                var plans = LimitedPlans.Of(work, own, known.Impacts);
                await work.Load();
                var receipt = notice.Append(Decide(c, known, command.At));
                plans.Limit(id, [], command.At);
                return receipt;
            }, cancel))
        .RequireAnyRole(Roles.Supplier);
}
