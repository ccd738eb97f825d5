namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// Records what came of an award. All that came until its day is recorded with it: weeks that ended by then count for the supplier's
/// share in time.
/// </summary>
/// <param name="Quantity">What came, in the component's unit; 0 says that nothing else came until then.</param>
/// <param name="On">The day in China on which it came, today or earlier.</param>
/// <param name="Rejected">Of it, what was not accepted; at most the quantity.</param>
/// <param name="Reference">Such as the number of the delivery note, up to 100 characters.</param>
public sealed record RecordReceipt(
    Guid SupplierId, [Quantity] decimal Quantity, DateOnly On, [Quantity] decimal Rejected = 0, [Line(100)] string? Reference = null);

/// <summary>Corrects a receipt; its first figures stay in the history.</summary>
public sealed record CorrectReceipt(
    Guid SupplierId, [Quantity] decimal Quantity, DateOnly On, [ReasonText] string Reason, [Quantity] decimal Rejected = 0);

/// <summary>Tells the OEM that some of what the caller was awarded is on its way.</summary>
/// <param name="Quantity">In the component's unit; above 0.</param>
/// <param name="ExpectedOn">The day in China on which it should arrive, today or later and at most a year ahead.</param>
/// <param name="Reference">Such as the number of the dispatch note, up to 100 characters.</param>
public sealed record AnnounceDispatch([QuantityAboveZero] decimal Quantity, DateOnly ExpectedOn, [Line(100)] string? Reference = null);

/// <summary>What came of what one supplier was awarded of a request. For the OEM and this supplier.</summary>
/// <param name="Withdrawn">Whether the award was withdrawn after something was recorded.</param>
/// <param name="InTimeShare">Share of what was promised that came in time, 0 to 1, of the weeks that count; null where none does.</param>
/// <param name="Dispatches">In the order in which they were announced.</param>
/// <param name="Receipts">In the order in which they were recorded.</param>
public sealed record AwardDeliveries(
    Guid RequestId, Guid SupplierId, Guid ComponentId, bool Withdrawn, IReadOnlyList<DeliveryWeek> Weeks, decimal? InTimeShare,
    IReadOnlyList<AnnouncedDispatch> Dispatches, IReadOnlyList<RecordedReceipt> Receipts);

/// <summary>A week of an award, in the component's unit.</summary>
/// <param name="Received">What was accepted of what came in this week.</param>
/// <param name="InTime">What of the promise was there by the week's end; null while the week does not count.</param>
public sealed record DeliveryWeek(DateOnly Week, decimal Promised, decimal Received, decimal? InTime);

/// <summary>What a supplier said that it dispatched.</summary>
public sealed record AnnouncedDispatch(Guid Id, decimal Quantity, DateOnly ExpectedOn, string? Reference, DateTimeOffset At);

/// <summary>What an OEM recorded that came.</summary>
/// <param name="Reason">Why it was corrected last; null where it was not.</param>
public sealed record RecordedReceipt(
    Guid Id, decimal Quantity, decimal Rejected, DateOnly On, string? Reference, DateTimeOffset At, string? Reason);
