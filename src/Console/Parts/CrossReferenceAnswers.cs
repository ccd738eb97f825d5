using SupplyChain.Console.Api;

namespace SupplyChain.Console.Parts;

/// <summary>Parts of other manufacturers that a part is stated to take the place of.</summary>
public sealed record CrossReferencesAnswer(CrossReferencesAnswer.Connection? CrossReferences)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    /// <param name="TheirComponent">Null where the catalogue does not have it.</param>
    public sealed record Row(
        Guid Id, string TheirManufacturer, string TheirPartNumber, Their? TheirComponent, CrossReferenceGrade Grade, string? Note,
        Guid? StatedBy, Named? StatedByNamed);

    public sealed record Their(Guid Id);
}

/// <summary>Parts that are stated to take the place of the part of a number.</summary>
public sealed record ReferencesOfNumberAnswer(ReferencesOfNumberAnswer.Connection? CrossReferences)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string TheirManufacturer, string TheirPartNumber, CrossReferenceGrade Grade, string? Note, Named? StatedByNamed,
        PartViewAnswer.Substitute? Component);
}
