namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>
/// Publishes a component in the catalogue. If its organisation publishes it again, it is revised if it differs. Another
/// organisation may only publish the same content. Idempotent.
/// </summary>
/// <param name="Manufacturer">1 to 200 characters; with the part number it names the component, in upper and lower case alike.</param>
/// <param name="PartNumber">The manufacturer's own, 1 to 100 characters.</param>
/// <param name="Class">A class of the taxonomy, such as <c>tof</c>.</param>
/// <param name="Description">Up to 2,000 characters.</param>
/// <param name="Unit">UCUM unit of its quantities; 1 is a piece.</param>
/// <param name="Lifecycle">Default: Active for a new component, unchanged for a known one.</param>
/// <param name="Region">Region of manufacture: a GB/T 2260 code of six digits, such as 370200.</param>
/// <param name="Properties">Up to 200, each name once.</param>
public sealed record PublishComponent(
    [Name] string Manufacturer, [Name(100)] string PartNumber, [Name(100)] string Class, [Prose(2000)] string? Description = null,
    [Unit] string Unit = "1", Lifecycle? Lifecycle = null, Origin? Origin = null, Readiness? Readiness = null,
    [Region] string? Region = null,
    [Entries(0, 200, By = nameof(ComponentProperty.Name))] IReadOnlyList<ComponentProperty>? Properties = null);

/// <summary>A row of a file of components. What the file has no column for stays as it is.</summary>
/// <param name="Manufacturer">1 to 200 characters; with the part number it names the component, in upper and lower case alike.</param>
/// <param name="PartNumber">The manufacturer's own, 1 to 100 characters.</param>
/// <param name="Class">A class of the taxonomy, such as <c>tof</c>.</param>
/// <param name="Description">Up to 2,000 characters.</param>
/// <param name="Unit">UCUM unit in which quantities of it are counted; <c>1</c>, a piece, for a new component without one.</param>
/// <param name="Lifecycle">Active for a new component, and what it was for a known one, unless given.</param>
/// <param name="Region">Region of manufacture: a GB/T 2260 code of six digits, such as 370200.</param>
/// <param name="Properties">Up to 200, each name once.</param>
/// <param name="Columns">
/// The optional fields that the file has, such as <c>description</c>, with <c>properties</c> for all properties or
/// <c>properties.range</c> for one; null for all.
/// </param>
/// <param name="Overwrite">Whether the alliance or an administrator means to change what another organisation published.</param>
/// <param name="Datasheet">An https address: the data sheet of those values of the row that name no source themselves.</param>
/// <param name="DatasheetDate">Of the data sheet, a day in China that has come.</param>
public sealed record ImportComponent(
    [Name] string Manufacturer, [Name(100)] string PartNumber, [Name(100)] string Class, [Prose(2000)] string? Description = null,
    [Unit] string? Unit = null, Lifecycle? Lifecycle = null, Origin? Origin = null, Readiness? Readiness = null,
    [Region] string? Region = null,
    [Entries(0, 200, By = nameof(ComponentProperty.Name))] IReadOnlyList<ComponentProperty>? Properties = null,
    [Entries(0, 300), Name] IReadOnlyList<string>? Columns = null, bool Overwrite = false, [WebAddress] string? Datasheet = null,
    DateOnly? DatasheetDate = null);

/// <summary>
/// Replaces the description of a component. Omitted fields are cleared. The life cycle is changed by its own commands.
/// </summary>
/// <param name="Class">A class of the taxonomy, such as <c>tof</c>.</param>
/// <param name="Description">Up to 2,000 characters.</param>
/// <param name="Unit">UCUM unit of its quantities; 1 is a piece.</param>
/// <param name="Region">Region of manufacture: a GB/T 2260 code of six digits, such as 370200.</param>
/// <param name="Properties">Up to 200, each name once.</param>
public sealed record ReviseComponent(
    [Name(100)] string Class, [Prose(2000)] string? Description = null, [Unit] string Unit = "1", Origin? Origin = null,
    Readiness? Readiness = null, [Region] string? Region = null,
    [Entries(0, 200, By = nameof(ComponentProperty.Name))] IReadOnlyList<ComponentProperty>? Properties = null);

