using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Suppliers;

static class ScorecardWords
{
    public static readonly Text Title = new("Standing by quarter", "季度评分");
    public static readonly Text Hint = new(
        "Points from 0 to 100 are the mean of the months' yields and deliveries in time. Below 30 is very poor, below 50 poor, below 80 "
            + "average. Notices and corrective actions change no points.",
        "分数为 0 至 100，取各月良率与按时交付率的平均值：30 以下为很差，50 以下为较差，80 以下为一般。通知和纠正措施不影响分数。");
    public static readonly Text Nothing = new("There was no activity in the last two years.", "最近两年没有记录。");
    public static readonly Text Quarter = new("Quarter", "季度");
    public static readonly Text Points = new("Points", "分数");
    public static readonly Text Quality = new("Quality", "质量");
    public static readonly Text Delivery = new("Delivery", "交付");
    public static readonly Text Late = new("Notices resolved late", "逾期解除的通知");
    public static readonly Text Runs = new("Runs", "试产");
    public static readonly Text Waits = new("waits for a confirmation", "等待确认");
    public static readonly Text Trend = new("Trend", "趋势");

    public static Text Of(ScorecardTrend? trend) => trend switch
    {
        ScorecardTrend.Improving => new("improving", "上升"),
        ScorecardTrend.Declining => new("declining", "下降"),
        ScorecardTrend.Steady => new("steady", "平稳"),
        _ => new("not known yet", "尚不明确"),
    };
}
