using SupplyChain.Contracts;
using SupplyChain.Notifications.Notices;
using SupplyChain.Notifications.Webhooks;

namespace SupplyChain.Notifications.Deliveries;

/// <summary>A notice that is to be sent to a webhook.</summary>
public sealed record Addressed(Guid Id, Guid WebhookId, Guid Organisation, ReceivedNotice Notice);

/// <summary>Which webhooks are sent a notice.</summary>
public static class Addressing
{
    /// <summary>
    /// Those of the organisation that it is for, or of all organisations where it is for a role, that asked for the kind and were
    /// registered with the role.
    /// </summary>
    public static IEnumerable<Addressed> Of(IReadOnlyList<ReceivedNotice> notices, IReadOnlyList<Receiver> receivers) =>
        from notice in notices
        from receiver in receivers
        where receiver.Receives
            && (notice.Organisation is null || notice.Organisation == receiver.Organisation)
            && receiver.Kinds.Contains(notice.Kind)
            && receiver.Roles.Intersect(notice.Roles).Any()
        select new Addressed(
            NamedId.Of("delivery", receiver.Id.ToString("N"), notice.Id.ToString("N")), receiver.Id, receiver.Organisation, notice);
}
