using SupplyChain.Console.Frame;

namespace SupplyChain.Console.Deliveries;

/// <summary>What an OEM records or corrects, as the form holds it.</summary>
public sealed class ReceiptInput
{
    public Guid CommandId { get; set; }
    public string? Supplier { get; set; }

    /// <summary>The receipt that is corrected; null for a new one.</summary>
    public string? Receipt { get; set; }

    public string? Quantity { get; set; }
    public string? Rejected { get; set; }
    public string? On { get; set; }
    public string? Reference { get; set; }
    public string? Reason { get; set; }

    public object ReadNew(Guid request, FormReading reading) => new
    {
        requestId = request,
        supplierId = Supplier,
        quantity = QuantityOf(reading),
        rejected = RejectedOf(reading),
        on = DayOf(reading),
        reference = string.IsNullOrWhiteSpace(Reference) ? null : Reference.Trim(),
    };

    public object ReadCorrection(Guid request, FormReading reading) => new
    {
        requestId = request,
        receiptId = Receipt,
        supplierId = Supplier,
        quantity = QuantityOf(reading),
        rejected = RejectedOf(reading),
        on = DayOf(reading),
        reason = Reason ?? "",
    };

    decimal QuantityOf(FormReading reading) => reading.Number(Quantity, DeliveryWords.Quantity.In(reading.Language));

    decimal RejectedOf(FormReading reading) =>
        string.IsNullOrWhiteSpace(Rejected) ? 0 : reading.Number(Rejected, DeliveryWords.Rejected.In(reading.Language));

    DateOnly DayOf(FormReading reading) => reading.Date(On, DeliveryWords.On.In(reading.Language));
}

/// <summary>What a supplier announces, as the form holds it.</summary>
public sealed class DispatchInput
{
    public Guid CommandId { get; set; }
    public string? Quantity { get; set; }
    public string? ExpectedOn { get; set; }
    public string? Reference { get; set; }

    public object Read(Guid request, FormReading reading) => new
    {
        requestId = request,
        quantity = reading.Number(Quantity, DeliveryWords.Quantity.In(reading.Language)),
        expectedOn = reading.Date(ExpectedOn, DeliveryWords.ExpectedOn.In(reading.Language)),
        reference = string.IsNullOrWhiteSpace(Reference) ? null : Reference.Trim(),
    };
}
