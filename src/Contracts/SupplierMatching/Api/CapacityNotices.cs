namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>Why a supplier's capacity changes (CX-0128).</summary>
public enum CapacityNoticeCause { Strike, NaturalDisaster, ProductionIncident, Pandemic, LogisticsDisruption, War, Other }

/// <summary>What a notice says of capacity (CX-0128).</summary>
public enum CapacityNoticeEffect { CapacityReduction, CapacityIncrease }

/// <summary>
/// Issues a notice: for the weeks named, another share of the published capacity counts until the notice is resolved. OEMs that depend on
/// these weeks are told.
/// </summary>
/// <param name="Text">What happened, for OEMs that depend on the weeks; 1 to 2,000 characters.</param>
/// <param name="Impacts">1 to 50, each component and region once; capacity of it is published.</param>
public sealed record IssueCapacityNotice(
    CapacityNoticeCause Cause, CapacityNoticeEffect Effect, [ReasonText(2_000)] string Text,
    [Entries(1, 50)] IReadOnlyList<CapacityNoticeImpact> Impacts);

/// <summary>
/// Issues a notice of one's own because of one that the supplier was told of as a buyer. It has the cause of that one, which is open.
/// </summary>
/// <param name="Text">What happened, for OEMs that depend on the weeks; 1 to 2,000 characters.</param>
/// <param name="Impacts">The supplier's own components; as in <see cref="IssueCapacityNotice"/>.</param>
public sealed record ForwardCapacityNotice(
    CapacityNoticeEffect Effect, [ReasonText(2_000)] string Text, [Entries(1, 50)] IReadOnlyList<CapacityNoticeImpact> Impacts);

/// <summary>
/// Says anew what an open notice is about, from this week on. Weeks that are over stay as they were; cause and effect do not change.
/// </summary>
/// <param name="Text">What happened, for OEMs that depend on the weeks; 1 to 2,000 characters.</param>
/// <param name="Impacts">All that holds from this week on; as in <see cref="IssueCapacityNotice"/>.</param>
public sealed record ReviseCapacityNotice(
    [ReasonText(2_000)] string Text, [Entries(1, 50)] IReadOnlyList<CapacityNoticeImpact> Impacts);

/// <summary>Resolves a notice, which is final: what was published counts again.</summary>
/// <param name="Text">How it ended; 1 to 2,000 characters.</param>
public sealed record ResolveCapacityNotice([ReasonText(2_000)] string Text);

/// <summary>What a notice says of a component in a delivery region.</summary>
/// <param name="Region">GB/T 2260 code of the delivery region.</param>
/// <param name="Weeks">1 to 130, each once, from this week to three years ahead.</param>
public sealed record CapacityNoticeImpact(
    Guid ComponentId, [Region] string Region, [Entries(1, 130)] IReadOnlyList<CapacityNoticeWeek> Weeks);

/// <summary>The share of the published capacity of a week that remains: below 1 of a reduction, above 1 of an increase.</summary>
public sealed record CapacityNoticeWeek(DateOnly Week, [CapacityShare] decimal Share);

/// <summary>
/// A supplier's notice, as far as the reader is told. The supplier and the alliance see all weeks, an OEM those of its awards, and of its
/// requests whose quotes are open.
/// </summary>
/// <param name="Text">Null for the alliance.</param>
/// <param name="Forwarded">Whether it was issued because of another supplier's notice.</param>
/// <param name="ForwardedFromId">That notice; null for a reader that is not told of it.</param>
/// <param name="Resolution">How it ended; null while it is open, and for the alliance.</param>
public sealed record SupplierCapacityNotice(
    Guid Id, Guid SupplierId, CapacityNoticeCause Cause, CapacityNoticeEffect Effect, string? Text,
    IReadOnlyList<CapacityNoticeImpact> Impacts, bool Open, bool Forwarded, Guid? ForwardedFromId, DateTimeOffset IssuedAt,
    DateTimeOffset? RevisedAt, DateTimeOffset? ResolvedAt, string? Resolution);
