using Marten;

using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

public static class DeclareSubstituteDecider
{
    const int MaxSubstitutes = 100;

    /// <param name="substitute">The substitute; null if it is not in the catalogue.</param>
    public static object[] Decide(DeclareSubstitute c, Component component, Component? substitute, DateTimeOffset now)
    {
        if (component.Substitutes.Contains(c.SubstituteId)) return [];
        new Faults()
            .Require(c.SubstituteId != component.Id, "substituteId", "a component is no substitute of itself")
            .Require(substitute is not null, "substituteId", $"the catalogue has no component {c.SubstituteId}")
            .Require(component.Substitutes.Count < MaxSubstitutes, "substituteId",
                $"{component.Part} has {MaxSubstitutes} substitutes already")
            .ThrowIfAny();
        return [new SubstituteDeclared(component.Id, c.SubstituteId, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/components/{id:guid}/substitutes", (
            Guid id, DeclareSubstitute c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var identities = await work.IdentitiesOf(id, c.SubstituteId);
                var declared = new DeclareSubstitute(identities.Of(c.SubstituteId));
                var substitute = work.Document<Component>(declared.SubstituteId);
                var component = await work.ForChange(identities.Of(id), command.Caller);
                var receipt = component.Append(Decide(declared, component.State!, substitute.Value, command.At));
                var known = substitute.Value!;
                return PartWarnings.Of("substituteId", known.Part, known.Specification.Lifecycle) is { } retired
                    ? receipt.With(retired)
                    : receipt;
            }, cancel))
        .RequireAnyRole(ComponentRules.Publishers);
}
