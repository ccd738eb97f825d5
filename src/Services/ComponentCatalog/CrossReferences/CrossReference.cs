using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.ComponentCatalog.CrossReferences;

/// <summary>An organisation stated that a component can take the place of another manufacturer's part.</summary>
public sealed record CrossReferenceStated(
    Guid ReferenceId, Guid Organisation, PartName Theirs, Guid ComponentId, CrossReferenceGrade Grade, string? Note, DateTimeOffset At);

/// <summary>The organisation stated the same with another grade or note.</summary>
public sealed record CrossReferenceRevised(Guid ReferenceId, CrossReferenceGrade Grade, string? Note, DateTimeOffset At);

/// <summary>It is stated no longer. It can be stated again.</summary>
/// <param name="By">The organisation that withdrew it.</param>
public sealed record CrossReferenceWithdrawn(Guid ReferenceId, Guid By, string Reason, DateTimeOffset At);

/// <summary>One for each organisation, part of another manufacturer, and component of ours.</summary>
public sealed record CrossReference(
    Guid Id, Guid Organisation, PartName Theirs, Guid ComponentId, CrossReferenceGrade Grade, string? Note, DateTimeOffset StatedAt,
    DateTimeOffset? WithdrawnAt)
{
    public bool IsActive => WithdrawnAt is null;

    /// <summary>By what their number is found, however it is separated.</summary>
    public string NumberKey => PartKey.Of(Theirs.Number);

    public string ManufacturerKey => FoldedName.Of(Theirs.Manufacturer);

    /// <summary>The order of lists, and their cursor.</summary>
    public string SortKey => $"{Theirs.SortKey}\t{Id}";

    /// <summary>2.54 is not 254: signs that may tell parts apart count.</summary>
    public static Guid IdOf(Guid organisation, PartName theirs, Guid component) => NamedId.Of(
        "cross-reference", organisation.ToString("N"), FoldedName.Of(theirs.Manufacturer), PartKey.WithSigns(theirs.Number),
        component.ToString("N"));

    public static CrossReference Create(CrossReferenceStated e) =>
        new(e.ReferenceId, e.Organisation, e.Theirs, e.ComponentId, e.Grade, e.Note, e.At, null);

    public CrossReference Apply(CrossReferenceStated e) => Create(e);

    public CrossReference Apply(CrossReferenceRevised e) => this with { Grade = e.Grade, Note = e.Note, StatedAt = e.At };

    public CrossReference Apply(CrossReferenceWithdrawn e) => this with { WithdrawnAt = e.At };
}

/// <summary>
/// How many cross references an organisation states. It is kept with them: rows of a file that share a transaction see it, and a query
/// would not.
/// </summary>
public sealed record StatedReferences(Guid Id, int Count)
{
    public StatedReferences After(IEnumerable<object> events) => this with
    {
        Count = Count + events.Sum(e => e switch { CrossReferenceStated => 1, CrossReferenceWithdrawn => -1, _ => 0 }),
    };

    /// <summary>An organisation's references are decided one after the other.</summary>
    public static Guid TurnOf(Guid organisation) => NamedId.Of("cross-references", organisation.ToString("N"));
}
