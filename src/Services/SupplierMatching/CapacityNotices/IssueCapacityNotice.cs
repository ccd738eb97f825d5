using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.CapacityNotices;

public static class IssueCapacityNoticeDecider
{
    /// <param name="published">Of what the supplier published capacity.</param>
    /// <param name="open">How many notices of the supplier are open.</param>
    /// <param name="told">Who depends on weeks of the supplier.</param>
    /// <param name="forwarded">The notice that is forwarded; null where none is.</param>
    /// <exception cref="Rejected">
    /// The supplier is not registered or suspended, has too many open notices, or the notice makes no sense.
    /// </exception>
    public static object[] Decide(
        IssueCapacityNotice c, Guid id, Supplier? supplier, IReadOnlySet<(Guid Component, string Region)> published, long open,
        ToldWeeks told, DateTimeOffset now, Guid? forwarded = null)
    {
        Supplier.RequireActive(supplier);
        new Faults()
            .Within(c)
            .Require(open < NoticeRules.MaxOpen, "capacityNotice", $"there are {NoticeRules.MaxOpen} open already; resolve one")
            .RequireImpacts(c.Effect, c.Impacts, published, IsoWeek.Of(now))
            .ThrowIfAny();
        var impacts = c.Impacts.InOrder();
        return [new CapacityNoticeIssued(
            id, supplier!.Id, c.Cause, c.Effect, c.Text.Trim(), impacts, told.Dependent(supplier.Id, impacts), now, forwarded)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/capacity/notices", (IssueCapacityNotice c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var issuing = new Issuing(work, command, c.Impacts);
                await work.Load();
                return issuing.Issue(c);
            }, cancel))
        .RequireAnyRole(Roles.Supplier);
}

/// <summary>What a new notice is decided on, whether or not it is forwarded.</summary>
sealed class Issuing
{
    readonly Command command;
    readonly StreamState<CapacityNotice> notice;
    readonly LimitedPlans plans;
    readonly DocumentState<Supplier> supplier;
    readonly Answer<long> open;
    readonly Answer<IReadOnlyList<ToldWeek>> told;

    public Issuing(Work work, Command command, IReadOnlyList<CapacityNoticeImpact> impacts)
    {
        var own = command.Caller.Organisation;
        this.command = command;
        notice = work.Stream<CapacityNotice>(command.NewId("capacity-notice"));
        plans = LimitedPlans.Of(work, own, impacts.Take(NoticeRules.MaxImpacts));
        supplier = work.Document<Supplier>(own);
        open = work.Ask(batch => batch.Query<CapacityNotice>().Where(known => known.SupplierId == own && known.Open).Count());
        told = ToldWeeks.About(own, work);
    }

    public Receipt Issue(IssueCapacityNotice c, Guid? forwarded = null)
    {
        var events = IssueCapacityNoticeDecider.Decide(
            c, notice.Id, supplier.Value, plans.Published, open.Value, new(told.Value), command.At, forwarded);
        var receipt = notice.Append(events);
        plans.Limit(notice.Id, notice.State!.Impacts, command.At);
        return receipt;
    }
}
