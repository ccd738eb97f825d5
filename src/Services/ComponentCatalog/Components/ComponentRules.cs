using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>Who may change the catalogue.</summary>
public static class ComponentRules
{
    /// <summary>Roles that put components into the catalogue.</summary>
    public static readonly string[] Publishers = [Roles.Oem, Roles.Supplier, Roles.Alliance, Roles.Admin];

    /// <summary>The publisher answers for a component; the alliance keeps the catalogue of all in order.</summary>
    public static bool MayBeChangedBy(this Component component, Caller caller) =>
        component.Publisher == caller.Organisation || caller.Is(Roles.Alliance) || caller.Is(Roles.Admin);

    /// <summary>The component to change, by somebody who may. Everybody sees it, so a refusal says why.</summary>
    public static Component ForChangeBy(this Component? component, Guid id, Caller caller)
    {
        if (component is null) throw Rejected.NotFound("component", id);
        return component.MayBeChangedBy(caller)
            ? component
            : throw Rejected.Forbidden($"{component.Part} may be changed only by the organisation that published it and by the alliance");
    }
}
