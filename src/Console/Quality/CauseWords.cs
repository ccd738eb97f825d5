using System.Globalization;

using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Quality;

static class CauseWords
{
    /// <summary>A corrected p-value below this is marked.</summary>
    const double Level = 0.05;

    public static readonly Text Title = new("Where an anomaly may come from", "异常可能的来源");
    public static readonly Text Purpose = new(
        "What goes with the mean of a run, or its share of bad pieces, by the run sheets. Each factor is tested alone: two that changed "
        + "together cannot be told apart, and what goes with a value need not have caused it.",
        "依据工艺记录，检验哪些因素与试产均值或不良率相关。每个因素单独检验：同时变化的因素无法区分，相关也不等于因果。");
    public static readonly Text From = new("Runs: {0}.", "共 {0} 次试产。");
    public static readonly Text Bounds = new(
        "Nothing can be told of fewer than {0} runs, or with fewer than two levels of {1} runs each.",
        "少于 {0} 次试产，或不足两个各有 {1} 次试产的水平时，无法判断。");
    public static readonly Text NoSheet = new("You see no run sheet of such runs.", "没有您可见的工艺记录。");
    public static readonly Text Factor = new("Factor", "因素");
    public static readonly Text StandsOut = new("What stands out", "突出之处");
    public static readonly Text CorrectedP = new("p for all (Holm)", "校正 p 值（Holm）");
    public static readonly Text P = new("p alone", "单独 p 值");
    public static readonly Text Explained = new("Explains", "解释比例");
    public static readonly Text Runs = new("Runs", "试产次数");
    public static readonly Text Test = new("Test", "检验");
    public static readonly Text CannotTell = new("Cannot be told: too few runs or levels, or no differences.", "无法判断：试产或水平过少，或没有差异。");
    public static readonly Text RunsLeftOut = new(
        "{0} runs are left out: measured in another unit than the latest one, or before measurements were kept.",
        "{0} 次试产未计入：单位与最近一次不同，或当时未保存测量值。");
    public static readonly Text FactorsLeftOut = new(
        "{0} factors are left out: those that the fewest runs tell.", "{0} 个因素未计入：填写的试产最少。");
    public static readonly Text Earlier = new("Earlier runs are left out: the latest 200 count.", "更早的试产未计入：仅计最近 200 次。");
    static readonly Text Likely = new("▲ likely", "▲ 可能");
    static readonly Text HigherAt = new("higher at {0}", "{0} 偏高");
    static readonly Text LowerAt = new("lower at {0}", "{0} 偏低");
    static readonly Text Rising = new("rises with it", "随之上升");
    static readonly Text Falling = new("falls with it", "随之下降");

    /// <param name="level">Null for a parameter.</param>
    public static string Found(string? level, bool isHigher, double corrected, Language language)
    {
        var found = level is null
            ? (isHigher ? Rising : Falling).In(language)
            : string.Format(CultureInfo.InvariantCulture, (isHigher ? HigherAt : LowerAt).In(language), level);
        return corrected < Level ? $"{Likely.In(language)}: {found}" : found;
    }

    /// <summary>A p-value; very small ones as a bound.</summary>
    public static string Written(double p) => p < 0.0001 ? "< 0.0001" : p.ToString("0.0000", CultureInfo.InvariantCulture);

    public static Text Of(AnomalyFactorKind kind) => kind switch
    {
        AnomalyFactorKind.Equipment => new("Equipment", "设备"),
        AnomalyFactorKind.Shift => new("Shift or person", "班次或人员"),
        AnomalyFactorKind.Input => new("Lot", "批次"),
        AnomalyFactorKind.Parameter => new("Parameter", "参数"),
        _ => new("Place within subgroups", "子组内位置"),
    };

    public static Text Of(AnomalyTest test) => test switch
    {
        AnomalyTest.KruskalWallis => new("Kruskal–Wallis", "Kruskal–Wallis 检验"),
        AnomalyTest.Spearman => new("Spearman", "Spearman 秩相关"),
        _ => new("Friedman", "Friedman 检验"),
    };

    public static Text Of(AnomalyMethod method) => method switch
    {
        AnomalyMethod.Exact => new("exact", "精确"),
        AnomalyMethod.Sampled => new("drawn arrangements", "随机排列"),
        _ => new("approximate", "近似"),
    };
}
