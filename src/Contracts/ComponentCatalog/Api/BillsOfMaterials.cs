namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>Releases a revision of a product's bill of materials. A released revision never changes: release the next one.</summary>
/// <param name="Product">The organisation's own name of the product, 1 to 200 characters.</param>
/// <param name="Revision">1 to 50 characters.</param>
/// <param name="Description">Up to 2,000 characters.</param>
/// <param name="Lines">1 to 2,000 lines. Several lines may name the same component.</param>
/// <param name="EffectiveFrom">
/// The day in China from which the product is built by it, today or later and at most 5 years ahead; null for now.
/// </param>
public sealed record ReleaseBillOfMaterials(
    [Name] string Product, [Name(50)] string Revision, [Entries(1, 2000)] IReadOnlyList<NewBillLine> Lines,
    [Prose(2000)] string? Description = null, DateOnly? EffectiveFrom = null);

/// <summary>One line to release: a component of the catalogue or a sub-assembly, exactly one of the two.</summary>
/// <param name="SubAssembly">Another product of the organisation with a released bill of materials.</param>
/// <param name="Quantity">Quantity for one product, in the component's unit; above 0.</param>
/// <param name="Attrition">Share lost in assembly, 0 or above; 0.02 is two per cent.</param>
/// <param name="SetupQuantity">Set-up loss in each week in which the product is built, 0 or above.</param>
/// <param name="OrderMultiple">Requirements are rounded up to a multiple of it; 0 leaves them as they are.</param>
/// <param name="Optional">Whether the line is optional. Optional lines cause no requirement.</param>
/// <param name="Substitutes">Components that this line allows as substitutes, in addition to the component's own; up to 50.</param>
/// <param name="Reference">Reference designators, such as U1, U2; up to 2,000 characters.</param>
/// <param name="Note">Up to 1,000 characters.</param>
public sealed record NewBillLine(
    [QuantityAboveZero] decimal Quantity, PartReference? Component = null, [Line(200)] string? SubAssembly = null,
    [Attrition] decimal Attrition = 0, [Quantity] decimal SetupQuantity = 0, [Quantity] decimal OrderMultiple = 0, bool Optional = false,
    [Entries(0, 50)] IReadOnlyList<PartReference>? Substitutes = null, [Prose(2000)] string? Reference = null,
    [Prose(1000)] string? Note = null);

/// <summary>A component by its id, or by manufacturer and part number.</summary>
public sealed record PartReference(Guid? Id = null, [Line(200)] string? Manufacturer = null, [Line(100)] string? PartNumber = null);

/// <summary>Takes a revision back: it is no longer built.</summary>
/// <param name="Reason">1 to 1,000 characters.</param>
public sealed record WithdrawBillOfMaterials([ReasonText(1000)] string Reason);

/// <summary>A bill of materials of an import, and the parts to publish where the catalogue does not know them yet.</summary>
/// <param name="Parts">Nothing is published of a bill that is refused.</param>
/// <param name="Counted">Lines that count in a unit of their own; null for none.</param>
/// <param name="Written">
/// What lines say of their parts. A line whose component is not named exactly is matched by it. Null for none.
/// </param>
public sealed record ImportBillOfMaterials(
    ReleaseBillOfMaterials Bill, [Entries(0, 2000)] IReadOnlyList<PublishComponent>? Parts = null,
    [Entries(0, 2000)] IReadOnlyList<CountedLine>? Counted = null, [Entries(0, 2000)] IReadOnlyList<WrittenBillLine>? Written = null);

/// <summary>What a line of an imported bill counts in, where it says so.</summary>
/// <param name="Line">Its position among the lines of the bill, from 0.</param>
/// <param name="Unit">UCUM, or an annotation such as <c>{reel}</c>; null for the component's unit.</param>
/// <param name="UnitFactor">How many of the component's units one of it is; null where UCUM says so.</param>
public sealed record CountedLine(
    [Count(0, 1999)] int Line, [Unit] string? Unit = null, [QuantityAboveZero] decimal? UnitFactor = null);

/// <summary>A released revision of a product's bill of materials, for the organisation that released it alone.</summary>
/// <param name="WithdrawnAt">Null while the revision is in force.</param>
/// <param name="EffectiveFrom">
/// The day in China from which it is in effect, until a revision with a later day is; the day of its release where none was stated.
/// </param>
public sealed record BillOfMaterials(
    Guid Id, string Product, string Revision, string? Description, DateTimeOffset ReleasedAt, DateTimeOffset? WithdrawnAt,
    DateOnly EffectiveFrom, IReadOnlyList<BillLine> Lines);

/// <summary>One line of a bill of materials; see <see cref="NewBillLine"/> for its figures.</summary>
/// <param name="Number">Its place in the bill, from 1.</param>
/// <param name="Substitutes">Components that this line allows as substitutes.</param>
public sealed record BillLine(
    int Number, Guid? ComponentId, string? SubAssembly, decimal Quantity, decimal Attrition, decimal SetupQuantity,
    decimal OrderMultiple, bool Optional, IReadOnlyList<Guid> Substitutes, string? Reference, string? Note);

/// <summary>What happened to a line between two bills.</summary>
public enum LineChange { Removed, Changed, Added }

/// <summary>What can differ in a line that names the same part; see <see cref="NewBillLine"/>.</summary>
public enum BillLineField { Quantity, Attrition, SetupQuantity, OrderMultiple, Optional, Substitutes, Reference, Note }

/// <summary>A line that is not the same in two bills.</summary>
/// <param name="Before">Null for a line that was added.</param>
/// <param name="After">Null for a line that was removed.</param>
/// <param name="Fields">What differs in a line that changed; empty otherwise.</param>
public sealed record LineDifference(LineChange Change, BillLine? Before, BillLine? After, IReadOnlyList<BillLineField> Fields);

/// <summary>What is different between two bills of the organisation.</summary>
/// <param name="Differences">Removed, changed and added lines. The place of a line in its bill is no difference.</param>
public sealed record BillDifferences(Guid BeforeId, Guid AfterId, IReadOnlyList<LineDifference> Differences);

/// <summary>What releasing a revision would change. Nothing is stored of it.</summary>
/// <param name="PreviousId">The revision that it would succeed on its first day; null for a product without one.</param>
/// <param name="EffectiveFrom">Its first day.</param>
/// <param name="Differences">From the revision that it would succeed.</param>
/// <param name="ContainedIn">Own products that contain the product, at any level.</param>
/// <param name="Warnings">What the release would warn about.</param>
public sealed record BillPreview(
    Guid? PreviousId, DateOnly EffectiveFrom, IReadOnlyList<LineDifference> Differences, IReadOnlyList<string> ContainedIn,
    IReadOnlyList<Warning> Warnings);

/// <summary>A bill of materials of the organisation that requires a component.</summary>
/// <param name="Quantity">Sum of the lines that name it, per one of the product; 0 where it is only a substitute.</param>
/// <param name="AsSubstitute">Whether a line allows it only as a substitute.</param>
/// <param name="ContainedIn">Own products that contain it through this one, at any level.</param>
public sealed record ComponentUsage(
    Guid BillOfMaterialsId, string Product, string Revision, decimal Quantity, bool AsSubstitute, IReadOnlyList<string> ContainedIn);
