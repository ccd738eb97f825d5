using SupplyChain.Console.Words;

namespace SupplyChain.Console.Reports;

static class ReportWords
{
    public static readonly Text Name = new("Report of {0}", "{0} 月度报告");
    public static readonly Text Purpose = new(
        "What a month brought: gaps that opened and closed, suppliers that were qualified, and how the pilot lines were used. "
        + "Print it from your browser.",
        "本月概况：缺口的出现与关闭、新认证的供应商以及试产线的使用情况。可通过浏览器打印。");
    public static readonly Text Month = new("Month", "月份");
    public static readonly Text Before = new("Month before", "上一月");
    public static readonly Text After = new("Month after", "下一月");
    public static readonly Text Running = new("The month is not over: figures are those so far.", "本月尚未结束，数据截至目前。");
    public static readonly Text Gaps = new("Gaps", "缺口");
    public static readonly Text Opened = new("Opened", "新出现");
    public static readonly Text Closed = new("Closed", "已关闭");
    public static readonly Text OpenAtEnd = new("Open at the end", "期末未关闭");
    public static readonly Text MedianDays = new("Median days to close", "关闭天数中位数");
    public static readonly Text ByClass = new("Gaps by class", "按类别统计缺口");
    public static readonly Text ByRegion = new("Gaps by region", "按地区统计缺口");
    public static readonly Text Class = new("Class", "类别");
    public static readonly Text UnknownClass = new("not in the catalogue", "目录中没有");
    public static readonly Text NoGaps = new("No gap opened, closed or was open in this month.", "本月没有出现、关闭或未关闭的缺口。");
    public static readonly Text NoneClosed = new("none closed", "无关闭");
    public static readonly Text Qualified = new("Suppliers qualified", "新认证的供应商");
    public static readonly Text Supplier = new("Supplier", "供应商");
    public static readonly Text Since = new("Qualified on", "认证时间");
    public static readonly Text NoneQualified = new("No supplier that is qualified now became so in this month.", "目前已认证的供应商中，没有在本月获得认证的。");
    public static readonly Text More = new("There are more than these.", "还有更多未显示。");
    public static readonly Text Lines = new("Use of pilot lines", "试产线使用情况");
    public static readonly Text Line = new("Line", "产线");
    public static readonly Text Share = new("Booked of opening time", "预订占开放时间");
    public static readonly Text NoLines = new("There is no pilot line.", "没有试产线。");
    public static readonly Text TopGaps = new("Most urgent gaps now", "当前最紧急的缺口");
}
