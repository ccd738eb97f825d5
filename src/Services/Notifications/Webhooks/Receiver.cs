using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Notifications.Webhooks;

/// <summary>A webhook as it is stored.</summary>
/// <param name="Roles">The roles that the organisation had when it registered the webhook: notices for other roles are not sent.</param>
/// <param name="Secrets">The current one first.</param>
public sealed record Receiver(
    Guid Id, Guid Organisation, IReadOnlyList<string> Roles, string Url, IReadOnlyList<NoticeKind> Kinds, string Label,
    IReadOnlyList<SealedSecret> Secrets, DateTimeOffset RegisteredAt)
{
    public const int MostOfOrganisation = 10;

    /// <summary>Between two tests: what is sent on demand must not become a way to flood a host.</summary>
    public static readonly TimeSpan BetweenTests = TimeSpan.FromSeconds(5);

    /// <summary>It answered 410 Gone.</summary>
    public bool Disabled { get; init; }

    /// <summary>Its organisation is suspended.</summary>
    public bool Suspended { get; init; }

    public DateTimeOffset? TestedAt { get; init; }

    public bool Receives => !Disabled && !Suspended;

    /// <summary>The secrets to sign with at a moment: the current one, and that which it replaced for a while.</summary>
    public IReadOnlyList<SealedSecret> SecretsAt(DateTimeOffset now) => [.. Secrets.Where(secret => !(secret.Until <= now))];

    public Webhook ShownAt(DateTimeOffset now) => new(
        Id, Url, Kinds, Label, Disabled ? WebhookState.Disabled : WebhookState.Active, RegisteredAt,
        SecretsAt(now).Max(secret => secret.Until));

    /// <summary>Its organisation's programs may manage it, and people who issue clients for it. For others it does not exist.</summary>
    public static Receiver Managed(Receiver? receiver, Guid id, Caller caller)
    {
        RequireManager(caller);
        return receiver is not null && receiver.Organisation == caller.Organisation ? receiver : throw Rejected.NotFound("webhook", id);
    }

    public static void RequireManager(Caller caller)
    {
        if (caller.Person is not null && !caller.ManagesPeople)
            throw Rejected.Forbidden("the caller does not manage the organisation's programs");
    }
}

/// <summary>An encrypted secret.</summary>
/// <param name="Until">When it is no longer used; null for the current one.</param>
public sealed record SealedSecret(string Content, DateTimeOffset? Until = null);
