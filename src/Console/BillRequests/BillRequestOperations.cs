using SupplyChain.Console.Api;
using SupplyChain.Contracts.SupplierMatching.Api;

using WeekQuantity = SupplyChain.Console.Api.WeekQuantity;

namespace SupplyChain.Console.BillRequests;

/// <summary>What is asked about requests for whole bills, and how they are opened and closed.</summary>
static class BillRequestOperations
{
    public static readonly Operation<BillPartsAnswer> Parts = Operation.Of<BillPartsAnswer>("BillRequests/BillParts.graphql");
    public static readonly Operation<BillRequestListAnswer> List =
        Operation.Of<BillRequestListAnswer>("BillRequests/BillRequestList.graphql");
    public static readonly Operation<BillRequestViewAnswer> View =
        Operation.Of<BillRequestViewAnswer>("BillRequests/BillRequestView.graphql");
    public static readonly Operation<OpenBillRequestAnswer> Open =
        Operation.Of<OpenBillRequestAnswer>("BillRequests/OpenBillRequest.graphql");
    public static readonly Operation<CloseBillRequestAnswer> Close =
        Operation.Of<CloseBillRequestAnswer>("BillRequests/CloseBillRequest.graphql");
}

public enum LeftOutReason { Optional, NotChosen, NoBillInEffect, NestedTooDeep }

/// <summary>A component that is named.</summary>
public sealed record PartOfBill(Guid Id, string Manufacturer, string PartNumber, string Unit = "1");

/// <summary>A line that no lot is for.</summary>
public sealed record LeftOutLine(string Product, int Line, string? SubAssembly, LeftOutReason Reason, PartOfBill? Component);

public sealed record BillPartsAnswer(BillPartsAnswer.Shown? BillParts)
{
    public sealed record Shown(DateOnly EffectiveOn, IReadOnlyList<Part> Parts, IReadOnlyList<LeftOutLine> LeftOut);

    public sealed record Part(
        string Unit, IReadOnlyList<int> Lines, IReadOnlyList<WeekQuantity> Weeks, PartOfBill? Component,
        IReadOnlyList<PartOfBill> Alternates);
}

public sealed record BillRequestListAnswer(BillRequestListAnswer.Connection? BillRequests)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string Product, string Revision, DateTimeOffset RequestedAt, DateTimeOffset QuoteDeadline, string Region, int LotCount,
        DateTimeOffset? ClosedAt, IReadOnlyList<WeekQuantity> Builds);
}

public sealed record BillRequestViewAnswer(BillRequestViewAnswer.Shown? BillRequest)
{
    public sealed record Shown(
        Guid Id, Guid BillOfMaterialsId, string Product, string Revision, string Region, bool AcceptSubstitutes,
        DateTimeOffset RequestedAt, DateTimeOffset QuoteDeadline, DateTimeOffset AwardDeadline, string Currency, DateTimeOffset? ClosedAt,
        string? CloseReason, IReadOnlyList<WeekQuantity> Builds, IReadOnlyList<LeftOutLine> LeftOut, Reached Progress);

    /// <param name="Total">Null while no lot has a cost.</param>
    public sealed record Reached(IReadOnlyList<Lot> Lots, Sum? Total);

    /// <param name="Covered">0 to 1; null while quotes are sealed, as is the cost.</param>
    public sealed record Lot(
        int Number, Guid RequestId, decimal Quantity, IReadOnlyList<int> Lines, SourcingState State, int Invited, int QuoteCount,
        decimal? Covered, decimal? Cost, PartOfBill? Component, IReadOnlyList<PartOfBill> Alternates);

    public sealed record Sum(string Currency, decimal Amount, int Lots, int WithoutCost);
}

public sealed record OpenBillRequestAnswer(BillRequestDone? OpenBillRequest);

public sealed record CloseBillRequestAnswer(BillRequestDone? CloseBillRequest);

public sealed record BillRequestDone(BillRequestDone.Known? BillRequest)
{
    public sealed record Known(Guid Id);
}
