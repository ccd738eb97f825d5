using SupplyChain.Console.Words;

namespace SupplyChain.Console.Calendars;

static class FeedWords
{
    public static readonly Text Title = new("Subscribe in your calendar", "在日历中订阅");
    public static readonly Text Purpose = new(
        "An address at which Outlook, Apple or Google Calendar reads your bookings, and outages and busy times of the lines that you book "
        + "or operate.",
        "供 Outlook、苹果或谷歌日历订阅的地址：显示贵单位的预订，以及所预订或运营产线的停机与占用时间。");
    public static readonly Text Create = new("Create an address", "创建订阅地址");
    public static readonly Text Name = new("For which calendar", "用于哪个日历");
    public static readonly Text NameHint = new("So that you know it later, such as Outlook at work.", "便于日后识别，例如“办公室 Outlook”。");
    public static readonly Text Send = new("Create", "创建");
    public static readonly Text Address = new("The address", "订阅地址");
    public static readonly Text AddressHint = new(
        "Copy it now: it is not shown again. Subscribe to it in your calendar program (Outlook: add calendar, subscribe from web; "
        + "Google: other calendars, from URL).",
        "请立即复制，此地址不会再次显示。在日历程序中选择按网址订阅（Outlook：添加日历，从 Web 订阅；谷歌日历：其他日历，通过网址添加）。");
    public static readonly Text AddressSecret = new(
        "Whoever knows the address reads what you are shown of pilot lines. Give it to nobody, and revoke it when it got known.",
        "知道此地址者均可查看您所能看到的试产线日程，请勿转发；如已泄露，请立即撤销。");
    public static readonly Text NotShownAgain = new(
        "This was done before, and its address is not shown again. Revoke it and create another if it was lost.",
        "该操作此前已完成，地址不再显示。如已丢失，请撤销后重新创建。");
    public static readonly Text List = new("Your addresses", "您的订阅地址");
    public static readonly Text CreatedAt = new("Created", "创建时间");
    public static readonly Text LastRead = new("Last read", "最近读取");
    public static readonly Text Never = new("never", "从未");
    public static readonly Text Revoke = new("Revoke", "撤销");
    public static readonly Text Revoked = new("The address was revoked.", "订阅地址已撤销。");
    public static readonly Text None = new("You have no address yet. Create one below.", "尚无订阅地址，请在下方创建。");
}
