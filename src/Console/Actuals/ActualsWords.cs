using SupplyChain.Console.Words;

namespace SupplyChain.Console.Actuals;

static class ActualsWords
{
    public static readonly Text Title = new("Actuals", "实际数量");
    public static readonly Text Purpose = new(
        "What was built of a product, or used of a component, week by week. Forecasts are calculated from it.",
        "各周实际生产的产品数量或使用的零件数量，预测据此计算。");
    public static readonly Text Actual = new("Built or used", "实际数量");
    public static readonly Text Hint = new(
        "0 says that nothing was built or used; an empty week is missing, not 0. "
            + "A column or a row of a spreadsheet can be pasted into the first field that it fills.",
        "0 表示该周没有生产或使用；留空表示缺少数据，不等于 0。可将电子表格的一列或一行数据粘贴到起始单元格。");
    public static readonly Text Reason = new("Reason of a correction", "更正原因");
    public static readonly Text ReasonHint = new(
        "Only where earlier figures were wrong. It is kept with the figures that it replaces.", "仅在更正先前错误数据时填写，将与被替换的数值一并留存。");
    public static readonly Text Record = new("Record", "提交");
    public static readonly Text Done = new("The actuals are recorded. The forecast is calculated anew in a moment.", "实际数量已记录，稍后将重新计算预测。");
    public static readonly Text Corrections = new("Corrections", "更正记录");
    public static readonly Text CorrectedTo = new("{0}: {1} became {2} {3}", "{0}：{1} 更正为 {2} {3}");
    public static readonly Text RecordActuals = new("Record or correct actuals", "录入或更正实际数量");
}
