using SupplyChain.Console.Words;

namespace SupplyChain.Console.Overview;

static class OverviewWords
{
    public static readonly Text Purpose = new("What needs you today.", "今天需要您处理的事项。");
    public static readonly Text WorstGaps = new("Most urgent gaps", "最紧急的缺口");
    public static readonly Text AllGaps = new("All gaps", "全部缺口");

    public static readonly Text NoProposals = new("Nothing waits for your answer.", "没有待您答复的建议。");
    public static readonly Text AllProposals = new("All proposals", "全部建议");
    public static readonly Text DueRequests = new("Requests due", "临近截止的询价");
    public static readonly Text NoDueRequests = new("None of your requests has a deadline ahead.", "您的询价目前没有临近的截止时间。");
    public static readonly Text AllRequests = new("All requests", "全部询价");
    public static readonly Text Deviating = new("Forecasts that deviate", "出现偏差的预测");
    public static readonly Text NoDeviating = new("No forecast is biased beyond chance.", "没有预测出现系统性偏差。");
    public static readonly Text TooHigh = new("too high for some time", "持续偏高");
    public static readonly Text TooLow = new("too low for some time", "持续偏低");
    public static readonly Text Unresolved = new("Demand that leads to no component", "无法分解到零件的需求");
    public static readonly Text NoUnresolved = new("All demand leads to components.", "所有需求均可分解到零件。");

    public static readonly Text NoInvitations = new("You are invited to no request that is open.", "目前没有邀请您报价的需求。");
    public static readonly Text AllInvitations = new("All invitations", "全部邀请");
    public static readonly Text Opportunities = new("Gaps that you could help with", "您可能参与填补的缺口");
    public static readonly Text NoOpportunities = new("No gap is told to suppliers just now.", "目前没有向供应商公开的缺口。");
    public static readonly Text SomeGaps = new("{0} gaps", "{0} 个缺口");
    public static readonly Text PublishOffer = new("Publish an offer", "发布报价单");
    public static readonly Text Lapsing = new("Lapses within 60 days", "60 天内到期");
    public static readonly Text NoLapsing = new("No qualification and no certificate lapses.", "没有即将到期的认证或证书。");
    public static readonly Text LapsesOn = new("until {0}", "有效期至 {0}");
    public static readonly Text AllQualifications = new("All qualifications", "全部认证");
    public static readonly Text MyRuns = new("My latest runs", "我最近的试产");
    public static readonly Text NoRuns = new("No run of your parts has been completed.", "您的零件尚无已完成的试产。");
    public static readonly Text Yield = new("yield {0}", "良率 {0}");

    public static readonly Text NextBookings = new("Today and next", "今日与后续预订");
    public static readonly Text NoBookings = new("Nothing is booked from now on.", "目前没有后续预订。");
    public static readonly Text AllBookings = new("All bookings", "全部预订");
    public static readonly Text Unapproved = new("Holds that wait for your approval", "待批准的预留");
    public static readonly Text NoUnapproved = new("No hold waits for your approval.", "没有待批准的预留。");
    public static readonly Text AllUnapproved = new("All that wait", "全部待批准");
    public static readonly Text Holds = new("Holds that expire", "即将失效的预留");
    public static readonly Text NoHolds = new("No slot is held.", "没有预留中的时段。");
    public static readonly Text AllHolds = new("All holds", "全部预留");
    public static readonly Text Unreported = new("Runs without a result", "未报告结果的试产");
    public static readonly Text NoUnreported = new("Every run that ended has its result.", "已结束的试产均已报告结果。");
    public static readonly Text PastBookings = new("Past bookings", "过去的预订");
    public static readonly Text Ended = new("ended", "结束于");
    public static readonly Text Outages = new("Outages of the next 14 days", "未来 14 天的停线");
    public static readonly Text NoOutages = new("No line is out of service.", "没有停线安排。");

    public static readonly Text OpenGaps = new("Open gaps", "未关闭的缺口");
    public static readonly Text Class = new("Class", "类别");
    public static readonly Text MedianDays = new("Half of the gaps close within", "半数缺口关闭用时不超过");
    public static readonly Text Days = new("{0} days", "{0} 天");
    public static readonly Text NoneClosed = new("none closed yet", "尚无已关闭的缺口");
    public static readonly Text ClosedInYear = new("Closed in the last 365 days", "近 365 天关闭次数");
    public static readonly Text Still = new("Standing still for a week", "停滞一周以上");
    public static readonly Text NothingStill = new("Every gap closure has moved within the week.", "一周内所有关闭进程均有进展。");
    public static readonly Text AllStill = new("All that stand still", "全部停滞的进程");
    public static readonly Text SingleSources = new("Single sources", "单一来源");
    public static readonly Text AllSingleSources = new("Concentration of suppliers", "供应集中度");
    public static readonly Text AllDisputes = new("All disputes", "全部争议");
    public static readonly Text AllServices = new("State of the platform", "平台状态");
}
