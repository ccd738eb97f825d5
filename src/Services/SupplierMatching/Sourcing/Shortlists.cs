using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>Shortlists of the caller's requests, ranked by offers until the quotes are opened, then by quotes.</summary>
static class Shortlists
{
    const int MaxRequests = 20, MaxPage = 1_000;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/shortlists/by-ids", ByIds).RequireAnyRole(Roles.Oem);

    /// <param name="first">Entries of each part of a list.</param>
    /// <param name="after">Entries of each part to skip: a stored list never changes, so that its pages fit together.</param>
    static async Task<IReadOnlyList<ShortlistPage>> ByIds(
        IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel, int first = MaxPage, int after = 0)
    {
        new Faults()
            .Require(ids.Count <= MaxRequests, "ids", $"at most {MaxRequests}")
            .Require(first is >= 0 and <= MaxPage, "first", $"0 to {MaxPage}")
            .Require(after >= 0, "after", "0 or above")
            .ThrowIfAny();
        var requests = (await session.LoadManyAsync<SourcingRequest>(cancel, ids.Distinct()))
            .Where(request => request.Organisation == caller.Organisation).ToList();
        var stored = (await session.ShortlistsOf(
            [.. requests.Where(request => request.Shortlist is null).Select(request => request.Id)], cancel)).ToDictionary(list => list.Id);
        return [.. requests.Select(request => request.Shortlist is { } list
            ? new ShortlistPage(
                request.Id, list.Ranked.Count, list.Excluded.Count,
                [.. list.Ranked.Skip(after).Take(first)], [.. list.Excluded.Skip(after).Take(first)])
            : PageOf(stored[request.Id], first, after))];
    }

    static ShortlistPage PageOf(StoredShortlist stored, int first, int after)
    {
        var page = stored.Read().Explained(first, after);
        return new(stored.Id, stored.Ranked, stored.Excluded, page.Ranked, page.Excluded);
    }
}
