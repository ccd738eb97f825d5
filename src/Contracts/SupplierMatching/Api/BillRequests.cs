using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// Requests quotes for the parts of a bill of materials: opens one sourcing request, a lot, for each of them, or none where one cannot
/// be opened. All have the same region and conditions.
/// </summary>
/// <param name="Builds">Products to build by week, of which the lots were worked out.</param>
/// <param name="Lots">1 to 200, each component once.</param>
/// <param name="LeftOut">Lines of the bill that no lot is for; null for none.</param>
/// <param name="AcceptSubstitutes">Whether declared substitutes of the components are accepted.</param>
public sealed record OpenBillRequest(
    Guid BillOfMaterialsId, [Name] string Product, [Name(50)] string Revision, [Entries(1, 104)] IReadOnlyList<WeekQuantity> Builds,
    [Region] string Region, SourcingConditions Conditions, [Entries(1, 200)] IReadOnlyList<NewLot> Lots,
    [Entries(0, 4000)] IReadOnlyList<LeftOutLine>? LeftOut = null, bool AcceptSubstitutes = false);

/// <summary>A part to request.</summary>
/// <param name="Weeks">As of a sourcing request.</param>
/// <param name="Lines">Numbers of the bill's own lines by which the part comes.</param>
/// <param name="Alternates">
/// Components that a line allows as substitutes, at most 1,000; null for none. They are named to the OEM; a lot asks for its component.
/// </param>
public sealed record NewLot(
    Guid ComponentId, [Entries(1, 104)] IReadOnlyList<WeekQuantity> Weeks,
    [Entries(1, 2000), Count(1, 2000)] IReadOnlyList<int> Lines, [Entries(0, 1000)] IReadOnlyList<Guid>? Alternates = null);

/// <summary>Closes the lots of a bill request that are open, without an award. Awarded lots stay as they are.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record CloseBillRequest([ReasonText] string Reason);

/// <summary>The request for the parts of a bill of materials, for the OEM that opened it alone.</summary>
/// <param name="Builds">Products to build by week.</param>
/// <param name="QuoteDeadline">With which the lots were opened; that of a lot may have been moved since.</param>
/// <param name="Currency">ISO 4217 code in which the quotes of all lots are compared.</param>
/// <param name="LotCount">Number of lots.</param>
/// <param name="LeftOut">Lines of the bill that no lot is for.</param>
/// <param name="ClosedAt">When the lots that were open were closed together; null otherwise.</param>
/// <param name="CloseReason">Why.</param>
public sealed record BillRequestView(
    Guid Id, Guid BillOfMaterialsId, string Product, string Revision, IReadOnlyList<WeekQuantity> Builds, string Region,
    bool AcceptSubstitutes, DateTimeOffset RequestedAt, DateTimeOffset QuoteDeadline, DateTimeOffset AwardDeadline, string Currency,
    int LotCount, IReadOnlyList<LeftOutLine> LeftOut, DateTimeOffset? ClosedAt, string? CloseReason);

/// <summary>How far the lots of a bill request are.</summary>
/// <param name="Lots">By number.</param>
/// <param name="Total">Null while no lot has a cost.</param>
public sealed record BillRequestProgress(Guid BillRequestId, IReadOnlyList<BillLot> Lots, BillTotal? Total);

/// <summary>One lot.</summary>
/// <param name="Number">From 1.</param>
/// <param name="RequestId">Its sourcing request.</param>
/// <param name="Quantity">Asked in all weeks, in the component's unit.</param>
/// <param name="Lines">Numbers of the bill's own lines by which the part comes.</param>
/// <param name="Alternates">Components that a line of the bill allows as substitutes.</param>
/// <param name="Invited">Number of invited suppliers.</param>
/// <param name="QuoteCount">Number of quotes. While they are sealed nothing else is disclosed.</param>
/// <param name="Covered">
/// Share of the quantity that all quotes together offer in its weeks, or that is awarded; 0 to 1. Null while they are sealed.
/// </param>
/// <param name="Cost">
/// Landed cost of the award; before that, of the cheapest order at one supplier that offers the whole quantity. Null while the quotes
/// are sealed, and where no such order can be reckoned.
/// </param>
public sealed record BillLot(
    int Number, Guid RequestId, Guid ComponentId, decimal Quantity, IReadOnlyList<int> Lines, IReadOnlyList<Guid> Alternates,
    SourcingState State, int Invited, int QuoteCount, decimal? Covered, decimal? Cost);

/// <summary>What the lots cost that have a cost, in the currency of the bill request.</summary>
/// <param name="Amount">The sum of their landed costs.</param>
/// <param name="Lots">Number of lots in it.</param>
/// <param name="WithoutCost">Number of lots that have none, and are not in it.</param>
public sealed record BillTotal(string Currency, decimal Amount, int Lots, int WithoutCost);
