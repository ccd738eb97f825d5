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

    // A part of the name in any case, or the beginning of the code.
    const string Found =
        "(strpos(lower(d.data ->> 'name'), lower(?)) > 0 or starts_with(d.data ->> 'uscc', upper(?)))";

    // The path finds nothing where there is no list.
    const string Resembling = "jsonb_path_exists(d.data, '$.suspected.organisationId')";

    static readonly IReadOnlyDictionary<string, DateTimeOffset> NotTold = new Dictionary<string, DateTimeOffset>();

    /// <param name="Search">A part of the name, or the beginning of the code.</param>
    /// <param name="PossibleDuplicate">True for those that resemble others and are not decided on.</param>
    public sealed record Filter([Name(200)] string? Search, bool? PossibleDuplicate);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations", List).RequireAnyRole(Roles.Admin, Roles.Alliance);
        routes.MapGet("/organisations/{id:guid}", Single);
    }

    static async Task<Page<OrganisationProfile>> List(
        [AsParameters] Filter filter, IQuerySession session, CancellationToken cancel, int first = 20, string? after = null)
    {
        new Faults()
            .Require(first is >= 1 and <= MaxPage, "first", $"1 to {MaxPage}")
            .Require(after is null || Guid.TryParse(after, out _), "after", "not a cursor of this list")
            .ThrowIfAny();
        var beyond = after is null ? Guid.Empty : Guid.Parse(after);
        IQueryable<Organisation> asked = session.Query<Organisation>().Where(organisation => organisation.MatchesSql("d.id > ?", beyond));
        if (filter.Search?.Trim() is { } text) asked = asked.Where(organisation => organisation.MatchesSql(Found, text, text));
        if (filter.PossibleDuplicate is { } resembles)
            asked = asked.Where(organisation => organisation.MatchesSql($"{Resembling} = ?", resembles));
        var found = await asked
            .OrderBy(organisation => organisation.Id).Take(first + 1).ToListAsync(cancel);
        return new Paging(first, after).Of(
            [.. found.Select(organisation => ProfileOf(organisation, all: true, NotTold))], organisation => organisation.Id);
    }

    static async Task<OrganisationProfile> Single(Guid id, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var mayAsk = caller.Organisation == id || caller.Is(Roles.Admin) || caller.Is(Roles.Alliance);
        if (!mayAsk || await session.LoadAsync<Organisation>(id, cancel) is not { } organisation)
            throw Rejected.NotFound("organisation", id);
        var manages = caller.Is(Roles.Admin) || caller.Organisation == id && (caller.Person is null || caller.ManagesPeople);
        var uses = manages
            ? await ClientUse.OfAsync(session, organisation.Clients.Select(client => client.ClientId), cancel) : NotTold;
        return ProfileOf(organisation, all: caller.Is(Roles.Admin) || caller.Is(Roles.Alliance), uses);
    }

    /// <param name="all">Also which others it resembles: whoever they are, it is not told of them.</param>
    /// <param name="uses">When its clients were last used, as far as that is told.</param>
    static OrganisationProfile ProfileOf(
        Organisation organisation, bool all, IReadOnlyDictionary<string, DateTimeOffset> uses) => new(
        organisation.Id, organisation.Name, organisation.Uscc, organisation.Roles, organisation.Suspended,
        [.. organisation.Clients.Select(client => new ApiClient(
            client.ClientId, client.Label, client.IssuedAt, client.RolesWithin(organisation.Roles),
            uses.TryGetValue(client.ClientId, out var at) ? at : null))],
        all ? organisation.Suspected ?? [] : null, organisation.DuplicateOf);
}
