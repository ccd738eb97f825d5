using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.GapClosure;

namespace SupplyChain.SupplierMatching.Sourcing;

public static class AwardSourcingDecider
{
    /// <summary>
    /// Awards the opened quotes; whoever quoted and is not awarded is declined. The same award again changes nothing.
    /// </summary>
    /// <exception cref="Rejected">No such request of this OEM; not open for award; or guards broken, by split and week.</exception>
    public static object[] Decide(
        AwardSourcing c, SourcingRequest? request, Guid id, Guid caller, IReadOnlyList<SupplierStanding> standings, DateTimeOffset now)
    {
        if (request is null || request.Organisation != caller) throw Rejected.NotFound("request", id);
        if (request.State == SourcingState.Awarded && Same(request, c)) return [];
        if (request.State != SourcingState.QuotesOpened) throw Rejected.Conflict("request", $"is not open for award: it is {request.State}");

        new Faults().Splits(request, c, standings, now).ThrowIfAny();
        new Faults().Together(request, c, now).ThrowIfAny();

        var parts = c.Splits.Select(split => new AwardedPart(
            split.SupplierId, request.QuoteOf(split.SupplierId)!.ComponentId, [.. split.Weeks.OrderBy(week => week.Week)]));
        var declined = request.Quotes.Select(quote => quote.SupplierId).Except(c.Splits.Select(split => split.SupplierId));
        return [new SourcingAwarded([.. parts], [.. declined], c.AcceptLess, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/award",
            (Guid id, AwardSourcing c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.HandleTogether(command, session => Award(session, command, id, c, cancel), cancel))
        .RequireAnyRole(Roles.Oem);

    /// <summary>Awards the request and moves its process with it; both or neither.</summary>
    static async Task<Receipt> Award(IDocumentSession session, Command command, Guid id, AwardSourcing c, CancellationToken cancel)
    {
        var (request, closure) = await session.TakeRequest(id, cancel);
        var standings = await session.StandingsOf(request.Aggregate, c.Splits, command.At, cancel);
        var receipt = Decisions.AppendDecided(
            request, known => Decide(c, known, id, command.Caller.Organisation, standings, command.At));
        if (request.Events.Select(e => e.Data).OfType<SourcingAwarded>().FirstOrDefault() is not { } awarded) return receipt;

        var share = await session.ShareOf(closure.Aggregate, command.At, cancel);
        closure.AppendMany(AwardForClosure.Decide(closure.Id, closure.Aggregate, request.Aggregate!, awarded, standings, share, command.At));
        return receipt;
    }

    static bool Same(SourcingRequest request, AwardSourcing c) =>
        request.Parts.Count == c.Splits.Count && c.Splits.All(split =>
            request.PartOf(split.SupplierId)?.Weeks.SequenceEqual(split.Weeks.OrderBy(week => week.Week)) == true);
}
