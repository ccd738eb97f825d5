namespace SupplyChain.Contracts.ComponentCatalog;

/// <summary>Life-cycle state of a component, from its manufacturer.</summary>
public enum Lifecycle { New, Active, NotRecommended, EndOfLife, Obsolete }

/// <summary>A component entered the catalogue or its description changed: the whole description as it stands.</summary>
/// <param name="Class">Class of the taxonomy, such as <c>tof</c> or <c>waveguide</c>.</param>
/// <param name="Unit">UCUM unit in which quantities of it are counted; <c>1</c> is a piece.</param>
/// <param name="Properties">Typed properties, each with its UCUM unit where it has one.</param>
[ListenedBy(Services.SupplierMatching, Services.DemandForecasting, Services.GapMonitoring)]
public sealed record ComponentPublished(
    Guid ComponentId, string Manufacturer, string PartNumber, string Class, string Unit, Lifecycle Lifecycle,
    IReadOnlyList<ComponentProperty> Properties);

/// <summary>One property: a number with a UCUM unit, or a text. Exactly one of the two values is given.</summary>
public sealed record ComponentProperty(string Name, decimal? Number, string? Unit, string? Text);

[ListenedBy(Services.SupplierMatching, Services.GapMonitoring)]
public sealed record LifecycleChanged(Guid ComponentId, Lifecycle Lifecycle);

/// <summary><paramref name="SubstituteId"/> may stand in for <paramref name="ComponentId"/>, not the other way round.</summary>
[ListenedBy(Services.SupplierMatching, Services.GapMonitoring)]
public sealed record SubstituteDeclared(Guid ComponentId, Guid SubstituteId);

/// <summary>A revision of an organisation's bill of materials took effect. A released revision never changes.</summary>
[ListenedBy(Services.DemandForecasting)]
public sealed record BillOfMaterialsReleased(
    Guid BillOfMaterialsId, Guid Organisation, string Product, string Revision, IReadOnlyList<BomLine> Lines);

/// <summary>
/// One line. It names a component of the catalogue or a sub-assembly, that is another product of the same
/// organisation; exactly one of the two.
/// </summary>
/// <param name="Quantity">Per one of the parent, in the component's unit; above 0.</param>
/// <param name="Attrition">Share lost in assembly, 0 or above; 0.02 is two per cent.</param>
/// <param name="SetupQuantity">Lost once a week in which the line is built, in the component's unit.</param>
/// <param name="OrderMultiple">Requirements are rounded up to a multiple of it; 0 leaves them as they are.</param>
public sealed record BomLine(
    Guid? ComponentId, string? SubAssembly, decimal Quantity, decimal Attrition, decimal SetupQuantity,
    decimal OrderMultiple, bool Optional, IReadOnlyList<Guid> Substitutes);

[ListenedBy(Services.DemandForecasting)]
public sealed record BillOfMaterialsWithdrawn(Guid BillOfMaterialsId, Guid Organisation, string Product, string Revision);
