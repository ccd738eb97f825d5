using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Pilot lines, their calendars, bookings, wait lists and runs.</summary>
partial interface ICapacityBooking
{
    [Get("/lines")]
    Task<Page<PilotLineProfile>> Lines(
        [Query(CollectionFormat.Multi), AliasAs("step")] IReadOnlyList<string>? steps, string? region, Guid? @operator,
        string? search, int first, string? after, CancellationToken cancel);

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

    [Get("/free-slots")]
    Task<IReadOnlyList<FreeSlot>> FreeSlots(
        [Query(CollectionFormat.Multi), AliasAs("step")] IReadOnlyList<string> steps, int minutes,
        [Query(Format = "O")] DateTimeOffset from, [Query(Format = "O")] DateTimeOffset until, string? region, int first,
        CancellationToken cancel);

    [Get("/bookings")]
    Task<Page<LineBooking>> Bookings(
        Guid? lineId, Guid? gapClosureId, Guid? processId, BookingState? state, ApprovalState? approval,
        [Query(Format = "O")] DateTimeOffset? from, [Query(Format = "O")] DateTimeOffset? until,
        [Query(Format = "O")] DateTimeOffset? changedAfter, DateOrder? order, int first, string? after, CancellationToken cancel);

    [Get("/bookings/{id}")]
    Task<LineBooking?> Booking(Guid id, CancellationToken cancel);

    [Post("/bookings/by-ids")]
    Task<IReadOnlyList<LineBooking>> BookingsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/runs")]
    Task<Page<Run>> Runs(
        Guid? lineId, Guid? componentId, [Query(Format = "O")] DateTimeOffset? from, [Query(Format = "O")] DateTimeOffset? until,
        [Query(Format = "O")] DateTimeOffset? changedAfter, DateOrder? order, int first, string? after, CancellationToken cancel);

    [Get("/runs/{id}")]
    Task<Run?> Run(Guid id, CancellationToken cancel);

    [Post("/runs/by-ids")]
    Task<IReadOnlyList<Run>> RunsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/calendar-feeds")]
    Task<IReadOnlyList<CalendarFeed>> CalendarFeeds(CancellationToken cancel);

    [Get("/calendar-feeds/{id}")]
    Task<CalendarFeed?> CalendarFeed(Guid id, CancellationToken cancel);

    [Get("/calendar-feeds/content")]
    Task<FeedContent?> FeedContent(
        [Header(Contracts.CapacityBooking.Api.FeedContent.SecretHeader)] string secret, CancellationToken cancel);

    [Post("/calendar-feeds")]
    Task<CalendarFeedSecret> CreateFeed(
        [Body] CreateCalendarFeed command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/calendar-feeds/{id}/revoke")]
    Task<Receipt> RevokeFeed(
        Guid id, [Body] RevokeCalendarFeed command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines")]
    Task<Receipt> Open([Body] OpenPilotLine command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/policy")]
    Task<Receipt> Revise(Guid lineId, [Body] RevisePolicy command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/policy/preview")]
    Task<PolicyPreview?> PreviewPolicy(Guid lineId, [Body] RevisePolicy command, CancellationToken cancel);

    [Post("/lines/{lineId}/outages")]
    Task<Receipt> DeclareOutage(
        Guid lineId, [Body] DeclareOutage command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/outages/{outageId}/end")]
    Task<Receipt> EndOutage(Guid lineId, Guid outageId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/holds")]
    Task<Receipt> Hold(Guid lineId, [Body] HoldSlot command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/bookings/{bookingId}/confirm")]
    Task<Receipt> Confirm(Guid lineId, Guid bookingId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/bookings/{bookingId}/approve")]
    Task<Receipt> Approve(Guid lineId, Guid bookingId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/bookings/{bookingId}/decline")]
    Task<Receipt> Decline(
        Guid lineId, Guid bookingId, [Body] DeclineBooking command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/bookings/{bookingId}/move")]
    Task<Receipt> Move(
        Guid lineId, Guid bookingId, [Body] MoveBooking command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/bookings/{bookingId}/release")]
    Task<Receipt> Release(Guid lineId, Guid bookingId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/bookings/{bookingId}/start-early")]
    Task<Receipt> StartEarly(Guid lineId, Guid bookingId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/bookings/{bookingId}/complete")]
    Task<Receipt> Complete(
        Guid lineId, Guid bookingId, [Body] CompleteRun command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/bookings/{bookingId}/correct")]
    Task<Receipt> Correct(
        Guid lineId, Guid bookingId, [Body] CorrectRun command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/waitlist")]
    Task<Receipt> JoinWaitlist(
        Guid lineId, [Body] JoinWaitlist command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/waitlist/{placeId}/leave")]
    Task<Receipt> LeaveWaitlist(Guid lineId, Guid placeId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
