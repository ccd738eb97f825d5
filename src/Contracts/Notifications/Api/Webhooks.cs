namespace SupplyChain.Contracts.Notifications.Api;

public enum WebhookState
{
    Active,

    /// <summary>The endpoint answered 410 Gone: nothing more is sent to it.</summary>
    Disabled,
}

/// <summary>Registers an address of a program, which is then sent notices of the kinds. An organisation has ten at most.</summary>
/// <param name="Url">An https address of a public host, without user and password; at most 2,000 characters.</param>
/// <param name="Kinds">What it is sent.</param>
/// <param name="Label">What it is for, 1 to 100 characters.</param>
public sealed record RegisterWebhook([Name(2000)] string Url, [Entries(1, 50)] IReadOnlyList<NoticeKind> Kinds, [Name(100)] string Label);

/// <summary>Replaces the secret. For a day deliveries are signed with both, so that the receiver can change over.</summary>
public sealed record RotateWebhookSecret;

/// <summary>Removes a webhook with its deliveries.</summary>
public sealed record DeactivateWebhook;

/// <summary>Sends a delivery again, at once, with the same id.</summary>
public sealed record RedeliverWebhook;

/// <summary>Sends an event of the type <c>supplychain.test</c>.</summary>
public sealed record TestWebhook;

/// <summary>A new secret. It is shown in this answer alone; null if the command is repeated.</summary>
/// <param name="Secret"><c>whsec_</c> and 32 bytes in base64.</param>
public sealed record WebhookSecret(Guid Id, string? Secret);

/// <summary>An address of a program that is sent notices.</summary>
/// <param name="OldSecretUntil">Until then deliveries are also signed with the secret that was replaced; null where none is.</param>
public sealed record Webhook(
    Guid Id, string Url, IReadOnlyList<NoticeKind> Kinds, string Label, WebhookState State, DateTimeOffset RegisteredAt,
    DateTimeOffset? OldSecretUntil);

public enum DeliveryState
{
    /// <summary>It is sent, or waits to be sent again.</summary>
    Waiting,

    /// <summary>The endpoint answered with a status from 200 to 299.</summary>
    Delivered,

    /// <summary>It failed for three days, or the endpoint is gone. It can be sent again.</summary>
    Dead,
}

public enum DeliveryFailure
{
    /// <summary>The endpoint answered with a status outside 200 to 299. Redirects are not followed.</summary>
    Refused,

    /// <summary>No answer within ten seconds.</summary>
    TimedOut,

    /// <summary>The host has no address.</summary>
    HostNotFound,

    /// <summary>The host has no address that may be sent to: private networks are not.</summary>
    AddressNotAllowed,

    /// <summary>The host refused the connection, or broke it.</summary>
    Unreachable,

    /// <summary>The certificate of the host is not valid for it.</summary>
    CertificateInvalid,

    /// <summary>The webhook's secret cannot be read at the moment.</summary>
    SecretUnreadable,
}

/// <summary>A notice on its way to a webhook.</summary>
/// <param name="NoticeId">Id of the notice; the receiver is sent it as <c>webhook-id</c> and as the event's <c>id</c>.</param>
/// <param name="SubjectId">Id of the object that the notice is about, in its service.</param>
/// <param name="OccurredAt">When the notice was given.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="NextAttemptAt">Null unless it waits.</param>
/// <param name="Status">Status of the last answer; null where none came.</param>
/// <param name="Failure">Why the last attempt failed; null where none did.</param>
/// <param name="SettledAt">When it was delivered or given up.</param>
public sealed record WebhookDelivery(
    Guid Id, Guid WebhookId, Guid NoticeId, NoticeKind Kind, Guid SubjectId, DateTimeOffset OccurredAt, DeliveryState State,
    int Attempts, DateTimeOffset? NextAttemptAt, int? Status, DeliveryFailure? Failure, DateTimeOffset? SettledAt);

/// <summary>What came of a test. The body of the answer is not read.</summary>
/// <param name="Delivered">Whether the endpoint answered with a status from 200 to 299.</param>
public sealed record WebhookTest(bool Delivered, int? Status, DeliveryFailure? Failure);
