using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.Organisations;

public static class RegisterOrganisationDecider
{
    /// <summary>Registers an organisation. The unified social credit code is its natural key. Idempotent.</summary>
    public static Guid IdOf(string uscc) => NamedId.Of("organisation", uscc);

    /// <param name="alike">Entries that may be the same company.</param>
    public static object[] Decide(
        RegisterOrganisation c, Organisation? organisation, DateTimeOffset now, IReadOnlyList<PossibleDuplicate>? alike = null)
    {
        new Faults()
            .Within(c)
            .Require(c.Roles.Distinct().Count() == c.Roles.Count, "roles", "names a role twice")
            .ThrowIfAny();
        if (organisation is not null)
            throw Rejected.Conflict("uscc", "an organisation with this code is registered already");

        if (alike?.Where(found => found.Likeness >= Likeness.Same).ToList() is [var same])
            throw Rejected.Conflict("uscc", $"the code is of the same legal body as that of organisation {same.OrganisationId}");

        var registered = new OrganisationRegistered(IdOf(c.Uscc), c.Name.Trim(), c.Uscc, c.Roles, now);
        return alike is { Count: > 0 } ? [registered, new DuplicatesSuspected(alike, now)] : [registered];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/organisations", (RegisterOrganisation c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var organisation = work.Stream<Organisation>(IdOf(c.Uscc));
                var entries = work.Ask(batch => batch.Query<Organisation>()
                    .Where(other => other.DuplicateOf == null).Select(other => new Entry(other.Id, other.Name, other.Uscc)).ToList());
                await work.Load();
                var alike = Likeness.Among(c.Name, c.Uscc, entries.Value.Select(entry => (entry.Id, entry.Name, entry.Uscc)));
                return organisation.Append(Decide(c, organisation.State, command.At, alike));
            }, cancel))
        .RequireAnyRole(Roles.Admin);

    sealed record Entry(Guid Id, string Name, string Uscc);
}
