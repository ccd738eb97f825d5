using System.Globalization;
using System.Text.RegularExpressions;

using SupplyChain.Console.Api;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.CapacityNotices;

/// <summary>Words of the pages about notices of suppliers.</summary>
static partial class NoticeText
{
    public static readonly Text Purpose = new(
        "What suppliers say about a change of their capacity, such as a strike or an incident. While a notice is open, the share that "
            + "remains counts instead of what was published.",
        "供应商就产能变化（如罢工、生产事故）发出的通知。通知未解除期间，按剩余比例计算产能，而非已公布的产能。");
    public static readonly Text ViewPurpose = new(
        "Which weeks it concerns, and which share of the published capacity remains in them.", "涉及的周，以及各周剩余的已公布产能比例。");
    public static readonly Text EditPurpose = new(
        "OEMs that awarded you these weeks, or whose requests you quoted for once the quotes are open, are told of the notice and its "
            + "text. The alliance sees weeks and shares.",
        "就这些周向您定标的整机厂，以及您已报价且已开封的询价方，会收到通知及其说明。产业联盟可查看周次和比例。");
    public static readonly Text None = new("There is no notice.", "没有通知。");
    public static readonly Text New = new("New notice", "新建通知");
    public static readonly Text ForwardTitle = new("Forward a notice", "转发通知");
    public static readonly Text Forward = new("Issue a notice of your own because of it", "据此发出贵方的通知");
    public static readonly Text Cause = new("Cause", "原因");
    public static readonly Text Effect = new("Effect", "影响");
    public static readonly Text What = new("What happened", "情况说明");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Open = new("open", "未解除");
    public static readonly Text Resolved = new("resolved", "已解除");
    public static readonly Text Any = new("open and resolved", "全部");
    public static readonly Text Supplier = new("Supplier", "供应商");
    public static readonly Text Forwarded = new("Because of another supplier's notice", "源于其他供应商的通知");
    public static readonly Text ShowFirst = new("show that notice", "查看该通知");
    public static readonly Text IssuedAt = new("Issued", "发出时间");
    public static readonly Text RevisedAt = new("Revised", "修订时间");
    public static readonly Text ResolvedAt = new("Resolved", "解除时间");
    public static readonly Text Resolution = new("How it ended", "解除说明");
    public static readonly Text Weeks = new("Weeks", "周");
    public static readonly Text WeeksOf = new("{0} to {1}", "{0} 至 {1}");
    public static readonly Text Share = new("Share that remains", "剩余比例");
    public static readonly Text Impacts = new("Components and weeks", "零件和周");
    public static readonly Text ImpactsHint = new(
        "A row for each run of weeks with the same share, in per cent of what you published: below 100 in a reduction, above 100 in "
            + "an increase, at most 1,000.",
        "比例相同的连续各周填一行，以已公布产能的百分比计：减少时小于 100，增加时大于 100，最大 1,000。");
    public static readonly Text Impact = new("Component and region", "零件和地区");
    public static readonly Text From = new("From week", "起始周");
    public static readonly Text To = new("To week", "截止周");
    public static readonly Text Remains = new("Remains (%)", "剩余（%）");
    public static readonly Text Row = new("Row {0}: {1}", "第 {0} 行{1}");
    public static readonly Text MoreRows = new("More rows", "增加行");
    public static readonly Text NoCapacity = new("You have published no capacity yet.", "您尚未公布产能。");
    public static readonly Text Added = new("Nothing is sent until you send it.", "提交后才会发出。");
    public static readonly Text Issue = new("Issue notice", "发出通知");
    public static readonly Text ReviseTitle = new("Revise", "修订");
    public static readonly Text ReviseHint = new(
        "All that holds from this week on. Weeks that are over stay as they were.", "填写本周起的全部内容，已过去的周保持不变。");
    public static readonly Text Revise = new("Revise notice", "修订通知");
    public static readonly Text ResolveTitle = new("Resolve", "解除");
    public static readonly Text ResolveHint = new(
        "Final. What you published counts again, and those that were told of the notice are told how it ended.",
        "解除后不可恢复。已公布的产能恢复计算，收到通知的各方会得知解除说明。");
    public static readonly Text Resolve = new("Resolve notice", "解除通知");
    public static readonly Text DoneIssued = new("Your notice is issued.", "通知已发出。");
    public static readonly Text DoneRevised = new("Your notice is revised.", "通知已修订。");
    public static readonly Text DoneResolved = new("Your notice is resolved.", "通知已解除。");
    public static readonly Text NoImpact = new("fill in one at least", "至少填写一行");
    public static readonly Text NothingChosen = new("choose a component and a region", "请选择零件和地区");
    public static readonly Text Missing = new("is missing", "未填写");
    public static readonly Text Backwards = new("is before the first week", "早于起始周");
    public static readonly Text Touches = new(
        "A notice of {0} concerns weeks of this award: {1}.", "{0} 的通知涉及本次定标的周：{1}。");
    public static readonly Text Mark = new("Open notices about its capacity", "未解除的产能通知");

    public static Text Of(CapacityNoticeCause cause) => cause switch
    {
        CapacityNoticeCause.Strike => new("Strike", "罢工"),
        CapacityNoticeCause.NaturalDisaster => new("Natural disaster", "自然灾害"),
        CapacityNoticeCause.ProductionIncident => new("Production incident", "生产事故"),
        CapacityNoticeCause.Pandemic => new("Pandemic", "疫情"),
        CapacityNoticeCause.LogisticsDisruption => new("Logistics disruption", "物流中断"),
        CapacityNoticeCause.War => new("War", "战争"),
        _ => new("Other cause", "其他原因"),
    };

    public static Text Of(CapacityNoticeEffect effect) => effect == CapacityNoticeEffect.CapacityReduction
        ? new("Capacity is reduced", "产能减少") : new("Capacity is increased", "产能增加");

    /// <summary>A refusal with its field as the form calls it.</summary>
    /// <param name="rows">The row of the form that each component and region of the command first stood in.</param>
    public static Fault Named(Fault fault, IReadOnlyList<int> rows, Language language)
    {
        if (fault.Field is not { } field) return fault;
        var entry = Entry().Match(field);
        var at = entry.Success ? int.Parse(entry.Groups[1].Value, CultureInfo.InvariantCulture) : -1;
        if (at >= 0 && at < rows.Count)
            return fault with
            {
                Field = string.Format(CultureInfo.InvariantCulture, Row.In(language), rows[at] + 1, (entry.Groups[2].Value switch
                {
                    "share" => Remains,
                    "week" => Weeks,
                    _ => Impact,
                }).In(language)),
            };
        return fault with
        {
            Field = field switch
            {
                "text" => What.In(language),
                "impacts" => Impacts.In(language),
                "capacityNotice" => FrameTitle.In(language),
                _ => field,
            },
        };
    }

    static readonly Text FrameTitle = new("Notice", "通知");

    [GeneratedRegex(@"^impacts\[([0-9]{1,4})\](?:\.weeks(?:\[[0-9]{1,4}\]\.(\w+))?)?(?:\.\w+)?$")]
    private static partial Regex Entry();
}
