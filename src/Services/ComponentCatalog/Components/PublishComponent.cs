using Marten;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

public static class PublishComponentDecider
{
    /// <summary>
    /// Publishes a new component, or revises the caller's own if it differs. Idempotent. A different description of another
    /// organisation's component is a conflict, and so is a new component of a manufacturer whose name another one holds. The
    /// alliance and administrators may publish and revise every component.
    /// </summary>
    /// <param name="holder">The organisation that holds the manufacturer's name; null for none.</param>
    public static object[] Decide(PublishComponent c, Component? component, Caller caller, DateTimeOffset now, Guid? holder = null)
    {
        var specification = Specification.Of(
            c.Class, c.Description, c.Unit, c.Lifecycle ?? component?.Specification.Lifecycle ?? Lifecycle.Active,
            c.Origin, c.Readiness, c.Region, c.Properties).KeepingSourcesOf(component?.Specification);
        specification.Check(new Faults().Within(c), ChinaDay.Of(now)).ThrowIfAny();

        if (component is null)
        {
            if (!caller.MayPublishFor(holder))
                throw Rejected.Conflict("manufacturer", $"organisation {holder} holds this name; it and the alliance publish under it");
            var part = PartOf(c);
            return [new ComponentPublished(part.ComponentId, caller.Organisation, part, specification, now)];
        }

        if (specification == component.Specification) return [];
        if (!component.MayBeChangedBy(caller, holder))
            throw Rejected.Conflict(
                "partNumber",
                $"{component.Part} is published by another organisation or under a name that another one holds; "
                    + $"it and the alliance may revise it");
        new Faults().KeepUnit(component, specification.Unit).ThrowIfAny();
        return [new ComponentRevised(component.Id, component.Part, specification, now, caller.Organisation)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/components", (PublishComponent c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, work => Publish(work, c, command), cancel))
        .RequireAnyRole(ComponentRules.Publishers);

    public static async Task<Receipt> Publish(Work work, PublishComponent c, Command command)
    {
        var (component, name, holder) = await NamedComponent.Of(work, c.Manufacturer, c.PartNumber);
        return component.Append(Decide(c with { Manufacturer = name }, component.State, command.Caller, command.At, holder))
            .WarningOf(c.Region);
    }

    public static PartName PartOf(PublishComponent c) => new(c.Manufacturer.Trim(), c.PartNumber.Trim());
}
