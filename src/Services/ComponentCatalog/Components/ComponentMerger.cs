using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>The alliance decided that two components are one part. Both keep their descriptions; one of them is shown.</summary>
/// <param name="Into">The component that stays.</param>
/// <param name="From">The component whose id and number become other names of it.</param>
/// <param name="By">The organisation that decided it.</param>
public sealed record ComponentsMerged(
    Guid MergerId, Guid IntoId, PartName Into, Guid FromId, PartName From, string Reason, Guid By, DateTimeOffset At);

/// <summary>The two components are two parts again, for what comes later.</summary>
/// <param name="By">The organisation that decided it.</param>
public sealed record ComponentsSeparated(Guid MergerId, Guid IntoId, Guid FromId, PartName From, string Reason, Guid By, DateTimeOffset At);

/// <summary>A component that is or was merged into another one. There is one for each such component.</summary>
public sealed record ComponentMerger(
    Guid Id, Guid IntoId, PartName Into, Guid FromId, PartName From, string Reason, Guid By, DateTimeOffset MergedAt, bool IsActive,
    string? SeparatedReason, DateTimeOffset? SeparatedAt)
{
    public string SortKey => $"{Into.SortKey}\t{From.SortKey}";

    public static Guid IdOf(Guid from) => NamedId.Of("component-merger", from.ToString("N"));

    public static ComponentMerger Create(ComponentsMerged e) =>
        new(e.MergerId, e.IntoId, e.Into, e.FromId, e.From, e.Reason, e.By, e.At, true, null, null);

    public ComponentMerger Apply(ComponentsMerged e) => Create(e);

    public ComponentMerger Apply(ComponentsSeparated e) => this with { IsActive = false, SeparatedReason = e.Reason, SeparatedAt = e.At };
}
