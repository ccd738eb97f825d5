using System.Globalization;

using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Shortlisting;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.BillRequests;

public static class OpenBillRequestDecider
{
    const int MostLots = 200, AtOnce = 4;

    /// <summary>The request for the bill and one request for each lot.</summary>
    /// <exception cref="Rejected">
    /// Names every field that is not as described, of every lot; or a component is unknown. Nothing is opened then.
    /// </exception>
    public static (BillRequestOpened Bill, IReadOnlyList<SourcingRequested> Lots) Decide(
        OpenBillRequest c, Guid id, Guid organisation, Func<Guid, Part?> partOf, DateTimeOffset now)
    {
        var faults = new Faults()
            .Conditions(c.Conditions, now)
            .Require(RegionCode.IsWellFormed(c.Region), "region", "a GB/T 2260 code of six digits, such as 370200")
            .Weeks(c.Builds, "builds", now)
            .Require(c.Lots.Count is > 0 and <= MostLots, "lots", $"1 to {MostLots} parts, not {c.Lots.Count}")
            .Require(c.Lots.DistinctBy(lot => lot.ComponentId).Count() == c.Lots.Count, "lots", "each component once");
        foreach (var (index, lot) in c.Lots.Take(MostLots).Index())
            faults.Weeks(lot.Weeks, $"lots[{index}].weeks", now).Require(
                Part.IsKnown(partOf(lot.ComponentId)), $"lots[{index}].componentId", $"no such component: {lot.ComponentId}");
        faults.ThrowIfAny();

        var conditions = c.Conditions.WithMinimumSample();
        IReadOnlyList<SourcingRequested> lots =
        [
            .. c.Lots.Select((lot, index) => new SourcingRequested(
                RequestIdOf(id, index + 1), organisation, null,
                new Ask(lot.ComponentId, c.AcceptSubstitutes, null, [], c.Region, [.. lot.Weeks.OrderBy(week => week.Week)]),
                conditions, now, new Lot(id, index + 1))),
        ];
        return (new(
            id, organisation, c.BillOfMaterialsId, c.Product, c.Revision, [.. c.Builds.OrderBy(week => week.Week)], c.Region,
            c.AcceptSubstitutes, conditions.QuoteDeadline, conditions.AwardDeadline, conditions.Currency,
            [
                .. lots.Zip(c.Lots, (request, lot) => new OpenedLot(
                    request.Lot!.Number, request.RequestId, lot.ComponentId, lot.Lines, lot.Alternates ?? [])),
            ],
            c.LeftOut ?? [], now), lots);
    }

    public static Guid RequestIdOf(Guid billRequest, int lot) =>
        NamedId.Of("sourcing", billRequest.ToString("N"), lot.ToString(CultureInfo.InvariantCulture));

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/bill-requests", async (OpenBillRequest c, Command command, IDocumentStore store, CancellationToken cancel) =>
        {
            var id = command.NewId("bill-request");
            var prepared = await Prepare(c, id, command, store, cancel);
            return await store.Decide(command, async work =>
            {
                var bill = work.Stream<BillRequest>(id);
                var requests = prepared?.Lots.Select(lot => work.Stream<SourcingRequest>(lot.Requested.RequestId)).ToList() ?? [];
                await work.Load();
                // It is a repetition that came when its receipt was not kept any more.
                if (prepared is null || bill.State is not null) throw Rejected.Conflict("billRequest", $"exists already: {id}");
                foreach (var (request, lot) in requests.Zip(prepared.Lots))
                {
                    work.Session.Keep(StoredShortlist.Of(lot.Requested.RequestId, lot.List));
                    request.Append([lot.Requested, RequestSourcingDecider.Invite(lot.List, command.At)]);
                }
                return bill.Append([prepared.Bill]).WarningOf(c.Region);
            }, cancel);
        })
        .RequireAnyRole(Roles.Oem);

    sealed record Prepared(BillRequestOpened Bill, IReadOnlyList<(SourcingRequested Requested, RankedList List)> Lots);

    /// <summary>
    /// Decides, and ranks the suppliers of each lot, before the transaction: two hundred lists take too long to hold it open. Null where
    /// the command was carried out before.
    /// </summary>
    static async Task<Prepared?> Prepare(OpenBillRequest c, Guid id, Command command, IDocumentStore store, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<BillRequest>(id, cancel) is not null) return null;
        var identities = await session.IdentitiesOf(c.Lots.Select(lot => lot.ComponentId), cancel);
        c = c with { Lots = [.. c.Lots.Select(lot => lot with { ComponentId = identities.Of(lot.ComponentId) })] };
        Guid[] named = [.. c.Lots.Select(lot => lot.ComponentId).Distinct()];
        var parts = (await session.LoadManyAsync<Part>(cancel, named)).ToDictionary(part => part.Id);
        var (bill, lots) = Decide(c, id, command.Caller.Organisation, component => parts.GetValueOrDefault(component), command.At);

        var lists = new RankedList[lots.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForAsync(0, lots.Count, options, async (index, ended) =>
        {
            await using var own = store.QuerySession();
            var need = SourcingRequest.Create(lots[index]).AsNeed();
            lists[index] = RequestSourcingDecider.Shortlist(lots[index], await own.FindAsync(need, command.At, ended));
        });
        return new(bill, [.. lots.Zip(lists)]);
    }
}
