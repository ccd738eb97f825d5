using SupplyChain.Console.Words;

namespace SupplyChain.Console.Frame;

/// <summary>What stands around every page.</summary>
static class FrameWords
{
    public static readonly Text Product = new("SupplyChain", "供应链协同平台");
    public static readonly Text SkipToContent = new("Skip to content", "跳到正文");
    public static readonly Text Navigation = new("Pages", "页面");
    public static readonly Text SignOut = new("Sign out", "退出登录");
    public static readonly Text SignIn = new("Sign in", "登录");
    public static readonly Text OtherLanguage = new("中文", "English");
    public static readonly Text Search = new("Search everything", "全局搜索");
    public static readonly Text Overview = new("Overview", "概览");
    public static readonly Text Gaps = new("Gaps", "缺口");
    public static readonly Text Balances = new("Requirement and capacity", "需求与产能");
    public static readonly Text Closures = new("Gap closures", "缺口关闭");
    public static readonly Text Concentration = new("Concentration", "供应集中度");
    public static readonly Text Suppliers = new("Suppliers", "供应商");
    public static readonly Text Profile = new("Supplier profile", "供应商信息");
    public static readonly Text Organisations = new("Organisations", "入驻单位");
    public static readonly Text Manufacturers = new("Manufacturers' names", "制造商名称");
    public static readonly Text Disputes = new("Disputes", "名称争议");
    public static readonly Text Health = new("Platform", "平台状态");
    public static readonly Text Report = new("Report of the month", "月度报告");
    public static readonly Text Parts = new("Parts", "零件");
    public static readonly Text SavedSearches = new("Saved searches", "已保存的搜索");
    public static readonly Text Bookings = new("Bookings", "预订");
    public static readonly Text Lines = new("Pilot lines", "试产线");
    public static readonly Text Runs = new("Runs", "试产记录");
    public static readonly Text Utilisation = new("Utilisation", "产线利用率");
    public static readonly Text Calendar = new("Line calendar", "产线日历");
    public static readonly Text Inbox = new("Inbox", "收件箱");
    public static readonly Text Unread = new("unread", "条未读");
    public static readonly Text Organisation = new("Organisation", "本单位");
    public static readonly Text Audit = new("Who did what", "操作记录");
    public static readonly Text Invitations = new("Invitations to quote", "寻源邀请");
    public static readonly Text CapacityNotices = new("Capacity notices", "产能通知");
    public static readonly Text CorrectiveActions = new("Corrective actions", "纠正措施");
    public static readonly Text CorrectiveAction = new("Corrective action", "纠正措施");
    public static readonly Text Capacity = new("My capacity", "我的产能");
    public static readonly Text Qualifications = new("My qualifications", "我的认证");
    public static readonly Text Offers = new("My offers", "我的报价单");
    public static readonly Text Bills = new("Bills of materials", "物料清单");
    public static readonly Text Requirements = new("My requirements", "我的需求");
    public static readonly Text Imports = new("Imports", "导入");
    public static readonly Text Api = new("API explorer", "接口探索");
    public static readonly Text Buildable = new("Can I build it?", "能否生产");
    public static readonly Text AccountAtIssuer = new("Account", "账户");
    public static readonly Text Account = new("Account", "账户");

    public static readonly Text Loading = new("Loading …", "正在加载……");
    public static readonly Text Unavailable = new(
        "{0} is unavailable just now. The rest of the page is not affected.", "{0} 暂时不可用，页面其余部分不受影响。");
    public static readonly Text Retry = new("Try again", "重试");
    public static readonly Text NeedsRole = new(
        "This needs the role {0}. An administrator of your organisation grants it.", "需要角色“{0}”，由贵单位管理员授予。");
    public static readonly Text SignInAgain = new("Your access has changed or ended. Please sign in again.", "您的访问权限已变更或失效，请重新登录。");
    public static readonly Text Refused = new("The platform refused this: {0}", "平台拒绝了该请求：{0}");
    public static readonly Text NotFoundTitle = new("Not found", "未找到");
    public static readonly Text NotFound = new("There is nothing at this address that you may see.", "此地址没有您可以查看的内容。");
    public static readonly Text FailedTitle = new("Something went wrong", "出错了");
    public static readonly Text Failed = new("The page could not be shown. What you did before is kept.", "页面无法显示，您之前的操作已保存。");
    public static readonly Text SignInFailedTitle = new("Sign-in was not completed", "登录未完成");
    public static readonly Text SignInFailed = new("It was cancelled, or took too long. Please begin again.", "登录已取消或超时，请重新开始。");

