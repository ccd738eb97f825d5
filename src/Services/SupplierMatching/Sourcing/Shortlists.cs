using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>
/// Shortlists of the caller's requests, ranked by offers until the quotes are opened, then by quotes; and what the requests' weights do
/// to them.
/// </summary>
static class Shortlists
{
    const int MaxPage = 1_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sourcing-requests/shortlists/by-ids", ByIds).RequireAnyRole(Roles.Oem);
        routes.MapPost("/sourcing-requests/weight-effects/by-ids", Effects).RequireAnyRole(Roles.Oem);
    }

    /// <param name="first">Entries of each part of a list.</param>
    /// <param name="after">Entries of each part to skip: a stored list never changes, so that its pages fit together.</param>
    static async Task<IReadOnlyList<ShortlistPage>> ByIds(
        IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel, int first = MaxPage, int after = 0,
        DateTimeOffset? asOf = null)
    {
        new Faults()
            .Require(first is >= 0 and <= MaxPage, "first", $"0 to {MaxPage}")
            .Require(after >= 0, "after", "0 or above")
            .ThrowIfAny();
        return [.. (await session.ListsOf(ids, caller, asOf, cancel)).Select(list => list.Page(first, after))];
    }

    static async Task<IReadOnlyList<WeightEffects>> Effects(
        IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel, DateTimeOffset? asOf = null) =>
        [.. (await session.ListsOf(ids, caller, asOf, cancel)).Select(list => new WeightEffects(list.Request.Id, list.Effects))];
}
