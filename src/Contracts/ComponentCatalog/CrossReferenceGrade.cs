namespace SupplyChain.Contracts.ComponentCatalog;

/// <summary>
/// How well a component takes the place of another part. DropIn: without a change of the board or the software. Functional: it does the
/// same, and something has to be adapted. Similar: it is close, and has to be checked.
/// </summary>
public enum CrossReferenceGrade { DropIn, Functional, Similar }
