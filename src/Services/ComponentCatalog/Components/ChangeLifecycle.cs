using Marten;

using SupplyChain.ComponentCatalog.Texts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>Changes the life-cycle state of a component. Retiring is the change to obsolete, with a reason.</summary>
public static class ChangeLifecycleDecider
{
    /// <summary>Every change is allowed, since manufacturers also revoke an end of life.</summary>
    public static object[] Decide(ChangeLifecycle c, Component component, DateTimeOffset now)
    {
        new Faults().Within(c).ThrowIfAny();
        return component.Specification.Lifecycle == c.Lifecycle
            ? []
            : [new LifecycleChanged(component.Id, c.Lifecycle, c.Reason.Tidy(), now)];
    }

    public static object[] Decide(RetireComponent c, Component component, DateTimeOffset now)
    {
        new Faults().Within(c).ThrowIfAny();
        return Decide(new ChangeLifecycle(Lifecycle.Obsolete, c.Reason), component, now);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/components/{id:guid}/lifecycle", (
            Guid id, ChangeLifecycle c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Change(command, id, component => Decide(c, component, command.At), cancel))
            .RequireAnyRole(ComponentRules.Publishers);
        routes.MapPost("/components/{id:guid}/retirement", (
            Guid id, RetireComponent c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Change(command, id, component => Decide(c, component, command.At), cancel))
            .RequireAnyRole(ComponentRules.Publishers);
    }
}
