using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Requests;

static class RequestWords
{
    public static readonly Text Deliveries = new("Deliveries: promised and received", "交付：承诺与到货");
    public static readonly Text Title = new("My requests", "我的询价");
    public static readonly Text WholeBills = new("Requests for whole bills", "整单询价");
    public static readonly Text LotOf = new("Lot of a bill", "所属整单");
    public static readonly Text LotNumber = new("lot {0} of {1}", "{1} 的第 {0} 个标的");
    public static readonly Text Purpose = new(
        "Requests for quotes that you opened, the newest first: how many quotes have come, and what is due.",
        "您发起的询价，最新的在最前：已收到的报价数和下一截止时间。");
    public static readonly Text None = new(
        "You have not asked for quotes yet. Accept a proposal for your part of a gap, or open a request of your own.",
        "您尚未发起询价。可接受缺口的寻源建议，或自行新建询价。");
    public static readonly Text SeeProposals = new("See the proposals", "查看寻源建议");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Need = new("Need", "需求量");
    public static readonly Text Quotes = new("Quotes", "报价数");
    public static readonly Text Due = new("Due", "截止时间");
    public static readonly Text AnyOf = new("any component of {0}", "“{0}”类的任意零件");
    public static readonly Text RequestedAt = new("Requested", "发起时间");
    public static readonly Text Asked = new("Suppliers are asked for quotes now.", "已向供应商询价。");
    public static readonly Text ViewPurpose = new(
        "What is asked, who quotes, and what is awarded. Quotes are sealed until the deadline.",
        "询价内容、报价与定标。报价在截止前密封。");
    public static readonly Text SealedNote = new("Quotes so far: {0}, sealed until {1}.", "已收到 {0} 份报价，密封至 {1}。");
    public static readonly Text OpenedNone = new(
        "The deadline passed without a quote. Close the request, or open another one with other conditions.",
        "截止时间已过，没有报价。可关闭该询价，或以其他条件重新询价。");
    public static readonly Text ForGap = new("For a gap", "所属缺口");
    public static readonly Text OpenGap = new("Open the gap and its way to closure", "查看缺口及关闭进程");
    public static readonly Text AskedTitle = new("What is asked", "询价内容");
    public static readonly Text SubstitutesToo = new("substitutes accepted", "接受替代料");
    public static readonly Text Awarded = new("The award was made. Suppliers are told.", "已定标，并已通知供应商。");
    public static readonly Text Withdrawn = new("The award was withdrawn. The quotes are valid again.", "定标已撤回，报价重新有效。");
    public static readonly Text Closed = new("The request was closed without an award.", "询价已关闭，未定标。");
    public static readonly Text ClosedBecause = new("Closed without an award: {0}", "未定标关闭：{0}");
    public static readonly Text AwardTitle = new("Award", "定标");
    public static readonly Text AwardHint = new(
        "The offer of the best ranked supplier is filled in up to the need, in its order multiples. Split weeks over suppliers as you "
        + "like; empty is nothing.",
        "已按排名第一的供应商报价预填，不超过需求并符合订购倍数。可按周在供应商间拆分，空白表示不分配。");
    public static readonly Text AcceptLess = new("Award less than the need", "接受低于需求的定标");
    public static readonly Text AcceptLessHint = new(
        "Otherwise an award that is below the need in a week is refused.", "不勾选时，任一周低于需求的定标将被拒绝。");
    public static readonly Text Award = new("Award", "确认定标");
    public static readonly Text Sum = new("Awarded", "已分配");
    public static readonly Text Missing = new("Missing", "缺少");
    public static readonly Text Offered = new("of {0}", "可供 {0}");
    public static readonly Text NotOffered = new("not offered", "未报");
    public static readonly Text AwardOf = new("{0}, {1}", "{0}，{1}");
    public static readonly Text NothingAwarded = new("name a quantity for at least one supplier", "至少为一家供应商填写数量");
    public static readonly Text AwardedTitle = new("What was awarded", "定标结果");
    public static readonly Text Supplier = new("Supplier", "供应商");
    public static readonly Text WithdrawTitle = new("Withdraw the award", "撤回定标");
    public static readonly Text WithdrawHint = new(
        "The quotes are valid again, and bookings for it are released. The awarded suppliers read the reason.",
        "报价重新有效，相关预订将被释放。中标供应商可看到原因。");
    public static readonly Text CloseTitle = new("Close without an award", "不定标并关闭");
    public static readonly Text CloseHint = new("Each supplier that quoted is told.", "将通知每家已报价的供应商。");
    public static readonly Text OfferedTitle = new("Offered by week", "每周可供量");

    public static Text Of(SourcingState state) => state switch
    {
        SourcingState.Requested => new("quotes sealed", "报价密封中"),
        SourcingState.QuotesOpened => new("to be awarded", "已开标，待定标"),
        SourcingState.Awarded => new("awarded", "已定标"),
        _ => new("closed without award", "未定标关闭"),
    };
}
