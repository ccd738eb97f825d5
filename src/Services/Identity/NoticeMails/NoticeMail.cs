using SupplyChain.Contracts.Notifications;
using SupplyChain.Identity.Organisations;
using SupplyChain.Identity.People;

namespace SupplyChain.Identity.NoticeMails;

/// <summary>A mail with notices that waits until the mail server takes it. The address is not in it.</summary>
/// <param name="More">How many notices there are besides, in the inbox alone.</param>
/// <param name="DueAt">When it is tried next. Null while it is on its way: what is not known to have failed is not sent again.</param>
/// <param name="Attempts">With the one that is under way.</param>
public sealed record NoticeMail(
    Guid Id, Guid Person, IReadOnlyList<MailedNotice> Notices, int More, DateTimeOffset Since, DateTimeOffset? DueAt, int Attempts = 0)
{
    static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
    ];

    /// <summary>After so long it is not sent any more, whatever it waits for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>The mail as it is while it is on its way.</summary>
    public NoticeMail Begun() => this with { DueAt = null, Attempts = Attempts + 1 };

    /// <summary>The mail behind an attempt that failed; null where it is given up.</summary>
    public NoticeMail? After(DateTimeOffset now) => Attempts <= Waits.Length ? this with { DueAt = now + Waits[Attempts - 1] } : null;

    /// <summary>
    /// What of it the person may see now: nothing for who was deactivated, or whose organisation is suspended or has lost the roles.
    /// </summary>
    public IReadOnlyList<MailedNotice> ShownTo(Person? person, Organisation? organisation)
    {
        if (person is not { State: PersonState.Joined } || organisation is not { Suspended: false }) return [];
        string[] roles = [.. person.RolesWithin(organisation.Roles).Select(role => $"{role}".ToLowerInvariant())];
        return [.. Notices.Where(notice => notice.Roles.Intersect(roles).Any())];
    }
}
