using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.CapacityNotices;

/// <summary>A supplier said that another share of what it published remains in some weeks.</summary>
/// <param name="Told">The OEMs that depended on one of these weeks.</param>
/// <param name="ForwardedFrom">The notice of another supplier because of which it was issued; null where there is none.</param>
public sealed record CapacityNoticeIssued(
    Guid NoticeId, Guid SupplierId, CapacityNoticeCause Cause, CapacityNoticeEffect Effect, string Text,
    IReadOnlyList<CapacityNoticeImpact> Impacts, IReadOnlyList<Guid> Told, DateTimeOffset At, Guid? ForwardedFrom = null);

/// <summary>Its supplier said anew what it is about.</summary>
/// <param name="Impacts">With the weeks that were over, which stay.</param>
/// <param name="Told">The OEMs that depended on one of these weeks.</param>
public sealed record CapacityNoticeRevised(
    string Text, IReadOnlyList<CapacityNoticeImpact> Impacts, IReadOnlyList<Guid> Told, DateTimeOffset At);

/// <summary>It is over: what was published counts again.</summary>
public sealed record CapacityNoticeResolved(string Text, DateTimeOffset At);

/// <param name="Told">Everybody that was told of it at some time.</param>
public sealed record CapacityNotice(
    Guid Id, Guid SupplierId, CapacityNoticeCause Cause, CapacityNoticeEffect Effect, string Text,
    IReadOnlyList<CapacityNoticeImpact> Impacts, IReadOnlyList<Guid> Told, DateTimeOffset IssuedAt)
{
    public Guid? ForwardedFrom { get; init; }
    public DateTimeOffset? RevisedAt { get; init; }
    public DateTimeOffset? ResolvedAt { get; init; }
    public string? Resolution { get; init; }

    /// <summary>Stored so that it can be asked for.</summary>
    public bool Open => ResolvedAt is null;

    public static CapacityNotice Create(CapacityNoticeIssued e) =>
        new(e.NoticeId, e.SupplierId, e.Cause, e.Effect, e.Text, e.Impacts, e.Told, e.At) { ForwardedFrom = e.ForwardedFrom };

    public CapacityNotice Apply(CapacityNoticeRevised e) =>
        this with { Text = e.Text, Impacts = e.Impacts, Told = [.. Told.Union(e.Told)], RevisedAt = e.At };

    public CapacityNotice Apply(CapacityNoticeResolved e) => this with { Resolution = e.Text, ResolvedAt = e.At };
}
