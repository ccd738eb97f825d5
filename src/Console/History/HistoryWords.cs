using SupplyChain.Console.Words;

namespace SupplyChain.Console.History;

static class HistoryWords
{
    public static readonly Text Purpose = new(
        "Who of your organisation did what, and when. Time is told to the second.", "本单位的人员和程序在何时做了什么，时间精确到秒。");
    public static readonly Text ManagersOnly = new(
        "Only who manages the people of the organisation sees this list.", "只有可管理人员的用户才能查看此列表。");
    public static readonly Text When = new("When", "时间");
    public static readonly Text Who = new("Who", "操作者");
    public static readonly Text What = new("What", "操作");
    public static readonly Text OnWhat = new("On what", "对象");
    public static readonly Text Everybody = new("everybody", "所有人");
    public static readonly Text People = new("People", "人员");
    public static readonly Text Programs = new("Programs", "程序");
    public static readonly Text Area = new("Area", "范围");
    public static readonly Text Everything = new("everything", "全部操作");
    public static readonly Text Find = new("Find a person", "查找人员");
    public static readonly Text AllAreas = new("all areas", "全部范围");
    public static readonly Text From = new("From", "起始");
    public static readonly Text Until = new("Until", "截止");
    public static readonly Text None = new("Nothing was done yet.", "暂无操作记录。");
    public static readonly Text FormerPerson = new("a former person", "前成员");
    public static readonly Text Several = new("several", "多个对象");
    public static readonly Text Open = new("open", "打开");
    public static readonly Text Details = new("details", "详情");

    public static readonly Text EventTitle = new("What led to it", "来龙去脉");
    public static readonly Text EventPurpose = new(
        "An event, what caused it, and who gave the command, as far as you may see it.", "一个事件、其起因以及下达指令的人，以您可见的范围为限。");
    public static readonly Text NotVisible = new("not visible to you", "对您不可见");
    public static readonly Text Command = new("Command", "指令");
    public static readonly Text EndOfChain = new("No cause is noted for it.", "未记录其起因。");
    public static readonly Text Longer = new("show its causes", "查看其起因");

    /// <summary>The services by what a person does there.</summary>
    public static Text OfService(string service) => service switch
    {
        "identity" => new("organisation and people", "单位与人员"),
        "component-catalog" => new("parts and bills of materials", "零件与物料清单"),
        "supplier-matching" => new("offers, quotes and qualification", "报价、询价与认证"),
        "capacity-booking" => new("pilot lines and bookings", "中试线与预订"),
        "demand-forecasting" => new("plans and forecasts", "计划与预测"),
        "gap-monitoring" => new("gaps", "缺口"),
        _ => new(service, service),
    };

    /// <summary>The services in which something is done.</summary>
    public static readonly IReadOnlyList<string> Services =
        ["demand-forecasting", "supplier-matching", "capacity-booking", "component-catalog", "identity"];
}
