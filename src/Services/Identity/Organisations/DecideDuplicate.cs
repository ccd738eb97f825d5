using Marten;

using SupplyChain.Contracts.Identity.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.Organisations;

public static class DecideDuplicateDecider
{
    public static object[] Decide(DecideDuplicate c, Guid id, Organisation? organisation, DateTimeOffset now)
    {
        if (organisation is null) throw Rejected.NotFound("organisation", id);
        if (organisation.DuplicateOf == c.DuplicateOf && c.Same) return [];
        if ((organisation.Suspected ?? []).All(found => found.OrganisationId != c.DuplicateOf))
            throw Rejected.Field("duplicateOf", "is none of the entries that resemble this one");
        return c.Same ? [new DuplicateConfirmed(c.DuplicateOf, now)] : [new DuplicateDismissed(c.DuplicateOf, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/organisations/{id:guid}/duplicate",
            (Guid id, DecideDuplicate c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide<Organisation>(command, id, organisation => Decide(c, id, organisation, command.At), cancel))
        .RequireAnyRole(Roles.Admin);
}
