using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Gateway.Clients;

namespace SupplyChain.Gateway.Schema.Notifications;

[ObjectType<WebhookDelivery>, ObjectType<WebhookTest>, AllowSignedIn]
static class DeliveryTypes;

[ObjectType<Webhook>, AllowSignedIn]
static class WebhookType
{
    /// <summary>An organisation has few: all are asked for at once.</summary>
    [Batch]
    [Beside("WebhookId")]
    public static async Task<IReadOnlyDictionary<Guid, Webhook>> ById(
        IReadOnlyList<Guid> ids, INotifications notifications, CancellationToken cancel) =>
        (await notifications.Webhooks(cancel)).ToDictionary(webhook => webhook.Id);
}

[ObjectType<WebhookSecret>(Name = "IssuedWebhookSecret", Hide = [nameof(WebhookSecret.Id)]), AllowSignedIn]
static class WebhookSecretType
{
    /// <summary>The webhook that it is of.</summary>
    public static Task<Webhook?> Webhook(WebhookSecret secret, Batch<Guid, Webhook> webhooks) => webhooks.Load(secret.Id);
}

[Query, AllowSignedIn]
static class WebhookQueries
{
    /// <summary>
    /// The webhooks of the caller's organisation, the oldest first; ten at most. Its programs may ask, and people who manage its programs.
    /// </summary>
    public static Task<IReadOnlyList<Webhook>> Webhooks(INotifications notifications, CancellationToken cancel) =>
        notifications.Webhooks(cancel);

    /// <summary>A webhook of the caller's organisation.</summary>
    public static Task<Webhook?> Webhook(Guid id, INotifications notifications, CancellationToken cancel) =>
        notifications.Webhook(id, cancel);

    /// <summary>What was sent to a webhook within 30 days and what waits, the latest notice first.</summary>
    public static Task<Connection<WebhookDelivery>> WebhookDeliveries(
        Guid webhookId, PageArguments page, INotifications notifications, CancellationToken cancel, DeliveryState? state = null) =>
        page.Of((first, after) => notifications.Deliveries(webhookId, state, first, after, cancel));

    /// <summary>A delivery to a webhook of the caller's organisation.</summary>
    public static Task<WebhookDelivery?> WebhookDelivery(Guid id, INotifications notifications, CancellationToken cancel) =>
        notifications.Delivery(id, cancel);
}

[Mutation, AllowSignedIn]
static class WebhookMutations
{
    /// <summary>
    /// Registers an https address that is sent notices of the organisation, with the roles that it has now. The secret is shown only in
    /// this answer. Programs of the organisation may, and people who manage them.
    /// </summary>
    [return: Called("issued")]
    public static Task<WebhookSecret> RegisterWebhook(
        RegisterWebhook input, Guid clientMutationId, INotifications notifications, CancellationToken cancel) =>
        notifications.Register(input, clientMutationId, cancel);

    /// <summary>
    /// Replaces the secret of a webhook. The new one is shown only in this answer; for a day deliveries are signed with both.
    /// </summary>
    [return: Called("issued")]
    public static Task<WebhookSecret> RotateWebhookSecret(
        Guid webhookId, Guid clientMutationId, INotifications notifications, CancellationToken cancel) =>
        notifications.Rotate(webhookId, new RotateWebhookSecret(), clientMutationId, cancel);

    /// <summary>Sends a test event to a webhook and tells what it answered within eight seconds. Every five seconds at most.</summary>
    [return: Called("test")]
    public static Task<WebhookTest> TestWebhook(
        Guid webhookId, Guid clientMutationId, IWebhookTests tests, CancellationToken cancel) =>
        tests.Test(webhookId, new TestWebhook(), clientMutationId, cancel);

    /// <summary>Removes a webhook with its deliveries.</summary>
    [return: Called("webhookId")]
    public static async Task<Guid> DeactivateWebhook(
        Guid webhookId, Guid clientMutationId, INotifications notifications, CancellationToken cancel) =>
        (await notifications.Deactivate(webhookId, new DeactivateWebhook(), clientMutationId, cancel)).Id;

    /// <summary>Sends a delivery again, at once and with the same id, whatever became of it.</summary>
    [return: Called("delivery")]
    public static Task<WebhookDelivery?> RedeliverWebhook(
        Guid deliveryId, Guid clientMutationId, INotifications notifications, CancellationToken cancel) =>
        notifications.Redeliver(deliveryId, new RedeliverWebhook(), clientMutationId, cancel).ThenRead(notifications.Delivery, cancel);
}
