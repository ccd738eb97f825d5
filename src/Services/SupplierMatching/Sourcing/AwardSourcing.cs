using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

public static class AwardSourcingDecider
{
    /// <summary>Awards the opened quotes. Other suppliers that quoted are declined. Idempotent.</summary>
    /// <exception cref="Rejected">No such request of this OEM; not open for award; or guards broken, by split and week.</exception>
    public static object[] Decide(
        AwardSourcing c, SourcingRequest? request, Guid id, Guid caller, IReadOnlyList<AwardEligibility> eligibilities, DateTimeOffset now)
    {
        if (request is null || request.Organisation != caller) throw Rejected.NotFound("request", id);
        if (request.State == SourcingState.Awarded && Same(request, c)) return [];
        if (request.State != SourcingState.QuotesOpened)
            throw Rejected.Conflict("request", $"is not open for award: it is {request.State}");

        new Faults().Splits(request, c, eligibilities, now).ThrowIfAny();
        new Faults().Together(request, c, now).ThrowIfAny();

        var parts = c.Splits.Select(split => new AwardedPart(
            split.SupplierId, request.QuoteOf(split.SupplierId)!.ComponentId, [.. split.Weeks.OrderBy(week => week.Week)]));
        var declined = request.Quoting.Except(c.Splits.Select(split => split.SupplierId));
        return [new SourcingAwarded([.. parts], [.. declined], c.AcceptLess, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/award",
            (Guid id, AwardSourcing c, Command command, IGapClosures closures, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, async work =>
                {
                    var request = await work.TakeRequest(id, closures);
                    var named = await work.EligibilitiesOf(request.Known, c.Splits, command.At);
                    await work.Load();
                    var eligibilities = named();
                    return request.Append(
                        Decide(c, request.State, id, command.Caller.Organisation, eligibilities, command.At), command.At, eligibilities);
                }, cancel))
        .RequireAnyRole(Roles.Oem);

    static bool Same(SourcingRequest request, AwardSourcing c) =>
        request.Parts.Count == c.Splits.Count && c.Splits.All(split =>
            request.PartOf(split.SupplierId)?.Weeks.SequenceEqual(split.Weeks.OrderBy(week => week.Week)) == true);
}
