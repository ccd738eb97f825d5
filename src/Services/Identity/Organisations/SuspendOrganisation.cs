using Marten;

using SupplyChain.Contracts.Identity.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.Organisations;

/// <summary>Suspends and reinstates an organisation.</summary>
public static class SuspendOrganisationDecider
{
    public static object[] Decide(SuspendOrganisation c, Guid id, Organisation? organisation, DateTimeOffset now)
    {
        if (organisation is null) throw Rejected.NotFound("organisation", id);
        new Faults().Within(c).ThrowIfAny();
        return organisation.Suspended ? [] : [new OrganisationSuspended(c.Reason, now)];
    }

    public static object[] Decide(ReinstateOrganisation c, Guid id, Organisation? organisation, DateTimeOffset now)
    {
        if (organisation is null) throw Rejected.NotFound("organisation", id);
        new Faults().Within(c).ThrowIfAny();
        if (organisation.DuplicateOf is { } other) throw Rejected.Conflict("organisation", $"is a duplicate of {other}");
        return organisation.Suspended ? [new OrganisationReinstated(c.Reason, now)] : [];
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/organisations/{id:guid}/suspend",
            (Guid id, SuspendOrganisation c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide<Organisation>(command, id, organisation => Decide(c, id, organisation, command.At), cancel))
            .RequireAnyRole(Roles.Admin);
        routes.MapPost("/organisations/{id:guid}/reinstate",
            (Guid id, ReinstateOrganisation c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide<Organisation>(command, id, organisation => Decide(c, id, organisation, command.At), cancel))
            .RequireAnyRole(Roles.Admin);
    }
}
