namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>
/// States that a component can take the place of another manufacturer's part, whether the catalogue has that part or not. Stated again
/// with another grade or note, it is revised. Idempotent.
/// </summary>
/// <param name="TheirManufacturer">1 to 200 characters.</param>
/// <param name="TheirPartNumber">
/// 1 to 100 characters with a letter or a digit. Numbers that differ by separators, case or width are the same.
/// </param>
/// <param name="ComponentId">Ours: a component that the caller's organisation maintains.</param>
/// <param name="Note">Up to 1,000 characters, such as what differs.</param>
public sealed record StateCrossReference(
    [Name] string TheirManufacturer, [Name(100)] string TheirPartNumber, Guid ComponentId, CrossReferenceGrade Grade,
    [Prose(1000)] string? Note = null);

/// <summary>A row of a file of cross references.</summary>
/// <param name="TheirManufacturer">1 to 200 characters.</param>
/// <param name="TheirPartNumber">1 to 100 characters with a letter or a digit.</param>
/// <param name="Manufacturer">Of our component, as the catalogue names it, or a name that was merged into that one.</param>
/// <param name="PartNumber">Of our component, as the catalogue names it.</param>
/// <param name="Note">Up to 1,000 characters.</param>
public sealed record ImportCrossReference(
    [Name] string TheirManufacturer, [Name(100)] string TheirPartNumber, [Name] string Manufacturer, [Name(100)] string PartNumber,
    CrossReferenceGrade Grade, [Prose(1000)] string? Note = null);

/// <summary>Withdraws a cross reference. What was decided on it, such as lines of bills that were settled, stays.</summary>
/// <param name="Reason">1 to 1,000 characters.</param>
public sealed record WithdrawCrossReference([ReasonText(1000)] string Reason);

/// <summary>A statement that a component can take the place of another manufacturer's part.</summary>
/// <param name="TheirComponentId">Their part, where the catalogue has it under this name.</param>
/// <param name="ComponentId">The component that takes its place.</param>
/// <param name="StatedBy">The organisation that states it.</param>
/// <param name="StatedAt">When it was stated as it stands.</param>
/// <param name="WithdrawnAt">Null while it holds.</param>
public sealed record CrossReference(
    Guid Id, string TheirManufacturer, string TheirPartNumber, Guid? TheirComponentId, Guid ComponentId, CrossReferenceGrade Grade,
    string? Note, Guid StatedBy, DateTimeOffset StatedAt, DateTimeOffset? WithdrawnAt);
