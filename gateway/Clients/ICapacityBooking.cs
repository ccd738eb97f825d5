using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Pilot lines, their calendars, bookings, wait lists and runs.</summary>
interface ICapacityBooking
{
    [Get("/lines")]
    Task<Page<PilotLineProfile>> Lines(
        [Query(CollectionFormat.Multi), AliasAs("step")] IReadOnlyList<string>? steps, string? region, Guid? @operator,
        int first, string? after, CancellationToken cancel);

    [Get("/lines/{id}")]
    Task<PilotLineProfile?> Line(Guid id, CancellationToken cancel);

    [Post("/lines/by-ids")]
    Task<IReadOnlyList<PilotLineProfile>> LinesById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/lines/{lineId}/calendar")]
    Task<LineCalendar?> Calendar(
        Guid lineId, [Query(Format = "O")] DateTimeOffset from, [Query(Format = "O")] DateTimeOffset until, CancellationToken cancel);

    [Get("/lines/{lineId}/waitlist")]
    Task<IReadOnlyList<WaitlistPlace>?> Waitlist(Guid lineId, CancellationToken cancel);

    [Get("/utilisation")]
    Task<Page<LineUtilisation>> Utilisation(
        [Query(Format = "yyyy-MM-dd")] DateOnly from, int? weeks, int first, string? after, CancellationToken cancel);

    [Get("/bookings")]
    Task<Page<LineBooking>> Bookings(
        Guid? lineId, Guid? gapClosureId, Guid? processId, BookingState? state, int first, string? after, CancellationToken cancel);

    [Get("/bookings/{id}")]
    Task<LineBooking?> Booking(Guid id, CancellationToken cancel);

    [Post("/bookings/by-ids")]
    Task<IReadOnlyList<LineBooking>> BookingsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/runs")]
    Task<Page<Run>> Runs(Guid? lineId, Guid? componentId, int first, string? after, CancellationToken cancel);

    [Get("/runs/{id}")]
    Task<Run?> Run(Guid id, CancellationToken cancel);

    [Post("/runs/by-ids")]
    Task<IReadOnlyList<Run>> RunsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/lines")]
    Task<Receipt> Open([Body] OpenPilotLine command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/policy")]
    Task<Receipt> Revise(Guid lineId, [Body] RevisePolicy command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/outages")]
    Task<Receipt> DeclareOutage(
        Guid lineId, [Body] DeclareOutage command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/outages/{outageId}/end")]
    Task<Receipt> EndOutage(Guid lineId, Guid outageId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/holds")]
    Task<Receipt> Hold(Guid lineId, [Body] HoldSlot command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/bookings/{bookingId}/confirm")]
    Task<Receipt> Confirm(Guid lineId, Guid bookingId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/bookings/{bookingId}/release")]
    Task<Receipt> Release(Guid lineId, Guid bookingId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/bookings/{bookingId}/complete")]
    Task<Receipt> Complete(
        Guid lineId, Guid bookingId, [Body] CompleteRun command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/waitlist")]
    Task<Receipt> JoinWaitlist(
        Guid lineId, [Body] JoinWaitlist command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/waitlist/{placeId}/leave")]
    Task<Receipt> LeaveWaitlist(Guid lineId, Guid placeId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
