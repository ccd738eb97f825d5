using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.BillRequests;

/// <summary>Which bills did I request, and how far are their lots? For the OEM that opened them alone.</summary>
public static class BillRequestList
{
    const string RequestedAt = "(d.data ->> 'requestedAt')::timestamptz";

    /// <summary>Each has up to 200 lots with their quotes.</summary>
    const int MostAtOnce = 5;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var requests = routes.MapGroup("/bill-requests").RequireAnyRole(Roles.Oem);
        requests.MapGet("", List);
        requests.MapGet("/{id:guid}", async (Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
            await session.LoadAsync<BillRequest>(id, cancel) is { } bill && bill.Organisation == caller.Organisation
                ? ViewOf(bill)
                : throw Rejected.NotFound("billRequest", id));
        requests.MapPost("/by-ids", async (IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel) =>
            (await Own(ids, caller, session, cancel)).Select(ViewOf).ToList());
        requests.MapPost("/progress/by-ids", Progress);
    }

    /// <summary>The newest first.</summary>
    /// <param name="billOfMaterialsId">Those of this bill alone.</param>
    static async Task<Page<BillRequestView>> List(
        Guid? billOfMaterialsId, Paging page, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var own = session.Query<BillRequest>().Where(bill => bill.Organisation == caller.Organisation);
        if (billOfMaterialsId is { } of) own = own.Where(bill => bill.BillOfMaterialsId == of);
        var newest = await page.InOrderOf(own, RequestedAt, DateOrder.LatestFirst).ToListAsync(cancel);
        return page.Of(newest, bill => new Dated(bill.RequestedAt, bill.Id)).With(ViewOf);
    }

    static async Task<IReadOnlyList<BillRequestProgress>> Progress(
        IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        new Faults().Require(ids.Count <= MostAtOnce, "ids", $"at most {MostAtOnce}").ThrowIfAny();
        var bills = await Own(ids, caller, session, cancel);
        Guid[] lots = [.. bills.SelectMany(bill => bill.Lots).Select(lot => lot.RequestId)];
        var facts = (await session.Query<SourcingRequest>().Where(request => request.Id.IsOneOf(lots))
            .Select(request => new LotFacts(
                request.Id, request.State, request.Ask, request.Conditions, request.Invited, request.Quotes, request.Sealed,
                request.Parts, request.OpenedAt))
            .ToListAsync(cancel)).ToDictionary(lot => lot.Id);
        return [.. bills.Select(bill => LotProgress.Of(bill, facts))];
    }

    static async Task<IReadOnlyList<BillRequest>> Own(
        IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel) =>
        [
            .. (await session.LoadManyAsync<BillRequest>(cancel, [.. ids.Distinct()]))
                .Where(bill => bill.Organisation == caller.Organisation),
        ];

    static BillRequestView ViewOf(BillRequest bill) => new(
        bill.Id, bill.BillOfMaterialsId, bill.Product, bill.Revision, bill.Builds, bill.Region, bill.AcceptSubstitutes, bill.RequestedAt,
        bill.QuoteDeadline, bill.AwardDeadline, bill.Currency, bill.Lots.Count, bill.LeftOut, bill.ClosedAt, bill.CloseReason);
}
