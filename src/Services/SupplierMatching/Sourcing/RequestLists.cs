using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>A request with its ranked list, as both stand or stood at a moment.</summary>
/// <param name="Stored">The list by offers, where the request does not hold its own.</param>
sealed record RequestList(SourcingRequest Request, StoredShortlist? Stored)
{
    public ShortlistPage Page(int first, int after) => Request.Shortlist is { } list
        ? new(
            Request.Id, list.Ranked.Count, list.Excluded.Count,
            [.. list.Ranked.Skip(after).Take(first)], [.. list.Excluded.Skip(after).Take(first)])
        : Of(Stored!, first, after);

    public IReadOnlyList<WeightEffect> Effects => Request.Shortlist is { } list
        ? Sensitivity.Of([.. list.Ranked.Select(Compared.Of)], Request.Conditions.Weights ?? CriteriaWeights.Default)
        : Of(Stored!.Read());

    static ShortlistPage Of(StoredShortlist stored, int first, int after)
    {
        var page = stored.Read().Explained(first, after);
        return new(stored.Id, stored.Ranked, stored.Excluded, page.Ranked, page.Excluded);
    }

    static IReadOnlyList<WeightEffect> Of(RankedList list) => Sensitivity.Of(
        [
            .. list.Ranked.Select(own => new Compared(
                own.SupplierId, own.ComponentId, [.. Criteria.All.Select(criterion => list.FigureOf(criterion, own).Normalised)])),
        ],
        list.Weights);
}

static class RequestLists
{
    const int MaxRequests = 20;

    /// <summary>The caller's own requests among these; those that did not exist yet at the moment are left out.</summary>
    /// <param name="asOf">A past moment: the lists as they were then, by offers or by the quotes that were opened. Null for now.</param>
    public static async Task<IReadOnlyList<RequestList>> ListsOf(
        this IQuerySession session, IReadOnlyList<Guid> ids, Caller caller, DateTimeOffset? asOf, CancellationToken cancel)
    {
        new Faults().Require(ids.Count <= MaxRequests, "ids", $"at most {MaxRequests}").ThrowIfAny();
        var requests = (await session.LoadManyAsync<SourcingRequest>(cancel, ids.Distinct()))
            .Where(request => request.Organisation == caller.Organisation).ToList();
        if (asOf is { } moment)
        {
            var then = new List<SourcingRequest>(requests.Count);
            foreach (var request in requests)
                if (await session.LoadAsync<SourcingRequest>(request.Id, moment, cancel) is { } past) then.Add(past);
            requests = then;
        }
        var stored = (await session.ShortlistsOf(
            [.. requests.Where(request => request.Shortlist is null).Select(request => request.Id)], cancel)).ToDictionary(list => list.Id);
        return [.. requests.Select(request => new RequestList(request, stored.GetValueOrDefault(request.Id)))];
    }
}
