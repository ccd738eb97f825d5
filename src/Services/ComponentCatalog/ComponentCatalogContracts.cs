using JasperFx.Events;

using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts;

using Published = SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.ComponentCatalog;

/// <summary>The contracts that the catalogue's events are published as.</summary>
public static class ComponentCatalogContracts
{
    public static object? Of(IEvent stored) => stored.Data switch
    {
        ComponentPublished e => Described(e.ComponentId, e.Part, e.Specification),
        ComponentRevised e => Described(e.ComponentId, e.Part, e.Specification),
        LifecycleChanged e => new Published.LifecycleChanged(e.ComponentId, e.Lifecycle),
        SubstituteDeclared e => new Published.SubstituteDeclared(e.ComponentId, e.SubstituteId),
        SubstituteWithdrawn e => new Published.SubstituteWithdrawn(e.ComponentId, e.SubstituteId),
        ComponentsMerged e => new Published.ComponentsMerged(e.IntoId, e.FromId, e.At),
        ComponentsSeparated e => new Published.ComponentsSeparated(e.IntoId, e.FromId, e.At),
        BillOfMaterialsReleased e => new Published.BillOfMaterialsReleased(
            e.BillOfMaterialsId, e.Organisation, e.Product, e.Revision, [.. e.Lines.Select(LineOf)], e.EffectiveFrom),
        BillOfMaterialsWithdrawn e => new Published.BillOfMaterialsWithdrawn(e.BillOfMaterialsId, e.Organisation, e.Product, e.Revision),
        _ => null,
    };

    static Published.ComponentPublished Described(Guid id, PartName part, Specification said) => new(
        id, part.Manufacturer, part.Number, said.Class, said.Unit, said.Lifecycle,
        [.. said.Properties.Select(property => property with { Source = null })], said.Origin, said.Readiness, said.Region);

    static Published.BomLine LineOf(Line line) => new(
        line.ComponentId, line.SubAssembly, line.Quantity, line.Attrition, line.SetupQuantity, line.OrderMultiple, line.Optional,
        line.Substitutes);
}
