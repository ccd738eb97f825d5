using Marten;

using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

public static class WithdrawSubstituteDecider
{
    /// <summary>Idempotent: what is no substitute of the component changes nothing.</summary>
    public static object[] Decide(WithdrawSubstitute c, Guid substitute, Component component, DateTimeOffset now)
    {
        new Faults().Within(c).ThrowIfAny();
        return component.Substitutes.Contains(substitute)
            ? [new SubstituteWithdrawn(component.Id, substitute, c.Reason.Trim(), now)]
            : [];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/components/{id:guid}/substitutes/{substituteId:guid}/withdrawal", (
            Guid id, Guid substituteId, WithdrawSubstitute c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Change(command, id, component => Decide(c, substituteId, component, command.At), cancel))
        .RequireAnyRole(ComponentRules.Publishers);
}
