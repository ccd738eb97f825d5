namespace SupplyChain.Gateway.Exports;

static class GapLists
{
    public static readonly IReadOnlyList<ExportList> All =
    [
        new("gaps", "gaps", new("a gap", "一个缺口"),
        [
            new("id", "Gap", "缺口编号"),
            .. ExportLists.Part(unit: false),
            new("region", "Region (GB/T 2260)", "地区（GB/T 2260）"),
            new("class", "Class code", "类别代码"),
            new("open", "Open", "未关闭"),
            new("state", "State", "状态", Hidden: true),
            new("shortfall", "Shortfall", "缺口量", Hidden: true),
            new("component.unit", "Unit (UCUM)", "单位（UCUM）"),
            new("singleSource", "One supplier has more than 80 %", "一家供应商超过 80 %", Hidden: true),
            new("endOfLife", "At its end of life", "已到寿命末期"),
            new("contributors", "OEMs that need it", "有需求的整机厂商数", Hidden: true),
            new("openedAt", "Opened", "出现时间"),
            new("changedAt", "Changed", "变更时间"),
            new("closedAt", "Closed", "关闭时间"),
        ]),
        new("balances", "balances", new("a week of a part in a region", "一个零件在一个地区的一周"),
        [
            new("id", "Balance", "平衡编号"),
            .. ExportLists.Part(unit: false),
            new("region", "Region (GB/T 2260)", "地区（GB/T 2260）"),
            new("weeks.week", "Week", "周"),
            new("weeks.state", "State of the week", "当周状态", Hidden: true),
            new("weeks.requirement", "Requirement of all OEMs", "全部整机厂商需求", Hidden: true),
            new("weeks.others", "Requirement of other OEMs", "其他整机厂商需求", Hidden: true),
            new("weeks.actual", "Actual capacity", "实际产能"),
            new("weeks.maximum", "Maximum capacity", "最大产能"),
            new("weeks.unqualifiedActual", "Actual capacity not qualified", "未认证实际产能"),
            new("component.unit", "Unit (UCUM)", "单位（UCUM）"),
            new("weeks.forecast", "From a forecast", "来自预测", Hidden: true),
            new("state", "Worst state", "最差状态", Hidden: true),
            new("contributors", "OEMs that need it", "有需求的整机厂商数", Hidden: true),
            new("qualifiedSuppliers", "Qualified suppliers", "已认证供应商数"),
            new("singleSource", "One supplier has more than 80 %", "一家供应商超过 80 %"),
            new("concentration", "Concentration (HHI)", "集中度（HHI）", Hidden: true),
            new("changedAt", "Changed", "变更时间"),
        ]) { Each = "weeks" },
    ];
}