/// <summary>Changes the life-cycle state of a component.</summary>
/// <param name="Reason">Up to 1,000 characters, such as the manufacturer's notice.</param>
public sealed record ChangeLifecycle(Lifecycle Lifecycle, [Prose(1000)] string? Reason = null);

/// <summary>Makes a component obsolete. It stays in the catalogue for the bills of materials that name it.</summary>
/// <param name="Reason">1 to 1,000 characters.</param>
public sealed record RetireComponent([ReasonText(1000)] string Reason);

/// <summary>Declares that another component may replace this one. The reverse does not follow.</summary>
public sealed record DeclareSubstitute(Guid SubstituteId);

/// <summary>
/// Another component may no longer replace this one. What was decided on it, such as bills of materials and awards, stays.
/// </summary>
/// <param name="Reason">1 to 1,000 characters, such as the test that it failed.</param>
public sealed record WithdrawSubstitute([ReasonText(1000)] string Reason);

/// <summary>A component of the catalogue.</summary>
/// <param name="Publisher">The organisation that published it.</param>
/// <param name="Maintainer">
/// The organisation that may revise it, besides the alliance: the holder of the manufacturer's name; while nobody holds it, the publisher.
/// </param>
/// <param name="Class">Its class of the taxonomy.</param>
/// <param name="Unit">UCUM unit of its quantities; 1 is a piece.</param>
/// <param name="Region">Region of manufacture, a GB/T 2260 code.</param>
/// <param name="Properties">Ordered by name.</param>
/// <param name="Substitutes">Components that may stand in for it.</param>
/// <param name="Aliases">Components that were merged into it, at most 100. Their ids and numbers are other names of it.</param>
/// <param name="AskedAs">The alias by which it was asked for; null where it was asked for by its own id.</param>
public sealed record Component(
    Guid Id, Guid Publisher, Guid Maintainer, string Manufacturer, string PartNumber, string Class, string? Description, string Unit,
    Lifecycle Lifecycle, Origin? Origin, Readiness? Readiness, string? Region,
    IReadOnlyList<StatedProperty> Properties, IReadOnlyList<Guid> Substitutes, IReadOnlyList<ComponentAlias>? Aliases = null,
    Guid? AskedAs = null);

/// <summary>Another id and name of a component, from before it was merged into it.</summary>
public sealed record ComponentAlias(Guid Id, string Manufacturer, string PartNumber);

/// <summary>
/// How far a value of a property can be relied on. Verified: the holder of the manufacturer's name stated it by a data sheet or a
/// measurement. Stated: the holder, or the publisher of the component, stated it with a source. Unverified: neither.
/// </summary>
public enum ValueTrust { Verified, Stated, Unverified }

/// <summary>
/// One property of a component: a measured value, or a text, and who stated it by what. A measured value is a number, a range, or a
/// number with its tolerance.
/// </summary>
/// <param name="Name">Lower-case letters, digits and underscores, such as <c>frame_rate</c>.</param>
/// <param name="Number">The nominal value; null where only bounds are stated.</param>
/// <param name="Unit">UCUM unit of the value, such as <c>Hz</c>; null for a pure number.</param>
/// <param name="Least">The lower end of a range or tolerance; null where nothing is said.</param>
/// <param name="Most">The upper end.</param>
/// <param name="Source">Null where none was stated.</param>
/// <param name="Publisher">
/// The organisation that stated the value, or its source, last; null where it was revised before that was recorded.
/// </param>
/// <param name="TrustReason">Why it can be relied on so far.</param>
public sealed record StatedProperty(
    string Name, decimal? Number, string? Unit, string? Text, decimal? Least, decimal? Most, ValueSource? Source, Guid? Publisher,
    ValueTrust Trust, Reason TrustReason);
