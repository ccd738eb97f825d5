using SupplyChain.Console.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;

namespace SupplyChain.Console.Webhooks;

static class WebhookOperations
{
    public static readonly Operation<WebhooksAnswer> List = Operation.Of<WebhooksAnswer>("Webhooks/WebhookList.graphql");
    public static readonly Operation<DeliveriesAnswer> Deliveries = Operation.Of<DeliveriesAnswer>("Webhooks/WebhookDeliveries.graphql");
    public static readonly Operation<RegisterAnswer> Register = Operation.Of<RegisterAnswer>("Webhooks/RegisterWebhook.graphql");
    public static readonly Operation<RotateAnswer> Rotate = Operation.Of<RotateAnswer>("Webhooks/RotateWebhookSecret.graphql");
    public static readonly Operation<TestAnswer> Test = Operation.Of<TestAnswer>("Webhooks/TestWebhook.graphql");
    public static readonly Operation<DeactivateAnswer> Deactivate = Operation.Of<DeactivateAnswer>("Webhooks/DeactivateWebhook.graphql");
    public static readonly Operation<RedeliverAnswer> Redeliver = Operation.Of<RedeliverAnswer>("Webhooks/RedeliverWebhook.graphql");
}

public sealed record WebhooksAnswer(IReadOnlyList<WebhooksAnswer.Webhook>? Webhooks)
{
    public sealed record Webhook(
        Guid Id, string Url, IReadOnlyList<NoticeKind> Kinds, string Label, WebhookState State, DateTimeOffset RegisteredAt,
        DateTimeOffset? OldSecretUntil);
}

public sealed record DeliveriesAnswer(DeliveriesAnswer.Connection? WebhookDeliveries)
{
    public sealed record Connection(IReadOnlyList<Delivery> Nodes, PageInfo PageInfo);

    public sealed record Delivery(
        Guid Id, NoticeKind Kind, DateTimeOffset OccurredAt, DeliveryState State, int Attempts, DateTimeOffset? NextAttemptAt, int? Status,
        DeliveryFailure? Failure);
}

/// <summary>A secret that is shown once; null if the command was repeated.</summary>
public sealed record IssuedSecret(string? Secret, Identified? Webhook);

public sealed record RegisterAnswer(RegisterAnswer.Payload? RegisterWebhook)
{
    public sealed record Payload(IssuedSecret? Issued);
}

public sealed record RotateAnswer(RegisterAnswer.Payload? RotateWebhookSecret);

public sealed record TestAnswer(TestAnswer.Payload? TestWebhook)
{
    public sealed record Payload(Outcome? Test);

    public sealed record Outcome(bool Delivered, int? Status, DeliveryFailure? Failure);
}

public sealed record DeactivateAnswer(DeactivateAnswer.Payload? DeactivateWebhook)
{
    public sealed record Payload(Guid? WebhookId);
}

public sealed record RedeliverAnswer(RedeliverAnswer.Payload? RedeliverWebhook)
{
    public sealed record Payload(Identified? Delivery);
}
