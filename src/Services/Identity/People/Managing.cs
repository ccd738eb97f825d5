using SupplyChain.Contracts.Identity;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.People;

/// <summary>Who may change who acts for an organisation.</summary>
public static class Managing
{
    /// <summary>
    /// An administrator manages the people of every organisation. Otherwise a person does it who was invited to, for the own
    /// organisation. A program alone does not.
    /// </summary>
    public static void RequireOverPeople(Caller caller, Guid organisation)
    {
        if (caller.Is(Roles.Admin)) return;
        if (caller.Organisation != organisation) throw Rejected.NotFound("organisation", organisation);
        if (caller.Person is null || !caller.ManagesPeople)
            throw Rejected.Forbidden("the caller does not manage the organisation's people");
    }

    /// <summary>
    /// A program of the organisation may, too, as far as its own roles go; a person has to be invited to, because a client may have all
    /// roles of the organisation.
    /// </summary>
    public static void RequireOverClients(Caller caller, Guid organisation)
    {
        if (caller.Is(Roles.Admin)) return;
        if (caller.Organisation != organisation) throw Rejected.NotFound("organisation", organisation);
        if (caller.Person is not null && !caller.ManagesPeople)
            throw Rejected.Forbidden("the caller does not manage the organisation's clients");
    }

    /// <summary>A program neither gives nor takes roles that it does not have itself.</summary>
    public static void RequireOverRoles(Caller caller, IEnumerable<Role> roles)
    {
        if (caller.Is(Roles.Admin) || caller.Person is not null) return;
        foreach (var role in roles.Select(role => $"{role}".ToLowerInvariant()).Where(role => !caller.Is(role)))
            throw Rejected.Forbidden($"the program does not have the role {role} itself");
    }
}
