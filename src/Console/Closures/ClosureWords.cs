using SupplyChain.Console.Words;

namespace SupplyChain.Console.Closures;

static class ClosureWords
{
    public static readonly Text Title = new("Gap closures", "缺口关闭");
    public static readonly Text Purpose = new(
        "How gaps are being closed: at which step, how long it takes, and what stands still.", "缺口关闭进展：所处步骤、耗时以及停滞的进程。");
    public static readonly Text Steps = new("By step", "按步骤");
    public static readonly Text NeedAttention = new("Waiting for a person", "等待人工处理");
    public static readonly Text Median = new("Median time to close", "关闭时间中位数");
    public static readonly Text Months = new("Closed by month", "按月关闭");
    public static readonly Text Month = new("Month", "月份");
    public static readonly Text Closed = new("Closed", "已关闭");
    public static readonly Text MedianDays = new("Median (days)", "中位数（天）");
    public static readonly Text NinetyDays = new("90 % within (days)", "90 % 以内（天）");
    public static readonly Text NoMonths = new("No gap has been closed by a process yet.", "尚无通过流程关闭的缺口。");
    public static readonly Text List = new("Processes, the earliest first", "进程（最早的在前）");
    public static readonly Text Step = new("Step", "步骤");
    public static readonly Text Still = new("Standing still for", "停滞时间");
    public static readonly Text StillDays = new("{0} days", "{0} 天");
    public static readonly Text Oem = new("OEM", "整机厂商");
    public static readonly Text Since = new("Since", "开始时间");
    public static readonly Text None = new("No gap is being closed.", "没有正在关闭的缺口。");
}
