namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>A line of a bill of materials as somebody wrote it. Any of its texts may be missing.</summary>
/// <param name="PartNumber">The manufacturer's; several where one may stand in for the other, as in <c>A1 / B2</c>.</param>
/// <param name="Supplier">A distributor.</param>
/// <param name="SupplierNumber">The distributor's own number.</param>
/// <param name="Value">Such as <c>100nF</c>.</param>
/// <param name="Package">Such as <c>0603</c> or a footprint.</param>
/// <param name="Reference">Designators, such as <c>R1-R4, R7</c>.</param>
public sealed record WrittenLine(
    [Line(200)] string? Manufacturer = null, [Prose(400)] string? PartNumber = null, [Line(200)] string? Supplier = null,
    [Line(200)] string? SupplierNumber = null, [Line(200)] string? Value = null, [Line(200)] string? Package = null,
    [Prose(2000)] string? Description = null, [Prose(2000)] string? Reference = null);

/// <summary>Asks which components of the catalogue lines of bills mean.</summary>
public sealed record MatchLines([Entries(1, 500)] IReadOnlyList<WrittenLine> Lines);

/// <summary>What a line may mean.</summary>
/// <param name="Parts">One for the part, and one for each alternate of the same cell.</param>
/// <param name="NotPopulated">Whether the line is marked as not to be fitted.</param>
/// <param name="Designators">How many places it names; null where they cannot be counted.</param>
public sealed record LineMatch(IReadOnlyList<PartMatch> Parts, bool NotPopulated, int? Designators);

/// <summary>What one part of a line may be.</summary>
/// <param name="Written">Its number or else what the line says; empty for a line that says nothing of a part.</param>
/// <param name="Automatic">The component that is meant without doubt; null where a person has to settle it.</param>
/// <param name="Candidates">The most probable first, up to 10.</param>
/// <param name="NoneOfThese">Whether the organisation has settled that the catalogue does not have it.</param>
public sealed record PartMatch(
    string Written, Guid? Automatic, IReadOnlyList<LineCandidate> Candidates, bool NoneOfThese = false);

/// <summary>A component that a line may mean.</summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Reasons">What speaks for it, and what against it.</param>
/// <param name="StatedBy">The organisation whose cross reference speaks for it; null where none does.</param>
public sealed record LineCandidate(Guid ComponentId, decimal Confidence, IReadOnlyList<Reason> Reasons, Guid? StatedBy = null);

/// <summary>What the text of a line of an imported bill is.</summary>
/// <param name="Line">Its position among the lines of the bill, from 0.</param>
public sealed record WrittenBillLine([Count(0, 1999)] int Line, WrittenLine Written);

/// <summary>Settles what a line means: one component of the catalogue, or none.</summary>
/// <param name="ComponentId">Any component of the catalogue, also one that is no candidate.</param>
/// <param name="NoneOfThese">True: the catalogue does not have it. Exactly one of the two is given.</param>
public sealed record SettleBillLine(Guid? ComponentId = null, bool NoneOfThese = false);

/// <summary>A line of an imported bill that waits for a person or waited for one.</summary>
/// <param name="Product">Of the bill that named it first, with <c>revision</c>.</param>
/// <param name="Settled">Whether a person has settled it.</param>
/// <param name="ComponentId">What it was settled as; null where it waits, and where the catalogue does not have it.</param>
/// <param name="Candidates">What it may mean as of now, the most probable first.</param>
public sealed record OpenBillLine(
    Guid Id, WrittenLine Written, string Product, string Revision, DateTimeOffset Since, bool Settled, Guid? ComponentId,
    IReadOnlyList<LineCandidate> Candidates);
