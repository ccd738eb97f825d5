using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.Organisations;

/// <summary>Lists organisations. Only the alliance and administrators see others than their own.</summary>
public static class OrganisationProfiles
{
    const int MaxPage = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations", List).RequireAnyRole(Roles.Admin, Roles.Alliance);
        routes.MapGet("/organisations/{id:guid}", Single);
    }

    static async Task<Page<OrganisationProfile>> List(
        IQuerySession session, CancellationToken cancel, int first = 20, string? after = null)
    {
        new Faults()
            .Require(first is >= 1 and <= MaxPage, "first", $"1 to {MaxPage}")
            .Require(after is null || Guid.TryParse(after, out _), "after", "not a cursor of this list")
            .ThrowIfAny();
        var beyond = after is null ? Guid.Empty : Guid.Parse(after);
        var found = await session.Query<Organisation>()
            .Where(organisation => organisation.MatchesSql("d.id > ?", beyond))
            .OrderBy(organisation => organisation.Id).Take(first + 1).ToListAsync(cancel);
        var page = found.Take(first).Select(organisation => ProfileOf(organisation, all: true)).ToList();
        return new Page<OrganisationProfile>(page, found.Count > first ? page[^1].Id.ToString() : null);
    }

    static async Task<OrganisationProfile> Single(Guid id, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var mayAsk = caller.Organisation == id || caller.Is(Roles.Admin) || caller.Is(Roles.Alliance);
        return mayAsk && await session.LoadAsync<Organisation>(id, cancel) is { } organisation
            ? ProfileOf(organisation, all: caller.Is(Roles.Admin) || caller.Is(Roles.Alliance))
            : throw Rejected.NotFound("organisation", id);
    }

    /// <param name="all">Also which others it resembles: whoever they are, it is not told of them.</param>
    static OrganisationProfile ProfileOf(Organisation organisation, bool all) => new(
        organisation.Id, organisation.Name, organisation.Uscc, organisation.Roles, organisation.Suspended,
        [.. organisation.Clients.Select(client => new ApiClient(client.ClientId, client.Label, client.IssuedAt))],
        all ? organisation.Suspected ?? [] : null, organisation.DuplicateOf);
}
