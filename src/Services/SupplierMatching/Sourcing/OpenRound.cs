using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

public static class OpenRoundDecider
{
    public const int MostRounds = 5;

    /// <summary>Quotes are taken again, sealed until the round's deadline. Those that stand stay until they are replaced.</summary>
    /// <exception cref="Rejected">
    /// No such request of this OEM; its quotes are not open; no further round; or deadlines and suppliers that do not fit, by field.
    /// </exception>
    public static object[] Decide(OpenRound c, SourcingRequest? request, Guid id, Guid caller, DateTimeOffset now)
    {
        if (request is null || request.Organisation != caller) throw Rejected.NotFound("request", id);
        new Faults().Within(c).ThrowIfAny();
        RequireNext(request);

        var set = request.Conditions;
        var usual = c.QuoteDeadline + (set.AwardDeadline - set.QuoteDeadline);
        var award = c.AwardDeadline ?? (usual > request.AwardBy ? usual : request.AwardBy);
        var suppliers = c.SupplierIds ?? request.Quoting;
        var faults = new Faults()
            .Require(c.QuoteDeadline > now, "quoteDeadline", "is in the past")
            .Require(c.QuoteDeadline <= now.AddYears(1), "quoteDeadline", "must be within a year")
            .Require(award > c.QuoteDeadline, "awardDeadline", "must be after the quote deadline")
            .Require(award >= request.AwardBy, "awardDeadline", $"must not be earlier than {request.AwardBy:O}")
            .Require(award <= now.AddYears(2), "awardDeadline", "must be within two years")
            .Require(suppliers.Distinct().Count() == suppliers.Count, "supplierIds", "each supplier once");
        foreach (var (index, supplier) in suppliers.Index())
            faults.Require(request.Quoting.Contains(supplier), $"supplierIds[{index}]", "did not quote");
        faults.ThrowIfAny();
        return [new RoundOpened(request.Round + 1, c.QuoteDeadline, award, c.BestAndFinal, suppliers, now)];
    }

    static void RequireNext(SourcingRequest request)
    {
        if (request.State == SourcingState.Requested)
            throw Rejected.Conflict("request", $"takes quotes until {request.Conditions.QuoteDeadline:O}");
        if (request.State != SourcingState.QuotesOpened)
            throw Rejected.Conflict("request", $"has ended: it is {request.State}");
        if (request.BestAndFinal) throw Rejected.Conflict("request", "has had its best and final round");
        if (request.Round >= MostRounds) throw Rejected.Conflict("request", $"has had {MostRounds} rounds, which is the most");
        if (request.Quoting.Count == 0) throw Rejected.Conflict("request", "has no quote: nobody can quote again");
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/rounds",
            (Guid id, OpenRound c, Command command, IGapClosures closures, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, async work =>
                {
                    var request = await work.TakeRequest(id, closures);
                    await work.Load();
                    return request.Append(Decide(c, request.State, id, command.Caller.Organisation, command.At), command.At);
                }, cancel))
        .RequireAnyRole(Roles.Oem);
}
