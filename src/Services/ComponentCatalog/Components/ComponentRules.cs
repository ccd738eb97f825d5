using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>Permissions to change the catalogue.</summary>
public static class ComponentRules
{
    /// <summary>Roles that may publish components.</summary>
    public static readonly string[] Publishers = [Roles.Oem, Roles.Supplier, Roles.Alliance, Roles.Admin];

    /// <summary>The publisher may change its component. The alliance may change all.</summary>
    public static bool MayBeChangedBy(this Component component, Caller caller) =>
        component.Publisher == caller.Organisation || caller.Is(Roles.Alliance) || caller.Is(Roles.Admin);

    /// <summary>
    /// The unit of a component stays: plans, offers, capacity and bills of other organisations count in it, and the catalogue cannot
    /// convert their figures. See docs/adr/0018.
    /// </summary>
    public static Faults KeepUnit(this Faults faults, Component? component, string unit) => faults.Require(
        component is null || component.Specification.Unit == unit, "unit",
        $"is {component?.Specification.Unit} and stays so, because others count in it; publish what is counted otherwise under a new "
        + "part number");

    /// <summary>
    /// The component, if the caller may change it. Otherwise 403 with the reason, since everybody may see components.
    /// </summary>
    public static Component ForChangeBy(this Component? component, Guid id, Caller caller)
    {
        if (component is null) throw Rejected.NotFound("component", id);
        return component.MayBeChangedBy(caller)
            ? component
            : throw Rejected.Forbidden($"{component.Part} may be changed only by the organisation that published it and by the alliance");
    }
}
