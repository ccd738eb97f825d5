using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

public static class ReviseComponentDecider
{
    /// <summary>Replaces the description, without the life-cycle state. Idempotent.</summary>
    public static object[] Decide(ReviseComponent c, Component component, Caller caller, DateTimeOffset now)
    {
        var specification = Specification.Of(
            c.Class, c.Description, c.Unit, component.Specification.Lifecycle, c.Origin, c.Readiness, c.Region, c.Properties)
            .KeepingSourcesOf(component.Specification);
        specification.Check(new Faults().Within(c), ChinaDay.Of(now)).KeepUnit(component, specification.Unit).ThrowIfAny();
        return specification == component.Specification
            ? []
            : [new ComponentRevised(component.Id, component.Part, specification, now, caller.Organisation)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/components/{id:guid}/revisions", (
            Guid id, ReviseComponent c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var component = await work.ForChange(id, command.Caller);
                return component.Append(Decide(c, component.State!, command.Caller, command.At)).WarningOf(c.Region);
            }, cancel))
        .RequireAnyRole(ComponentRules.Publishers);
}
