using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.SupplierMatching.BillRequests;

/// <summary>An OEM requested quotes for the parts of a bill of materials: a sourcing request was opened for each of them.</summary>
/// <param name="Builds">Products to build by week, of which the lots were worked out.</param>
/// <param name="LeftOut">Lines of the bill that no lot is for.</param>
public sealed record BillRequestOpened(
    Guid BillRequestId, Guid Organisation, Guid BillOfMaterialsId, string Product, string Revision, IReadOnlyList<WeekQuantity> Builds,
    string Region, bool AcceptSubstitutes, DateTimeOffset QuoteDeadline, DateTimeOffset AwardDeadline, string Currency,
    IReadOnlyList<OpenedLot> Lots, IReadOnlyList<LeftOutLine> LeftOut, DateTimeOffset At);

/// <summary>The lots that were open were closed without an award.</summary>
/// <param name="Lots">Their numbers.</param>
public sealed record BillRequestClosed(IReadOnlyList<int> Lots, string Reason, DateTimeOffset At);

/// <summary>A lot: the sourcing request for one part.</summary>
/// <param name="Lines">Numbers of the bill's own lines by which the part comes.</param>
/// <param name="Alternates">Components that a line allows as substitutes.</param>
public sealed record OpenedLot(int Number, Guid RequestId, Guid ComponentId, IReadOnlyList<int> Lines, IReadOnlyList<Guid> Alternates);

/// <summary>A request for the parts of a bill. What becomes of each lot stands in its sourcing request alone.</summary>
public sealed record BillRequest(
    Guid Id, Guid Organisation, Guid BillOfMaterialsId, string Product, string Revision, IReadOnlyList<WeekQuantity> Builds,
    string Region, bool AcceptSubstitutes, DateTimeOffset QuoteDeadline, DateTimeOffset AwardDeadline, string Currency,
    IReadOnlyList<OpenedLot> Lots, IReadOnlyList<LeftOutLine> LeftOut, DateTimeOffset RequestedAt)
{
    public DateTimeOffset? ClosedAt { get; init; }
    public string? CloseReason { get; init; }

    public static BillRequest Create(BillRequestOpened e) => new(
        e.BillRequestId, e.Organisation, e.BillOfMaterialsId, e.Product, e.Revision, e.Builds, e.Region, e.AcceptSubstitutes,
        e.QuoteDeadline, e.AwardDeadline, e.Currency, e.Lots, e.LeftOut, e.At);

    public BillRequest Apply(BillRequestClosed e) => this with { ClosedAt = e.At, CloseReason = e.Reason };
}
