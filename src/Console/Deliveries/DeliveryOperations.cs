using SupplyChain.Console.Api;

namespace SupplyChain.Console.Deliveries;

/// <summary>What came of an award, and how it is recorded.</summary>
static class DeliveryOperations
{
    public static readonly Operation<DeliveriesAnswer> View = Operation.Of<DeliveriesAnswer>("Deliveries/Deliveries.graphql");
    public static readonly Operation<RecordReceiptAnswer> Record =
        Operation.Of<RecordReceiptAnswer>("Deliveries/RecordReceipt.graphql");
    public static readonly Operation<CorrectReceiptAnswer> Correct =
        Operation.Of<CorrectReceiptAnswer>("Deliveries/CorrectReceipt.graphql");
    public static readonly Operation<AnnounceDispatchAnswer> Announce =
        Operation.Of<AnnounceDispatchAnswer>("Deliveries/AnnounceDispatch.graphql");
}

public sealed record DeliveriesAnswer(IReadOnlyList<DeliveriesAnswer.Award>? Deliveries)
{
    /// <param name="InTimeShare">0 to 1; null while no week counts.</param>
    public sealed record Award(
        Guid SupplierId, bool Withdrawn, decimal? InTimeShare, Named? Supplier, AwardedPart? Component, IReadOnlyList<Kept> Weeks,
        IReadOnlyList<Dispatch> Dispatches, IReadOnlyList<Receipt> Receipts)
    {
        public string Unit => Component?.Unit ?? "1";
    }

    public sealed record Named(string Name);

    public sealed record AwardedPart(Guid Id, string Manufacturer, string PartNumber, string Unit)
    {
        public PartName Name => new(Manufacturer, PartNumber, Unit);
    }

    /// <param name="InTime">Null while the week does not count.</param>
    public sealed record Kept(DateOnly Week, decimal Promised, decimal Received, decimal? InTime);

    public sealed record Dispatch(Guid Id, decimal Quantity, DateOnly ExpectedOn, string? Reference, DateTimeOffset At);

    public sealed record Receipt(
        Guid Id, decimal Quantity, decimal Rejected, DateOnly On, string? Reference, DateTimeOffset At, string? Reason);
}

public sealed record RecordReceiptAnswer(RecordReceiptAnswer.Done? RecordReceipt)
{
    public sealed record Done(Guid ClientMutationId);
}

public sealed record CorrectReceiptAnswer(CorrectReceiptAnswer.Done? CorrectReceipt)
{
    public sealed record Done(Guid ClientMutationId);
}

public sealed record AnnounceDispatchAnswer(AnnounceDispatchAnswer.Done? AnnounceDispatch)
{
    public sealed record Done(Guid ClientMutationId);
}
