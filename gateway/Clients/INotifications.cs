using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Webhooks of programs, their deliveries, and the inbox of people.</summary>
interface INotifications
{
    [Get("/webhooks")]
    Task<IReadOnlyList<Webhook>> Webhooks(CancellationToken cancel);

    [Get("/webhooks/{id}")]
    Task<Webhook?> Webhook(Guid id, CancellationToken cancel);

    [Get("/webhooks/{id}/deliveries")]
    Task<Page<WebhookDelivery>> Deliveries(Guid id, DeliveryState? state, int first, string? after, CancellationToken cancel);

    [Get("/deliveries/{id}")]
    Task<WebhookDelivery?> Delivery(Guid id, CancellationToken cancel);

    [Post("/webhooks")]
    Task<WebhookSecret> Register([Body] RegisterWebhook command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/webhooks/{id}/rotate")]
    Task<WebhookSecret> Rotate(
        Guid id, [Body] RotateWebhookSecret command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/webhooks/{id}/deactivate")]
    Task<Receipt> Deactivate(
        Guid id, [Body] DeactivateWebhook command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/deliveries/{id}/redeliver")]
    Task<Receipt> Redeliver(Guid id, [Body] RedeliverWebhook command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/inbox")]
    Task<Page<InboxNotice>> Inbox(bool unread, int first, string? after, CancellationToken cancel);

    [Get("/inbox/unread")]
    Task<UnreadNotices> Unread(CancellationToken cancel);

    [Post("/inbox/read")]
    Task<Receipt> MarkRead([Body] MarkNoticesRead command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/inbox/read-all")]
    Task<Receipt> MarkAllRead([Body] MarkAllNoticesRead command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/inbox/preference")]
    Task<NoticePreference> Preference(CancellationToken cancel);

    [Post("/inbox/preference")]
    Task<Receipt> SetPreference(
        [Body] SetNoticePreference command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}

/// <summary>What takes as long as somebody else's host takes to answer.</summary>
interface IWebhookTests
{
    [Post("/webhooks/{id}/test")]
    Task<WebhookTest> Test(Guid id, [Body] TestWebhook command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
