namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>
/// Replaces a component by another in bills of materials of the caller's organisation. Each bill that is named gets a successor: a
/// revision with the same lines but for these components. All of them are released, or none.
/// </summary>
/// <param name="ById">Counted in the same unit.</param>
/// <param name="BillsOfMaterials">1 to 200 revisions in effect that name the component.</param>
/// <param name="KeepAsSubstitute">Whether the lines go on to allow the component that is replaced, as a substitute.</param>
public sealed record ReplaceComponent(
    Guid ReplacedId, Guid ById, [Entries(1, 200)] IReadOnlyList<Guid> BillsOfMaterials, [ReasonText] string Reason,
    bool KeepAsSubstitute = false);

/// <summary>Withdraws the revisions that a replacement released, so that those before them are in effect again.</summary>
public sealed record UndoReplacement([ReasonText] string Reason);

/// <summary>What replacing a component by another would change in the caller's bills of materials.</summary>
/// <param name="Bills">The revisions in effect that name the component, by product; the first 200.</param>
/// <param name="HasMore">Whether there are further ones.</param>
/// <param name="Warnings">Of the component that takes its place.</param>
public sealed record ReplacementPreview(
    Guid ReplacedId, Guid ById, IReadOnlyList<BillToReplace> Bills, bool HasMore, IReadOnlyList<Warning> Warnings);

/// <param name="NextRevision">What its successor would be called.</param>
/// <param name="Lines">Numbers of the lines that name the component itself.</param>
/// <param name="Quantity">Sum of these lines, per one of the product.</param>
/// <param name="SubstituteLines">Numbers of the lines that allow it as a substitute.</param>
public sealed record BillToReplace(
    Guid BillOfMaterialsId, string Product, string Revision, string NextRevision, IReadOnlyList<int> Lines, decimal Quantity,
    IReadOnlyList<int> SubstituteLines);

/// <summary>A replacement of a component in bills of materials, for the organisation that made it alone.</summary>
/// <param name="UndoneAt">Null while it holds.</param>
public sealed record Replacement(
    Guid Id, Guid ReplacedId, Guid ById, string Reason, bool KeepAsSubstitute, DateTimeOffset At, IReadOnlyList<ReplacedBill> Bills,
    DateTimeOffset? UndoneAt, string? UndoReason);

/// <param name="BillOfMaterialsId">The successor.</param>
/// <param name="PreviousId">The bill that it succeeds.</param>
public sealed record ReplacedBill(
    string Product, Guid BillOfMaterialsId, string Revision, Guid PreviousId, string PreviousRevision);
