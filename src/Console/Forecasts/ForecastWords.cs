using SupplyChain.Console.Words;

namespace SupplyChain.Console.Forecasts;

static class ForecastWords
{
    public static readonly Text Purpose = new(
        "What the platform expects your organisation to need, from your actuals. Beyond your plans, requirements follow from it.",
        "平台根据实际数量预测的贵单位需求。计划期之后的零件需求按预测计算。");
    public static readonly Text Deviating = new("Biased beyond chance", "偏差超出随机范围");
    public static readonly Text Others = new("The others", "其他预测");
    public static readonly Text ShowAll = new("all", "全部");
    public static readonly Text ShowDeviating = new("biased", "有偏差");
    public static readonly Text ShowSound = new("not biased", "无偏差");
    public static readonly Text Show = new("Show", "显示");
    public static readonly Text Next13 = new("Next 13 weeks", "未来 13 周");
    public static readonly Text Method = new("Method", "方法");
    public static readonly Text Bias = new("Bias", "偏差");
    public static readonly Text ErrorAhead = new("Mean error, {0} weeks ahead", "提前 {0} 周的平均误差");
    public static readonly Text NotMeasured = new("not measured yet", "尚未评估");
    public static readonly Text TooHigh = new("forecasts too high", "预测偏高");
    public static readonly Text TooLow = new("forecasts too low", "预测偏低");
    public static readonly Text Sound = new("no bias", "无偏差");
    public static readonly Text TooFew = new("too few actuals", "实际数据不足");
    public static readonly Text Calculated = new("Calculated", "计算时间");
    public static readonly Text None = new(
        "There is no forecast yet. It needs the actuals of eight weeks of an item: choose one below and record them.",
        "还没有预测。每个产品或零件需要至少八周的实际数量，请在下方选择并录入。");
    public static readonly Text Begin = new("Record actuals of a product", "录入产品的实际数量");
    public static readonly Text UnknownRegion = new("This is not a region of GB/T 2260: {0}", "不是 GB/T 2260 中的地区：{0}");
    public static readonly Text ForComponent = new(
        "For a component, open its plan: the way to its actuals is there.", "如为零件，请打开其需求计划，从中进入实际数量。");

    public static readonly Text Runs = new("Forecast run", "预测运行");
    public static readonly Text RunsHint = new(
        "All forecasts whose input changed are calculated when a week begins, and whenever you ask for it.",
        "每周开始时及您要求时，重新计算输入有变化的全部预测。");
    public static readonly Text StartRun = new("Calculate all anew", "全部重新计算");
    public static readonly Text NoRun = new("There was no run yet.", "尚未运行。");
    public static readonly Text RunOf = new("{0} of {1} items and components", "已处理 {0} / {1} 个产品与零件");
    public static readonly Text RunResult = new("{0} calculated, {1} unchanged", "{0} 个已计算，{1} 个无变化");
    public static readonly Text UnderWay = new("under way", "进行中");
    public static readonly Text Finished = new("finished", "已完成");
    public static readonly Text RunUnderWay = new("A run is under way already.", "已有预测运行正在进行。");

    public static readonly Text ViewPurpose = new(
        "What is expected, how sure that is, why it was calculated like this, and what you know better.",
        "预测值、不确定性、方法选择的原因，以及您的调整。");
    public static readonly Text NoForecast = new(
        "There is no forecast of this item yet: it needs the actuals of eight weeks.", "该项还没有预测：需要至少八周的实际数量。");
    public static readonly Text ChartOf = new("Actuals and forecast by week", "各周实际数量与预测");
    public static readonly Text Actual = new("Actual", "实际");
    public static readonly Text OutlierMark = new("Left out", "已剔除");
    public static readonly Text Expected = new("Expected", "预测值");
    public static readonly Text Baseline = new("Without adjustments", "调整前");
    public static readonly Text Band90 = new("90 % of cases", "90 % 区间");
    public static readonly Text Band50 = new("50 % of cases", "50 % 区间");
    public static readonly Text Figures = new("All figures as a table", "以表格查看全部数值");
    public static readonly Text Quantile = new("{0} % quantile", "{0} % 分位数");
    public static readonly Text FirstWeek = new("First week", "起始周");
    public static readonly Text SeePlans = new("Plans of this item", "相关计划");

    public static readonly Text Accuracy = new("How wrong forecasts were", "预测误差");
    public static readonly Text AccuracyNone = new(
        "Nothing is measured yet: forecasts are compared with actuals as these are recorded.", "尚未评估：录入实际数量后将与此前的预测比较。");
    public static readonly Text Ahead = new("Weeks ahead", "提前周数");
    public static readonly Text Measured = new("Weeks measured", "评估周数");
    public static readonly Text MeanError = new("Mean absolute error", "平均绝对误差");
    public static readonly Text SquaredError = new("Root mean squared error", "均方根误差");
    public static readonly Text BaselineError = new("Mean absolute error without adjustments", "调整前平均绝对误差");
    public static readonly Text Helped = new("Adjustments", "调整效果");
    public static readonly Text DidHelp = new("improved it", "有改善");
    public static readonly Text DidHarm = new("made it worse", "变差");
    public static readonly Text NoEffect = new("no difference", "无差异");
    public static readonly Text Signal = new(
        "Tracking signal: {0}. Above 2.75 or below −2.75 forecasts are biased.", "跟踪信号：{0}。高于 2.75 或低于 −2.75 表示预测有偏差。");

    public static readonly Text Choice = new("Why this method", "方法选择原因");
    public static readonly Text Backtest = new(
        "{0} shortened histories were forecast, up to {1} weeks ahead, and compared with what followed.",
        "以 {0} 段截短的历史数据预测未来最多 {1} 周，并与后续实际比较。");
    public static readonly Text NoBacktest = new("The history is too short for a backtest.", "历史数据过短，无法回测。");
    public static readonly Text Form = new("Form", "模型形式");
    public static readonly Text Error = new("Error", "误差");
    public static readonly Text Share = new("Share", "权重");

    public static readonly Text ChooseOther = new("choose another item", "请选择另一项");
}
