using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Manufacturers;

/// <summary>The alliance decided that two names are of one manufacturer: one is another spelling of the other.</summary>
/// <param name="By">The organisation that decided it.</param>
public sealed record ManufacturersMerged(Guid MergerId, string Into, string From, string Reason, Guid By, DateTimeOffset At);

/// <summary>The two names are of two manufacturers again.</summary>
/// <param name="By">The organisation that decided it.</param>
public sealed record ManufacturersSeparated(Guid MergerId, string Reason, Guid By, DateTimeOffset At);

/// <summary>A name that is or was another spelling of one that stays. There is one for each such name.</summary>
public sealed record ManufacturerMerger(
    Guid Id, string Into, string From, string Reason, Guid By, DateTimeOffset MergedAt, bool IsActive, string? SeparatedReason,
    DateTimeOffset? SeparatedAt)
{
    /// <summary>The name that stays, as names are compared.</summary>
    public string IntoKey => FoldedName.Of(Into);

    public string SortKey => $"{IntoKey}\t{FoldedName.Of(From)}";

    public static Guid IdOf(string from) => NamedId.Of("manufacturer-merger", FoldedName.Of(from));

    public static ManufacturerMerger Create(ManufacturersMerged e) =>
        new(e.MergerId, e.Into, e.From, e.Reason, e.By, e.At, true, null, null);

    public ManufacturerMerger Apply(ManufacturersMerged e) => Create(e);

    public ManufacturerMerger Apply(ManufacturersSeparated e) =>
        this with { IsActive = false, SeparatedReason = e.Reason, SeparatedAt = e.At };
}
