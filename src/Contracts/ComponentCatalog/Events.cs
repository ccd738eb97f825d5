namespace SupplyChain.Contracts.ComponentCatalog;

/// <summary>Life-cycle state of a component, from its manufacturer.</summary>
public enum Lifecycle { New, Active, NotRecommended, EndOfLife, Obsolete }

/// <summary>Where a component comes from, as the region's industry sees it.</summary>
public enum Origin { Domestic, Imported }

/// <summary>How far a component is from being made in volume.</summary>
public enum Readiness { Concept, Sample, Pilot, MassProduction }

/// <summary>A component entered the catalogue or its description changed: the whole description as it stands.</summary>
/// <param name="Class">Class of the taxonomy, such as <c>tof</c> or <c>waveguide</c>.</param>
/// <param name="Unit">UCUM unit in which quantities of it are counted; <c>1</c> is a piece.</param>
/// <param name="Properties">Typed properties, each with its UCUM unit where it has one, ordered by name.</param>
/// <param name="Origin">Null where nobody said, as are readiness and region.</param>
/// <param name="Region">Region of manufacture, a GB/T 2260 code.</param>
[ListenedBy(Services.SupplierMatching, Services.DemandForecasting, Services.GapMonitoring)]
public sealed record ComponentPublished(
    Guid ComponentId, string Manufacturer, string PartNumber, string Class, string Unit, Lifecycle Lifecycle,
    IReadOnlyList<ComponentProperty> Properties, Origin? Origin = null, Readiness? Readiness = null, string? Region = null);

/// <summary>One property: a number, or a text. Exactly one of the two is given.</summary>
/// <param name="Name">Lower-case letters, digits and underscores, such as <c>frame_rate</c>; up to 60 characters.</param>
/// <param name="Number">From -1e15 to 1e15.</param>
/// <param name="Unit">UCUM unit of the number, such as <c>Hz</c>; null for a pure number.</param>
/// <param name="Text">1 to 500 characters.</param>
public sealed record ComponentProperty(string Name, decimal? Number = null, string? Unit = null, string? Text = null);

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
