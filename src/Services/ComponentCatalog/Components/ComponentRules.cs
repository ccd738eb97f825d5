using Marten;

using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>Permissions to change the catalogue.</summary>
public static class ComponentRules
{
    /// <summary>Roles that may publish components.</summary>
    public static readonly string[] Publishers = [Roles.Oem, Roles.Supplier, Roles.Alliance, Roles.Admin];

    /// <summary>
    /// The holder of the manufacturer's name may change its components; while nobody holds it, the publisher its own. The alliance
    /// may change all.
    /// </summary>
    public static bool MayBeChangedBy(this Component component, Caller caller, Guid? holder = null) =>
        caller.MayPublishFor(holder ?? component.Publisher);

    /// <summary>Whether the caller may publish under a manufacturer's name.</summary>
    /// <param name="holder">Null for a name that nobody holds: everybody may.</param>
    public static bool MayPublishFor(this Caller caller, Guid? holder) =>
        holder is null || holder == caller.Organisation || caller.Is(Roles.Alliance) || caller.Is(Roles.Admin);

    /// <summary>
    /// The unit of a component stays: plans, offers, capacity and bills of other organisations count in it, and the catalogue cannot
    /// convert their figures. See docs/adr/0018.
    /// </summary>
    public static Faults KeepUnit(this Faults faults, Component? component, string unit) => faults.Require(
        component is null || component.Specification.Unit == unit, "unit",
        $"is {component?.Specification.Unit} and stays so, because others count in it; publish what is counted otherwise under a new "
        + $"part number");

    /// <summary>
    /// The component, if the caller may change it. Otherwise 403 with the reason, since everybody may see components.
    /// </summary>
    public static Component ForChangeBy(this Component? component, Guid id, Caller caller, Guid? holder = null)
    {
        if (component is null) throw Rejected.NotFound("component", id);
        return component.MayBeChangedBy(caller, holder) ? component
            : throw Rejected.Forbidden(holder is null
                ? (FaultText)$"{component.Part} may be changed only by the organisation that published it and by the alliance"
                : $"{component.Part} may be changed only by the organisation that holds its manufacturer's name and by the alliance");
    }

    /// <summary>Decides on a component that the caller may change.</summary>
    public static Task<Receipt> Change(
        this IDocumentStore store, Command command, Guid id, Func<Component, object[]> decide, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            var component = await work.ForChange(id, command.Caller);
            return component.Append(decide(component.State!));
        }, cancel);

    /// <summary>Loads a component that the caller may change, with what was named before.</summary>
    public static async Task<StreamState<Component>> ForChange(this Work work, Guid id, Caller caller)
    {
        var component = work.Stream<Component>(id);
        await work.Load();
        if (component.State is not { } known) throw Rejected.NotFound("component", id);
        known.ForChangeBy(id, caller, await work.HolderOf(known.Part.Manufacturer));
        return component;
    }

    /// <summary>Who holds a manufacturer's name, or the one that it was merged into; null for nobody.</summary>
    public static async Task<Guid?> HolderOf(this Work work, string manufacturer)
    {
        var claim = work.Document<ManufacturerClaim>(ManufacturerClaim.IdOf(manufacturer));
        var merger = work.Document<ManufacturerMerger>(ManufacturerMerger.IdOf(manufacturer));
        await work.Load();
        if (merger.Value is { IsActive: true, Into: var stays })
        {
            claim = work.Document<ManufacturerClaim>(ManufacturerClaim.IdOf(stays));
            await work.Load();
        }
        return claim.Value?.Holder;
    }
}
