using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;

namespace SupplyChain.Identity.Organisations;

/// <summary>The names behind the ids of organisations, for everybody who is signed in. What is not known is left out.</summary>
public static class OrganisationNames
{
    const int Most = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/organisations/names/by-ids", ByIds);

    static async Task<IReadOnlyList<NamedOrganisation>> ByIds(
        [Entries(0, Most)] IReadOnlyList<Guid> ids, IQuerySession session, CancellationToken cancel)
    {
        var asked = ids.Distinct().ToArray();
        return await session.Query<Organisation>().Where(organisation => organisation.Id.IsOneOf(asked))
            .Select(organisation => new NamedOrganisation(organisation.Id, organisation.Name)).ToListAsync(cancel);
    }
}
