using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Penalties, prices, charges and statements.</summary>
partial interface ICapacityBooking
{
    [Get("/lines/{lineId}/penalties")]
    Task<IReadOnlyList<BookingPenalty>?> Penalties(Guid lineId, CancellationToken cancel);

    [Post("/lines/{lineId}/penalties/{bookingId}/appeal")]
    Task<Receipt> Appeal(
        Guid lineId, Guid bookingId, [Body] AppealPenalty command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/penalties/{bookingId}/uphold")]
    Task<Receipt> Uphold(
        Guid lineId, Guid bookingId, [Body] UpholdPenalty command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/penalties/{bookingId}/waive")]
    Task<Receipt> Waive(
        Guid lineId, Guid bookingId, [Body] WaivePenalty command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/prices")]
    Task<Receipt> StatePrices(
        Guid lineId, [Body] StatePrices command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/charges")]
    Task<Page<Charge>> Charges(
        [Query(Format = "yyyy-MM-dd")] DateOnly? month, Guid? lineId, Guid? organisation, DateOrder? order, int first, string? after,
        CancellationToken cancel);

    [Post("/lines/{lineId}/charges/{bookingId}/credit")]
    Task<Receipt> Credit(
        Guid lineId, Guid bookingId, [Body] CreditCharge command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/statements")]
    Task<IReadOnlyList<Statement>> Statements([Query(Format = "yyyy-MM-dd")] DateOnly month, CancellationToken cancel);
}
