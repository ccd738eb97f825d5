using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Replacements;

/// <summary>An organisation replaced a component by another in some of its bills of materials.</summary>
public sealed record ComponentReplaced(
    Guid ReplacementId, Guid Organisation, Guid ReplacedId, Guid ById, string Reason, bool KeepAsSubstitute,
    IReadOnlyList<ReplacedBill> Bills, DateTimeOffset At);

/// <summary>The revisions that the replacement released were withdrawn together.</summary>
public sealed record ReplacementUndone(Guid ReplacementId, Guid Organisation, string Reason, DateTimeOffset At);

public sealed record Replacement(
    Guid Id, Guid Organisation, Guid ReplacedId, Guid ById, string Reason, bool KeepAsSubstitute, IReadOnlyList<ReplacedBill> Bills,
    DateTimeOffset At, DateTimeOffset? UndoneAt, string? UndoReason)
{
    /// <summary>The order of an organisation's list, and its cursor: the latest first.</summary>
    public string SortKey => $"{DateTimeOffset.MaxValue.Ticks - At.UtcTicks:D19}\t{Id}";

    public static Replacement Create(ComponentReplaced e) =>
        new(e.ReplacementId, e.Organisation, e.ReplacedId, e.ById, e.Reason, e.KeepAsSubstitute, e.Bills, e.At, null, null);

    public Replacement Apply(ReplacementUndone e) => this with { UndoneAt = e.At, UndoReason = e.Reason };
}
