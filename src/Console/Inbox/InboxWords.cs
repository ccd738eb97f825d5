using SupplyChain.Console.Words;
using SupplyChain.Contracts.Notifications.Api;

namespace SupplyChain.Console.Inbox;

static class InboxWords
{
    public static readonly Text Title = new("Inbox", "收件箱");
    public static readonly Text Purpose = new(
        "What happened that concerns your organisation, within 90 days.", "近 90 天内与贵单位有关的动态。");
    public static readonly Text UnreadOnly = new("Unread only", "仅看未读");
    public static readonly Text What = new("What happened", "动态");
    public static readonly Text Rows = new("{0} rows accepted, {1} rejected", "接受 {0} 行，拒绝 {1} 行");
    public static readonly Text When = new("When", "时间");
    public static readonly Text New = new("unread", "未读");
    public static readonly Text MarkRead = new("Mark as read", "标为已读");
    public static readonly Text MarkAll = new("Mark all as read", "全部标为已读");
    public static readonly Text None = new(
        "Nothing happened yet. Invitations, awards, bookings and gaps of your organisation will be told here.",
        "暂无动态。贵单位的询价邀请、定标、预订和缺口动态会显示在此处。");
    public static readonly Text NoneUnread = new("You have read everything.", "全部已读。");
    public static readonly Text ShowAll = new("Show all", "显示全部");
    public static readonly Text Mails = new("Mails", "邮件通知");
    public static readonly Text MailsHint = new(
        "Whether you are told by mail what comes here. A mail names what happened and links to it; it has no figures.",
        "收到新动态时是否邮件通知您。邮件仅含标题和链接，不含任何数据。");
    public static readonly Text Save = new("Save", "保存");
    public static readonly Text Saved = new("Your choice counts for what happens from now on.", "已保存，对今后的动态生效。");

    public static Text Of(NoticeMails mails) => mails switch
    {
        NoticeMails.AtOnce => new("At once: within some minutes, six mails an hour at most", "即时：数分钟内发送，每小时最多六封"),
        NoticeMails.Daily => new("Once a day, at eight in the morning (UTC+8)", "每日一封：早上八点（UTC+8）"),
        _ => new("No mails", "不发送邮件"),
    };
}
