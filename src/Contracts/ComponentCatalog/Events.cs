using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.ComponentCatalog;

/// <summary>Life-cycle state of a component, from its manufacturer.</summary>
public enum Lifecycle { New, Active, NotRecommended, EndOfLife, Obsolete }

/// <summary>Origin of a component, from the point of view of the region's industry.</summary>
public enum Origin { Domestic, Imported }

/// <summary>How close a component is to volume production.</summary>
public enum Readiness { Concept, Sample, Pilot, MassProduction }

/// <summary>A component was published or its description changed. The message has the whole current description.</summary>
/// <param name="Class">Class of the taxonomy, such as <c>tof</c> or <c>waveguide</c>.</param>
/// <param name="Unit">UCUM unit of its quantities; 1 is a piece.</param>
/// <param name="Properties">Typed properties, each with its UCUM unit where it has one, ordered by name.</param>
/// <param name="Origin">Null if not stated, like readiness and region.</param>
/// <param name="Region">Region of manufacture, a GB/T 2260 code.</param>
[ListenedBy(Services.SupplierMatching, Services.DemandForecasting, Services.GapMonitoring)]
public sealed record ComponentPublished(
    Guid ComponentId, string Manufacturer, string PartNumber, string Class, string Unit, Lifecycle Lifecycle,
    IReadOnlyList<ComponentProperty> Properties, Origin? Origin = null, Readiness? Readiness = null, string? Region = null);

/// <summary>
/// One property: a measured value, or a text. A measured value is a number, a range, or a number with its tolerance.
/// </summary>
/// <param name="Name">Lower-case letters, digits and underscores, such as <c>frame_rate</c>; up to 60 characters.</param>
/// <param name="Number">The nominal value, from -1e15 to 1e15; null where only bounds are stated.</param>
/// <param name="Unit">UCUM unit of the value, such as <c>Hz</c>; null for a pure number.</param>
/// <param name="Text">
/// 1 to 500 characters. Where the taxonomy knows the property as a number, it is read as one, such as <c>-40..85 °C</c>,
/// <c>5 V ± 10 %</c> or <c>1/2.3 in</c>.
/// </param>
/// <param name="Least">The lower end of a range or tolerance; null where nothing is said.</param>
/// <param name="Most">The upper end.</param>
/// <param name="Source">Where the value comes from; null where nothing is stated, and in messages.</param>
public sealed record ComponentProperty(
    [Name(60)] string Name, [PropertyValue] decimal? Number = null, [Unit] string? Unit = null, [Line(500)] string? Text = null,
    [PropertyValue] decimal? Least = null, [PropertyValue] decimal? Most = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ValueSource? Source = null);

/// <summary>Where a value of a property comes from.</summary>
public enum SourceKind { Datasheet, ManufacturerSite, Distributor, Measurement, Declared }

/// <summary>What a value of a property was taken from. The address is kept and shown, and never opened by the platform.</summary>
/// <param name="Address">An https address; required but for a measurement and what was declared.</param>
/// <param name="Date">Of the data sheet or measurement, or when it was read; a day in China, not in the future.</param>
public sealed record ValueSource(SourceKind Kind, [WebAddress] string? Address = null, DateOnly? Date = null);

[ListenedBy(Services.SupplierMatching, Services.GapMonitoring)]
public sealed record LifecycleChanged(Guid ComponentId, Lifecycle Lifecycle);

/// <summary>SubstituteId may replace ComponentId. The reverse does not follow.</summary>
[ListenedBy(Services.SupplierMatching, Services.GapMonitoring)]
public sealed record SubstituteDeclared(Guid ComponentId, Guid SubstituteId);

/// <summary>SubstituteId may no longer replace ComponentId. It can be declared again.</summary>
[ListenedBy(Services.SupplierMatching, Services.GapMonitoring)]
public sealed record SubstituteWithdrawn(Guid ComponentId, Guid SubstituteId);

/// <summary>
/// Two components are one part: what is said of FromId counts for IntoId from now on. FromId stays valid as another id of it. A component
/// is never two steps from the one that stays.
/// </summary>
[ListenedBy(Services.SupplierMatching, Services.CapacityBooking, Services.DemandForecasting, Services.GapMonitoring)]
public sealed record ComponentsMerged(Guid IntoId, Guid FromId, DateTimeOffset At);

/// <summary>The two components are two parts again, for what comes later.</summary>
[ListenedBy(Services.SupplierMatching, Services.CapacityBooking, Services.DemandForecasting, Services.GapMonitoring)]
public sealed record ComponentsSeparated(Guid IntoId, Guid FromId, DateTimeOffset At);

/// <summary>A revision of an organisation's bill of materials was released. A released revision never changes.</summary>
/// <param name="EffectiveFrom">The day in China from which the product is built by it; null for the day of release.</param>
[ListenedBy(Services.DemandForecasting)]
public sealed record BillOfMaterialsReleased(
    Guid BillOfMaterialsId, Guid Organisation, string Product, string Revision, IReadOnlyList<BomLine> Lines,
    DateOnly? EffectiveFrom = null);

/// <summary>
/// One line. It names a component of the catalogue or a sub-assembly, that is another product of the same
/// organisation; exactly one of the two.
/// </summary>
/// <param name="Quantity">Quantity for one of the parent, in the component's unit; above 0.</param>
/// <param name="Attrition">Share lost in assembly, 0 or above; 0.02 is two per cent.</param>
/// <param name="SetupQuantity">Set-up loss in each week in which the product is built, in the component's unit.</param>
/// <param name="OrderMultiple">Requirements are rounded up to a multiple of it; 0 leaves them as they are.</param>
public sealed record BomLine(
    Guid? ComponentId, string? SubAssembly, decimal Quantity, decimal Attrition, decimal SetupQuantity,
    decimal OrderMultiple, bool Optional, IReadOnlyList<Guid> Substitutes);

[ListenedBy(Services.DemandForecasting)]
public sealed record BillOfMaterialsWithdrawn(Guid BillOfMaterialsId, Guid Organisation, string Product, string Revision);
