using SupplyChain.Console.Runs;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Quality;

static class QualityWords
{
    public static readonly Text Title = new("Control chart", "控制图");
    public static readonly Text Purpose = new(
        "Is a characteristic of a part in control over the runs that you see, and since when not?",
        "在您可见的试产中，零件的某项特性是否受控？何时开始失控？");
    public static readonly Text NoPart = new("Open a run or a part to see its control chart.", "请从试产记录或零件页打开控制图。");
    public static readonly Text NoRun = new("No run that you see measured this.", "您可见的试产中没有测量过此项。");
    public static readonly Text BadPieces = new("Share of bad pieces", "不良率");
    public static readonly Text AllLines = new("All lines", "全部产线");
    public static readonly Text Kind = new("Chart", "图类型");
    public static readonly Text BySubgroup = new("What suits the subgroups", "按子组大小选择");
    public static readonly Text BaselineFrom = new("Baseline from", "基准期起");
    public static readonly Text BaselineUntil = new("Baseline until", "基准期止");
    public static readonly Text Baseline = new("Baseline", "基准期");
    public static readonly Text StatedSince = new("The operator's baseline since", "运营方设定的基准期，自");
    public static readonly Text NotUsed = new(
        "It is not used here: another range is asked for, or too few of its runs are on the chart.",
        "此处未采用：已指定其他范围，或其试产不全在图上。");
    public static readonly Text StateBaseline = new("State the baseline", "设定基准期");
    public static readonly Text StateBaselineHint = new(
        "The limits are from these runs until you state others. Who sees both runs sees the reason.",
        "控制限由这些试产计算，直至您另行设定。可查看这两次试产者可见原因。");
    public static readonly Text FromRun = new("First run", "起始试产");
    public static readonly Text ToRun = new("Last run", "截止试产");
    public static readonly Text Since = new("since", "自");
    public static readonly Text From = new("{0}. Runs: {1}; points that the limits are from: {2}.", "{0}，共 {1} 次试产；控制限由 {2} 个点计算。");
    public static readonly Text Subgroups = new("Subgroups of {0} pieces.", "每个子组 {0} 件。");
    public static readonly Text Short = new(
        "A short series: limits from fewer than 20 points are uncertain.", "数据较少：少于 20 个点得出的控制限不够可靠。");
    public static readonly Text Earlier = new("Earlier points are not shown.", "更早的点未显示。");
    public static readonly Text LeftOut = new(
        "{0} runs are left out: measured in another unit or subgroup size than the latest one, or before measurements were kept.",
        "{0} 次试产未计入：单位或子组大小与最近一次不同，或当时未保存测量值。");
    public static readonly Text Center = new("Center", "中心线");
    public static readonly Text ControlLimits = new("Control limits", "控制限");
    public static readonly Text Lower = new("Lower limit", "下控制限");
    public static readonly Text Upper = new("Upper limit", "上控制限");
    public static readonly Text Marked = new("Large points belong to a signal.", "大圆点属于异常信号。");
    public static readonly Text NoSignal = new("No signal.", "无异常信号。");
    public static readonly Text Signals = new("Signals", "异常信号");
    public static readonly Text SignalAt = new("Points {0}; seen in lot {1},", "第 {0} 点；见于批次 {1}，");
    public static readonly Text TableOf = new("{0}: table of points", "{0}：数据表");
    public static readonly Text PictureOf = new("{0}: {1} points, {2} signals", "{0}：{1} 个点，{2} 个异常信号");
    public static readonly Text PointNumber = new("Point", "序号");
    public static readonly Text Capability = new("Capability", "过程能力");
    public static readonly Text CapabilityOf = new(
        "{0} measurements, mean {1}, standard deviation {2} within subgroups and {3} overall.",
        "{0} 个测量值，均值 {1}，组内标准差 {2}，总标准差 {3}。");
    public static readonly Text NotPredictive = new(
        "The process is not in control: these figures do not predict the next runs.", "过程未受控：这些数值不能预测之后的试产。");
    public static readonly Text Index = new("Index", "指数");
    public static readonly Text Estimate = new("Estimate", "估计值");
    public static readonly Text Interval = new("95 % confidence interval", "95 % 置信区间");
    public static readonly Text Meaning = new("Meaning", "含义");
    public static readonly Text CpMeaning = new("limits / spread within subgroups", "规格宽度 / 组内波动");
    public static readonly Text CpkMeaning = new("nearer limit / spread within subgroups", "较近规格限 / 组内波动");
    public static readonly Text PpMeaning = new("limits / overall spread", "规格宽度 / 总波动");
    public static readonly Text PpkMeaning = new("nearer limit / overall spread", "较近规格限 / 总波动");

    static readonly Text[] Rules =
    [
        new("Rule 1: beyond a control limit.", "准则 1：超出控制限。"),
        new("Rule 2: nine points in a row on one side of the center.", "准则 2：连续 9 点位于中心线同一侧。"),
        new("Rule 3: six points in a row rising or falling.", "准则 3：连续 6 点递增或递减。"),
        new("Rule 4: fourteen points in a row up and down by turns.", "准则 4：连续 14 点上下交替。"),
        new("Rule 5: two of three points beyond 2 standard deviations on one side.", "准则 5：连续 3 点中有 2 点在同侧 2 个标准差之外。"),
        new("Rule 6: four of five points beyond 1 standard deviation on one side.", "准则 6：连续 5 点中有 4 点在同侧 1 个标准差之外。"),
        new("Rule 7: fifteen points in a row within 1 standard deviation.", "准则 7：连续 15 点在 1 个标准差以内。"),
        new("Rule 8: eight points in a row beyond 1 standard deviation, on both sides.", "准则 8：连续 8 点均在 1 个标准差之外，且两侧都有。"),
    ];

    /// <summary>A refusal's field as the form calls it.</summary>
    public static string? Field(string? field, Language language) => field switch
    {
        "fromRunId" => FromRun.In(language),
        "toRunId" => ToRun.In(language),
        "reason" => RunWords.Reason.In(language),
        _ => field,
    };

    /// <param name="rule">Nelson's, 1 to 8.</param>
    public static Text Of(int rule) => Rules[rule - 1];

    public static Text Of(ControlChartKind kind) => kind switch
    {
        ControlChartKind.MeansAndRanges => new("X̄ and R: means and ranges", "X̄–R：均值与极差"),
        ControlChartKind.MeansAndDeviations => new("X̄ and s: means and standard deviations", "X̄–s：均值与标准差"),
        ControlChartKind.Individuals => new("I-MR: single values and moving ranges", "I–MR：单值与移动极差"),
        ControlChartKind.WeightedMeans => new("EWMA: weighted means", "EWMA：指数加权均值"),
        ControlChartKind.CumulativeSums => new("CUSUM: cumulative sums", "CUSUM：累积和"),
        _ => new("p: share of bad pieces", "p：不良率"),
    };

    public static Text Of(ControlPanelKind kind) => kind switch
    {
        ControlPanelKind.Means => new("Means", "均值"),
        ControlPanelKind.Ranges => new("Ranges", "极差"),
        ControlPanelKind.Deviations => new("Standard deviations", "标准差"),
        ControlPanelKind.Values => new("Single values", "单值"),
        ControlPanelKind.MovingRanges => new("Moving ranges", "移动极差"),
        ControlPanelKind.WeightedMeans => new("Weighted means", "加权均值"),
        ControlPanelKind.UpperSums => new("Sums above the target", "上侧累积和"),
        ControlPanelKind.LowerSums => new("Sums below the target", "下侧累积和"),
        _ => BadPieces,
    };
}
