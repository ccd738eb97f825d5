using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.Organisations;

public static class RegisterOrganisationDecider
{
    /// <summary>Registers an organisation. The unified social credit code is its natural key. Idempotent.</summary>
    public static Guid IdOf(string uscc) => NamedId.Of("organisation", uscc);

    public static object[] Decide(RegisterOrganisation c, Organisation? organisation, DateTimeOffset now)
    {
        new Faults()
            .Within(c)
            .Require(c.Roles.Distinct().Count() == c.Roles.Count, "roles", "names a role twice")
            .ThrowIfAny();
        if (organisation is not null)
            throw Rejected.Conflict("uscc", "an organisation with this code is registered already");

        return [new OrganisationRegistered(IdOf(c.Uscc), c.Name.Trim(), c.Uscc, c.Roles, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/organisations", (RegisterOrganisation c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide<Organisation>(command, IdOf(c.Uscc), organisation => Decide(c, organisation, command.At), cancel))
        .RequireAnyRole(Roles.Admin);
}
