using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>What do the weights of the caller's requests do to their shortlists?</summary>
static class ShortlistEffects
{
    const int MaxRequests = 20;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/weight-effects/by-ids", ByIds).RequireAnyRole(Roles.Oem);

    static async Task<IReadOnlyList<WeightEffects>> ByIds(
        IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        new Faults().Require(ids.Count <= MaxRequests, "ids", $"at most {MaxRequests}").ThrowIfAny();
        var requests = (await session.LoadManyAsync<SourcingRequest>(cancel, ids.Distinct()))
            .Where(request => request.Organisation == caller.Organisation).ToList();
        var stored = (await session.ShortlistsOf(
            [.. requests.Where(request => request.Shortlist is null).Select(request => request.Id)], cancel)).ToDictionary(list => list.Id);
        return
        [
            .. requests.Select(request => new WeightEffects(request.Id, request.Shortlist is { } list
                ? Sensitivity.Of([.. list.Ranked.Select(Compared.Of)], request.Conditions.Weights ?? CriteriaWeights.Default)
                : Of(stored[request.Id].Read()))),
        ];
    }

    static IReadOnlyList<WeightEffect> Of(RankedList list) => Sensitivity.Of(
        [
            .. list.Ranked.Select(own => new Compared(
                own.SupplierId, own.ComponentId, [.. Criteria.All.Select(criterion => list.FigureOf(criterion, own).Normalised)])),
        ],
        list.Weights);
}
