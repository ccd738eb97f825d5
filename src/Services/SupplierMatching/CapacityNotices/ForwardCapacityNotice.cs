using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CapacityNotices;

public static class ForwardCapacityNoticeDecider
{
    /// <summary>The notice to issue: with the cause of the one that the caller was told of.</summary>
    /// <param name="told">Of which the caller is told as an OEM.</param>
    /// <exception cref="Rejected">
    /// 404 for a notice that the caller is not told of; 409 for its own, and for one that is resolved.
    /// </exception>
    public static IssueCapacityNotice Decide(ForwardCapacityNotice c, CapacityNotice? first, Guid id, Caller caller, ToldWeeks told)
    {
        if (first is null || NoticeView.For(caller, first, told, new HashSet<Guid>()) is null)
            throw Rejected.NotFound("capacityNotice", id);
        if (first.SupplierId == caller.Organisation) throw Rejected.Conflict("capacityNotice", "is your own: revise it");
        if (!first.Open) throw Rejected.Conflict("capacityNotice", "is resolved");
        new Faults().Within(c).ThrowIfAny();
        return new(first.Cause, c.Effect, c.Text, c.Impacts);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/capacity/notices/{id:guid}/forward", (
            Guid id, ForwardCapacityNotice c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var issuing = new Issuing(work, command, c.Impacts);
                var first = work.Document<CapacityNotice>(id);
                var told = ToldWeeks.For(command.Caller, work);
                await work.Load();
                return issuing.Issue(Decide(c, first.Value, id, command.Caller, new(told.Value)), id);
            }, cancel))
        .RequireAnyRole(Roles.Supplier);
}
