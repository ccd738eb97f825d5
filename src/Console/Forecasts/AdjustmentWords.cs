using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Weeks;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.DemandForecasting.Api;

using WeekQuantity = SupplyChain.Console.Api.WeekQuantity;

namespace SupplyChain.Console.Forecasts;

static class AdjustmentWords
{
    public static readonly Text Title = new("What you know better", "人工调整");
    public static readonly Text Hint = new(
        "Everything here is kept with its reason. The forecast is calculated anew a moment later.", "所有调整均连同原因保留，预测稍后重新计算。");
    public static readonly Text None = new("Nothing is adjusted.", "没有调整。");
    public static readonly Text What = new("Adjustment", "调整");
    public static readonly Text When = new("Weeks", "周");
    public static readonly Text Since = new("Declared", "声明时间");
    public static readonly Text TakeBack = new("Take back", "撤回");
    public static readonly Text Done = new("Recorded. The forecast is calculated anew in a moment.", "已记录，预测稍后重新计算。");
    public static readonly Text ReasonHint = new("Your colleagues read it beside the forecast.", "同事可在预测旁看到该原因。");

    public static readonly Text Outlier = new("Left out of the history", "历史剔除");
    public static readonly Text MarkOutlier = new("Leave a week out of the history", "剔除某周历史数据");
    public static readonly Text Mark = new("Leave it out", "剔除");
    public static readonly Text Override = new("Own quantity", "人工数量");
    public static readonly Text OverrideTitle = new("Replace the forecast of a week", "以人工数量替换某周预测");
    public static readonly Text Replace = new("Replace it", "替换");
    public static readonly Text Quantity = new("Quantity", "数量");
    public static readonly Text EffectTitle = new("Declare a promotion, phase-in or phase-out", "声明促销、导入或退出");
    public static readonly Text Declare = new("Declare it", "声明");
    public static readonly Text Kind = new("Kind", "类型");
    public static readonly Text First = new("First week (any day of it)", "首周（该周任意一天）");
    public static readonly Text Last = new("Last week (any day of it)", "末周（该周任意一天）");
    public static readonly Text LastHint = new("Empty for a phase-in or phase-out at once.", "立即导入或退出时留空。");
    public static readonly Text Factor = new("Factor of a promotion", "促销系数");
    public static readonly Text FactorHint = new("1.5 is half as much again; empty for the other kinds.", "1.5 表示增加一半；其他类型留空。");
    public static readonly Text FactorOf = new("× {0}", "× {0}");
    public static readonly Text Analogue = new("History of another item", "类比历史");
    public static readonly Text AnalogueTitle = new("Use another item's history before the first actual", "用另一项的历史补充首次实际之前的数据");
    public static readonly Text Other = new("Other item", "另一项");
    public static readonly Text Scale = new("Scale", "比例");
    public static readonly Text ScaleHint = new("Demand of this item divided by that of the other.", "本项需求与另一项需求之比。");
    public static readonly Text FirmOrders = new("Firm orders", "确定订单");
    public static readonly Text FirmOrdersTitle = new("Record firm orders", "录入确定订单");
    public static readonly Text FirmOrdersHint = new(
        "Orders consume the forecast of their own week, then of earlier and later weeks. 0 removes the orders of a week.",
        "订单依次抵扣当周、较早和较晚各周的预测。填 0 可清除某周订单。");
    public static readonly Text RecordOrders = new("Record orders", "录入订单");

    public static Text Of(EffectKind kind) => kind switch
    {
        EffectKind.Promotion => new("Promotion", "促销"),
        EffectKind.PhaseIn => new("Phase-in", "导入"),
        _ => new("Phase-out", "退出"),
    };

    /// <summary>The faults with their fields as the forms call them.</summary>
    /// <param name="sent">The weeks that were sent, where there are some.</param>
    public static IReadOnlyList<Fault> InWords(
        this IEnumerable<Fault> faults, Language language, IReadOnlyList<WeekQuantity>? sent = null) =>
    [
        .. faults.Select(fault => fault.Field switch
        {
            "week" => fault with { Field = FrameWords.Week.In(language) },
            "quantity" => fault with { Field = Quantity.In(language) },
            "from" => fault with { Field = First.In(language) },
            "until" => fault with { Field = Last.In(language) },
            "factor" => fault with { Field = Factor.In(language) },
            "scale" => fault with { Field = Scale.In(language) },
            "analogueProduct" or "analogueComponentId" => fault with { Field = Other.In(language) },
            _ => fault.Named(sent ?? [], language),
        }),
    ];
}
