namespace SupplyChain.Gateway.Exports;

static class DemandLists
{
    static readonly IReadOnlyList<ExportColumn> ForecastWeeks =
    [
        new("weeks.week", "Week", "周"),
        new("weeks.expected", "Expected", "期望值"),
        new("weeks.baseline", "Before adjustments", "调整前"),
        .. new[] { "05", "25", "50", "75", "90", "95" }.Select(
            level => new ExportColumn($"weeks.quantile{level}", $"{level.TrimStart('0')} % quantile", $"{level.TrimStart('0')} % 分位数")),
        new("method", "Method", "方法"),
        new("reason", "Reason", "原因"),
        new("calculatedAt", "Calculated", "计算时间"),
    ];

    public static readonly IReadOnlyList<ExportList> All =
    [
        new("plans", "demandPlans", new("a week of a demand plan", "一个需求计划的一周"),
        [
            new("id", "Plan", "计划编号"),
            new("product", "Product", "产品"),
            .. ExportLists.Part(),
            new("region", "Region (GB/T 2260)", "地区（GB/T 2260）"),
            new("category", "Category", "类别"),
            new("weeks.week", "Week", "周"),
            new("weeks.quantity", "Quantity", "数量"),
            new("revision", "Revision", "修订"),
            new("withdrawn", "Withdrawn", "已撤回"),
            new("submittedAt", "Submitted", "提交时间"),
            new("changedAt", "Changed", "变更时间"),
        ]) { Each = "weeks" },
        new("requirements", "requirements", new("a week of a part in a region", "一个零件在一个地区的一周"),
        [
            .. ExportLists.Part(unit: false),
            new("region", "Region (GB/T 2260)", "地区（GB/T 2260）"),
            new("resolved", "In the catalogue", "目录中已有"),
            new("weeks.week", "Week", "周"),
            new("weeks.gross", "Gross requirement", "毛需求"),
            new("weeks.net", "Net requirement", "净需求"),
            new("weeks.netQuantile90", "Net requirement, 90 % quantile", "净需求 90 % 分位数"),
            new("unit", "Unit (UCUM)", "单位（UCUM）"),
            new("weeks.forecast", "From a forecast", "来自预测"),
        ]) { Each = "weeks" },
        new("forecasts", "forecasts", new("a week of the forecast of an item", "一个物项预测的一周"),
        [
            new("id", "Forecast", "预测编号"),
            new("product", "Product", "产品"),
            .. ExportLists.Part(),
            new("region", "Region (GB/T 2260)", "地区（GB/T 2260）"),
            .. ForecastWeeks,
        ]) { Each = "weeks" },
        new("component-forecasts", "componentForecasts", new("a week of the forecast of a part", "一个零件预测的一周"),
        [
            new("id", "Forecast", "预测编号"),
            .. ExportLists.Part(unit: false),
            new("unit", "Unit (UCUM)", "单位（UCUM）"),
            .. ForecastWeeks,
        ]) { Each = "weeks" },
    ];
}
