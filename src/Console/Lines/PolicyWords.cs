using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Lines;

/// <summary>Quotas, off-policy time and approval of a line, and why its policy does not allow a booking.</summary>
static class PolicyWords
{
    public static readonly Text Quotas = new("Quotas", "配额");
    public static readonly Text QuotasHint = new(
        "Of a day, a week or a month at the site. Slots that were run or missed count, too. Rows without figures are left out.",
        "按所在地的日、周或月计算；已试产与未使用的时段同样计入。未填数字的行将忽略。");
    public static readonly Text QuotaOf = new("Of", "范围");
    public static readonly Text QuotaPer = new("In", "期间");
    public static readonly Text QuotaSlots = new("Slots at most", "时段数上限");
    public static readonly Text QuotaMinutes = new("Minutes at most", "分钟上限");
    public static readonly Text OffPolicy = new("Time that does not count", "不计时间");
    public static readonly Text OffPolicyHint = new(
        "Such as nights and weekends. Minutes in it count towards no maximum; the shortest slot is by its real length.",
        "例如夜间与周末。其中的分钟不计入任何上限；最短时段按实际时长计算。");
    public static readonly Text NeedsApproval = new("Holds of others need your approval", "他方预留须经您批准");
    public static readonly Text NeedsApprovalHint = new(
        "Before that they cannot be confirmed. You find them among the bookings.", "批准前不能确认。待批准的预留列于预订中。");
    public static readonly Text Approval = new("Approval", "批准");
    public static readonly Text ApprovalNeeded = new("the operator approves holds before they are confirmed", "预留须经运营方批准后方可确认");
    public static readonly Text ApprovalNotNeeded = new("not needed", "无需批准");
    public static readonly Text Nothing = new("none", "无");

    public static Text Of(QuotaScope scope) => scope == QuotaScope.Line
        ? new("all on the line", "全产线") : new("each organisation", "每单位");

    public static Text Of(QuotaPeriod per) => per switch
    {
        QuotaPeriod.Day => new("a day", "每日"),
        QuotaPeriod.Week => new("a week", "每周"),
        _ => new("a month", "每月"),
    };

    public static Text Of(PolicyConflict conflict) => conflict switch
    {
        PolicyConflict.OutsideHours => new("outside the opening hours", "不在开放时间内"),
        PolicyConflict.TooShort => new("shorter than the shortest slot", "短于最短时段"),
        PolicyConflict.TooLong => new("longer than the longest slot", "长于最长时段"),
        PolicyConflict.TooFarAhead => new("too far ahead", "超出可提前预订范围"),
        PolicyConflict.WithinBuffer => new("not enough time to set up before it", "之前的准备时间不足"),
        PolicyConflict.WithinGap => new("too close to another slot of the organisation", "与该单位其他时段间隔不足"),
        PolicyConflict.AboveFutureMinutes => new("more future time than the organisation may have", "超过该单位未开始时长上限"),
        PolicyConflict.AboveQuota => new("above the quota of the organisation", "超过该单位配额"),
        PolicyConflict.AboveLineQuota => new("above the quota of the line", "超过产线配额"),
        PolicyConflict.AboveNumber => new("more slots than the organisation may have", "超过该单位时段上限"),
        _ => new("more time in a week than the organisation may have", "超过该单位每周时长上限"),
    };
}
