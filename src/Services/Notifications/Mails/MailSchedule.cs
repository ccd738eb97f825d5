using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications.Api;

namespace SupplyChain.Notifications.Mails;

/// <summary>When a person is mailed.</summary>
public static class MailSchedule
{
    /// <summary>What comes within so long after the first notice is in the same mail.</summary>
    public static readonly TimeSpan Collecting = TimeSpan.FromMinutes(3);

    /// <summary>Between two mails to a person: six in an hour at most.</summary>
    public static readonly TimeSpan BetweenMails = TimeSpan.FromMinutes(10);

    const int DigestHour = 8;

    /// <summary>When a notice that comes now is mailed; null where it is not.</summary>
    public static DateTimeOffset? DueAt(MailPreference preference, DateTimeOffset now) => preference.Mails switch
    {
        NoticeMails.AtOnce => NotBefore(preference) is { } free && free > now + Collecting ? free : now + Collecting,
        NoticeMails.Daily => NextDigest(now),
        _ => null,
    };

    /// <summary>Until when a mail has to wait for the one before it; null where it may be sent.</summary>
    public static DateTimeOffset? NotBefore(MailPreference preference) => preference.MailedAt + BetweenMails;

    static DateTimeOffset NextDigest(DateTimeOffset now)
    {
        var local = now.ToOffset(ChinaDay.Offset);
        var today = new DateTimeOffset(local.Date, ChinaDay.Offset).AddHours(DigestHour);
        return (local < today ? today : today.AddDays(1)).ToUniversalTime();
    }
}
