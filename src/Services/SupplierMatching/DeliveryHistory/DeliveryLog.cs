using SupplyChain.Contracts;

namespace SupplyChain.SupplierMatching.DeliveryHistory;

/// <summary>A supplier said that it dispatched some of what it was awarded.</summary>
/// <param name="Award">As it stands now; each event has it, since an award can be withdrawn and made again.</param>
/// <param name="ExpectedOn">The day in China on which it should arrive.</param>
/// <param name="Reference">Such as the number of the dispatch note.</param>
public sealed record DeliveryDispatched(
    Guid LogId, AwardedDelivery Award, Guid DispatchId, decimal Quantity, DateOnly ExpectedOn, string? Reference, DateTimeOffset At);

/// <summary>The OEM recorded what came. All that came until this day is recorded with it.</summary>
/// <param name="Quantity">What came; 0 says that nothing else came until then.</param>
/// <param name="Rejected">Of it, what the OEM did not accept.</param>
/// <param name="On">The day in China on which it came.</param>
public sealed record DeliveryReceived(
    Guid LogId, AwardedDelivery Award, Guid ReceiptId, decimal Quantity, decimal Rejected, DateOnly On, string? Reference,
    DateTimeOffset At);

/// <summary>The OEM corrected a receipt.</summary>
public sealed record ReceiptCorrected(
    Guid LogId, Guid ReceiptId, decimal Quantity, decimal Rejected, DateOnly On, string Reason, DateTimeOffset At);

/// <summary>What a supplier was awarded of a request: what it promised, by week.</summary>
public sealed record AwardedDelivery(
    Guid RequestId, Guid Organisation, Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<WeekQuantity> Weeks);

public sealed record Dispatch(Guid Id, decimal Quantity, DateOnly ExpectedOn, string? Reference, DateTimeOffset At);

/// <param name="Reason">Why it was corrected last; null where it was not.</param>
public sealed record Receipt(
    Guid Id, decimal Quantity, decimal Rejected, DateOnly On, string? Reference, DateTimeOffset At, string? Reason = null)
{
    public decimal Accepted => Quantity - Rejected;
}

/// <summary>What came of what one supplier was awarded of a request.</summary>
public sealed record DeliveryLog(
    Guid Id, AwardedDelivery Award, IReadOnlyList<Dispatch> Dispatches, IReadOnlyList<Receipt> Receipts)
{
    /// <summary>The supplier, for the index.</summary>
    public Guid SupplierId => Award.SupplierId;

    public static Guid IdOf(Guid request, Guid supplier) => NamedId.Of("deliveries", request.ToString("N"), supplier.ToString("N"));

    public static DeliveryLog Create(DeliveryDispatched e) => new DeliveryLog(e.LogId, e.Award, [], []).Apply(e);

    public static DeliveryLog Create(DeliveryReceived e) => new DeliveryLog(e.LogId, e.Award, [], []).Apply(e);

    public DeliveryLog Apply(DeliveryDispatched e) => this with
    { Award = e.Award, Dispatches = [.. Dispatches, new Dispatch(e.DispatchId, e.Quantity, e.ExpectedOn, e.Reference, e.At)] };

    public DeliveryLog Apply(DeliveryReceived e) => this with
    { Award = e.Award, Receipts = [.. Receipts, new Receipt(e.ReceiptId, e.Quantity, e.Rejected, e.On, e.Reference, e.At)] };

    public DeliveryLog Apply(ReceiptCorrected e) => this with
    {
        Receipts =
        [
            .. Receipts.Select(receipt => receipt.Id != e.ReceiptId
                ? receipt : receipt with { Quantity = e.Quantity, Rejected = e.Rejected, On = e.On, Reason = e.Reason }),
        ],
    };
}
