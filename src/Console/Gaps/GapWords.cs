using SupplyChain.Console.Words;

namespace SupplyChain.Console.Gaps;

static class GapWords
{
    public static readonly Text Title = new("Gaps", "缺口");
    public static readonly Text Purpose = new(
        "Components of which qualified capacity does not meet the requirement, the worst first.", "合格产能不能满足需求的零件，最严重的排在最前。");
    public static readonly Text NoneYet = new(
        "There is no open gap that concerns you. Gaps appear when demand plans exceed the capacity of qualified suppliers.",
        "目前没有与您相关的未关闭缺口。当需求计划超过合格供应商产能时，缺口会出现在这里。");
    public static readonly Text RegionHint = new("GB/T 2260 code", "GB/T 2260 代码");
    public static readonly Text Class = new("Class", "类别");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Shortfall = new("Shortfall", "短缺量");
    public static readonly Text Contributors = new("OEMs", "整机厂数");
    public static readonly Text Since = new("Open since", "开始时间");
    public static readonly Text Changed = new("Changed", "最近变化");
    public static readonly Text Remarks = new("Remarks", "备注");
    public static readonly Text SingleSource = new("single source", "单一来源");
    public static readonly Text EndOfLife = new("end of life", "即将停产");
    public static readonly Text Closed = new("closed", "已关闭");
    public static readonly Text Show = new("Show", "显示");
    public static readonly Text OpenOnes = new("open", "未关闭");
    public static readonly Text ClosedOnes = new("closed", "已关闭");

    public static readonly Text ViewPurpose = new(
        "Requirement against qualified capacity by week, what caused the gap, and how it is being closed.",
        "按周对比需求与合格产能，并说明缺口成因与关闭进程。");
    public static readonly Text WeeksTitle = new("Weeks of the bottleneck", "瓶颈周");
    public static readonly Text NoWeeks = new(
        "No week is shown: at least three OEMs must require the component, and none more than 80 % of it.",
        "不显示各周数据：须有至少三家整机厂需要该零件，且任何一家不超过 80 %。");
    public static readonly Text ClosedWeeks = new("The gap is closed; no week is short.", "缺口已关闭，没有短缺的周。");
    public static readonly Text SharedLine = new(
        "A line that several parts share is the limit in these weeks:", "在以下各周，由多个零件共用的产线是限制因素：");
    public static readonly Text OwnGroups = new(
        "Your lines bear less than you state of their parts together in these weeks:", "在以下各周，您的产线承受不了您对其各零件申报的产能总和：");
    public static readonly Text ShowGroup = new("show the line", "查看产线");
    public static readonly Text Week = new("Week", "周");
    public static readonly Text Requirement = new("Requirement", "需求");
    public static readonly Text Others = new("Other OEMs", "其他整机厂");
    public static readonly Text Actual = new("Actual capacity", "实际产能");
    public static readonly Text Maximum = new("Maximum capacity", "最大产能");
    public static readonly Text Substitutes = new("Substitutes", "替代料");
    public static readonly Text HistoryTitle = new("History and causes", "历史与成因");
    public static readonly Text ShowMoment = new("show this moment", "查看当时");
    public static readonly Text CauseHidden = new("not visible to you", "对您不可见");
    public static readonly Text Causes = new("Causes", "成因");
    public static readonly Text ClosuresTitle = new("Way to closure", "关闭进程");
    public static readonly Text NoClosures = new("Nothing has been started yet that you may see.", "尚无您可以查看的关闭进程。");
    public static readonly Text Waits = new("waits for: {0}", "等待：{0}");
    public static readonly Text DaysToClose = new("Closed after {0}", "{0}后关闭");

    public static Text Change(GapChange change) => change switch
    {
        GapChange.Opened => new("opened", "出现"),
        GapChange.Worsened => new("worsened", "加重"),
        GapChange.Eased => new("eased", "缓解"),
        _ => new("closed", "关闭"),
    };

    /// <summary>A cause by the contract that told it.</summary>
    public static Text Cause(string kind) => kind switch
    {
        "RequirementChanged" or "RequirementDisclosed" => new("the requirement changed", "需求变化"),
        "CapacityPublished" => new("a supplier published its capacity", "供应商发布产能"),
        "CapacityNoticed" => new("a supplier's capacity notice", "供应商产能通知"),
        "ComponentsMerged" => new("two parts were merged", "两个零件已合并"),
        "ComponentsSeparated" => new("merged parts were separated", "合并的零件已分开"),
        "QualificationChanged" => new("a supplier's qualification changed", "供应商认证状态变化"),
        "OfferPublished" => new("a supplier published an offer", "供应商发布报价"),
        "OfferWithdrawn" => new("a supplier withdrew an offer", "供应商撤回报价"),
        "OrganisationSuspended" => new("a supplier was suspended", "供应商被暂停"),
        "OrganisationReinstated" => new("a supplier was reinstated", "供应商恢复"),
        "WeekBegan" => new("a week passed", "进入新的一周"),
        _ => new(kind, kind),
    };

    public static Text Step(ClosureStep step) => step switch
    {
        ClosureStep.Proposed => new("Proposed", "已建议"),
        ClosureStep.Requested => new("Requested", "已询价"),
        ClosureStep.Quoted => new("Quoted", "已报价"),
        ClosureStep.Awarded => new("Awarded", "已定标"),
        ClosureStep.SlotHeld => new("Slot held", "已预留"),
        ClosureStep.Confirmed => new("Slot confirmed", "已确认"),
        ClosureStep.RunCompleted => new("Run completed", "已试产"),
        ClosureStep.Qualified => new("Qualified", "已认证"),
        ClosureStep.Closed => new("Closed", "已关闭"),
        ClosureStep.Lapsed => new("Lapsed", "已失效"),
        _ => new("Declined", "已拒绝"),
    };
}