    public static readonly Text FormFaults = new("Nothing was sent yet. Please look at this:", "尚未提交，请检查以下内容：");
    public static readonly Text NotANumber = new("is not a number", "不是有效数字");
    public static readonly Text NotAWhole = new("is not a whole number", "不是整数");
    public static readonly Text NotADate = new("is not a date", "不是有效日期");
    public static readonly Text DaysLeft = new("{0} d {1} h left", "还剩 {0} 天 {1} 小时");
    public static readonly Text HoursLeft = new("{0} h {1} min left", "还剩 {0} 小时 {1} 分");
    public static readonly Text Over = new("over", "已截止");
    public static readonly Text Week = new("Week", "周");
    public static readonly Text Reason = new("Reason", "原因");
    public static readonly Text Proposals = new("Proposals", "寻源建议");
    public static readonly Text Request = new("Request", "询价");
    public static readonly Text Requests = new("My requests", "我的询价");
    public static readonly Text Plans = new("Demand plans", "需求计划");
    public static readonly Text Forecasts = new("Forecasts", "需求预测");
    public static readonly Text NextPage = new("Next page", "下一页");
    public static readonly Text FirstPage = new("First page", "第一页");
    public static readonly Text Export = new("All rows as a file:", "导出全部行：");
    public static readonly Text Printed = new("As of {0}", "数据时点 {0}");
    public static readonly Text Columns = new("Columns", "显示列");
    public static readonly Text Order = new("Order by this date", "按此日期排序");
    public static readonly Text Apply = new("Apply", "应用");
    public static readonly Text ClearFilters = new("Clear filters", "清除筛选");
    public static readonly Text AsOfLabel = new("As of (China time)", "时间点（北京时间）");
    public static readonly Text AsOf = new(
        "As of {0}. Shown is what you were shown at that moment; actions are off.", "截至 {0} 的状态。显示当时向您显示的数据，不可操作。");
    public static readonly Text AsOfChip = new("As of {0}", "时间点 {0}");
    public static readonly Text BackToNow = new("Back to now", "返回当前");
    public static readonly Text NothingMatches = new("Nothing matches these filters.", "没有符合筛选条件的内容。");
    public static readonly Text Any = new("any", "全部");
    public static readonly Text ChinaTime = new("China time (UTC+8)", "北京时间（UTC+8）");
    public static readonly Text Component = new("Component", "零件");
    public static readonly Text Region = new("Region", "地区");
    public static readonly Text UnknownPart = new("Component not in the catalogue", "目录中没有该零件");
    public static readonly Text NotTold = new("not shown", "不显示");
    public static readonly Text KeysTitle = new("Keys", "快捷键");
    public static readonly Text Close = new("Close", "关闭");
    public static readonly Text KeyEdit = new("Change what the page shows", "编辑当前页面内容");
    public static readonly Text SingleKeys = new("Single-letter keys", "单字母快捷键");
    public static readonly Text KeySearch = new("go to the search", "跳到搜索框");
    public static readonly Text KeyRows = new("next, previous row", "下一行、上一行");
    public static readonly Text KeyOpen = new("open the row", "打开所选行");
    public static readonly Text KeyHelp = new("this list", "本列表");
    public static readonly Text Connected = new("Live", "实时");
    public static readonly Text Disconnected = new("Not live: trying again", "连接中断，正在重试");
    public static readonly Text Unsent = new("Not sent: no connection. Try again.", "未发送：连接中断，请重试。");
    public static readonly Text RowsChanged = new("{0} rows changed", "{0} 行已更新");

    /// <summary>A role as people call it.</summary>
    public static Text Role(string role) => role switch
    {
        "oem" => new("OEM", "整机厂商"),
        "supplier" => new("supplier", "供应商"),
        "operator" => new("line operator", "产线运营方"),
        "alliance" => new("alliance", "产业联盟"),
        "admin" => new("administrator", "管理员"),
        _ => new(role, role),
    };
}
