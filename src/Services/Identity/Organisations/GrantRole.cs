using Marten;

using SupplyChain.Contracts.Identity.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.Organisations;

/// <summary>Grants and revokes a role.</summary>
public static class GrantRoleDecider
{
    public static object[] Decide(GrantRole c, Guid id, Organisation? organisation, DateTimeOffset now)
    {
        if (organisation is null) throw Rejected.NotFound("organisation", id);
        return organisation.Roles.Contains(c.Role) ? [] : [new RoleGranted(c.Role, now)];
    }

    public static object[] Decide(WithdrawRole c, Guid id, Organisation? organisation, DateTimeOffset now)
    {
        if (organisation is null) throw Rejected.NotFound("organisation", id);
        if (!organisation.Roles.Contains(c.Role)) return [];
        if (organisation.Roles.Count == 1) throw Rejected.Field("role", "is the organisation's last one; suspend it instead");
        return [new RoleWithdrawn(c.Role, now)];
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/organisations/{id:guid}/roles/grant",
            (Guid id, GrantRole c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide<Organisation>(command, id, organisation => Decide(c, id, organisation, command.At), cancel))
            .RequireAnyRole(Roles.Admin);
        routes.MapPost("/organisations/{id:guid}/roles/withdraw",
            (Guid id, WithdrawRole c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide<Organisation>(command, id, organisation => Decide(c, id, organisation, command.At), cancel))
            .RequireAnyRole(Roles.Admin);
    }
}
