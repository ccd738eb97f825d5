using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

public static class ExtendQuoteDeadlineDecider
{
    public const int MostExtensions = 5;

    /// <summary>
    /// Moves the quote deadline to a later moment, and the award deadline by the same time unless it is named. Quotes that were submitted
    /// stand as they are. Idempotent.
    /// </summary>
    /// <exception cref="Rejected">No such request of this OEM; takes no quotes; too often; or deadlines not in order, by field.</exception>
    public static object[] Decide(ExtendQuoteDeadline c, SourcingRequest? request, Guid id, Guid caller, DateTimeOffset now)
    {
        if (request is null || request.Organisation != caller) throw Rejected.NotFound("request", id);
        new Faults().Within(c).ThrowIfAny();
        if (request.State != SourcingState.Requested) throw Rejected.Conflict("request", $"takes no quotes: it is {request.State}");

        var set = request.Conditions;
        var award = c.AwardDeadline ?? set.AwardDeadline + (c.QuoteDeadline - set.QuoteDeadline);
        if (c.QuoteDeadline == set.QuoteDeadline && award == set.AwardDeadline) return [];
        if (now >= set.QuoteDeadline) throw Rejected.Conflict("quoteDeadline", $"passed at {set.QuoteDeadline:O}");
        if (request.Extensions.Count >= MostExtensions)
            throw Rejected.Conflict("request", $"was extended {MostExtensions} times, which is the most");
        new Faults()
            .Require(c.QuoteDeadline > set.QuoteDeadline, "quoteDeadline", $"must be later than {set.QuoteDeadline:O}")
            .Require(c.QuoteDeadline <= now.AddYears(1), "quoteDeadline", "must be within a year")
            .Require(award > c.QuoteDeadline, "awardDeadline", "must be after the quote deadline")
            .Require(award >= set.AwardDeadline, "awardDeadline", $"must not be earlier than {set.AwardDeadline:O}")
            .Require(award <= now.AddYears(2), "awardDeadline", "must be within two years")
            .ThrowIfAny();
        return [new QuoteDeadlineExtended(c.QuoteDeadline, award, c.Reason, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/extend",
            (Guid id, ExtendQuoteDeadline c, Command command, IGapClosures closures, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, async work =>
                {
                    var request = await work.TakeRequest(id, closures);
                    await work.Load();
                    return request.Append(Decide(c, request.State, id, command.Caller.Organisation, command.At), command.At);
                }, cancel))
        .RequireAnyRole(Roles.Oem);
}
