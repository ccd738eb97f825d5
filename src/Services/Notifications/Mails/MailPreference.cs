using SupplyChain.Contracts.Notifications.Api;

namespace SupplyChain.Notifications.Mails;

/// <summary>How a person is told by mail, as it is stored. Nobody is who did not choose it.</summary>
/// <param name="Id">The person.</param>
/// <param name="Roles">
/// Those that the person had when it chose. Identity sends nothing for roles that it has lost since; one that comes back is told of when
/// the person chooses again.
/// </param>
/// <param name="MailedAt">When its last mail was put together.</param>
public sealed record MailPreference(
    Guid Id, Guid Organisation, IReadOnlyList<string> Roles, NoticeMails Mails, DateTimeOffset? MailedAt = null);
