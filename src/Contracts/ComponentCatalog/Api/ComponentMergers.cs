namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>
/// Says that two components are one part. The one that stays answers for both ids from then on: demand, offers and capacity of both
/// are counted together. Idempotent.
/// </summary>
/// <param name="IntoId">The component that stays.</param>
/// <param name="FromId">The component whose id becomes an alias; of the same manufacturer, class and unit.</param>
/// <param name="Reason">1 to 1,000 characters, such as the data sheet that shows it.</param>
public sealed record MergeComponents(Guid IntoId, Guid FromId, [ReasonText(1000)] string Reason);

/// <summary>
/// Undoes a merger of components, for what comes later. What was said of the part meanwhile stays with the one that stayed.
/// </summary>
/// <param name="Reason">1 to 1,000 characters.</param>
public sealed record SeparateComponents([ReasonText(1000)] string Reason);

/// <summary>Two components that are one part, by decision of the alliance.</summary>
/// <param name="Into">The component that stays.</param>
/// <param name="From">The component whose id is an alias of it.</param>
/// <param name="By">The organisation that merged them.</param>
/// <param name="IsActive">False once they were separated again.</param>
/// <param name="SeparatedReason">Why they were separated; null while they are one.</param>
/// <param name="SeparatedAt">Null while they are one.</param>
public sealed record ComponentMerger(
    Guid Id, ComponentAlias Into, ComponentAlias From, string Reason, Guid By, DateTimeOffset MergedAt,
    bool IsActive, string? SeparatedReason, DateTimeOffset? SeparatedAt);

/// <summary>Two components of one manufacturer and class that may be one part. Nothing is merged without a person.</summary>
/// <param name="Into">The one that was named as the manufacturer is called today, or whose number has separators.</param>
/// <param name="Score">0 to 1, the higher the more alike.</param>
/// <param name="Reasons">What makes them alike.</param>
public sealed record ComponentMergerSuggestion(
    Guid Id, ComponentAlias Into, ComponentAlias From, string Class, decimal Score, IReadOnlyList<Reason> Reasons);
