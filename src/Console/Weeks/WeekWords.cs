using SupplyChain.Console.Api;
using SupplyChain.Console.Conditions;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Weeks;

static class WeekWords
{
    public static readonly Text Quantity = new("Quantity", "数量");
    public static readonly Text QuantityOf = new("Quantity in week {0}", "{0} 周数量");
    public static readonly Text Change = new("Change", "变化");
    public static readonly Text CopyDown = new("Copy to following", "复制到后续各周");
    public static readonly Text Copied = new("Copied. Nothing is sent until you send it.", "已复制，提交后才会生效。");
    public static readonly Text Hint = new(
        "0 says that nothing is needed; empty weeks are left out. "
            + "A column or a row of a spreadsheet can be pasted into the first field that it fills.",
        "0 表示无需求，留空的周不提交。可将电子表格的一列或一行数据粘贴到起始单元格。");
    public static readonly Text Undo = new("Undo what I wrote", "撤销填写");
    public static readonly Text NothingChanged = new("no week was changed", "没有修改任何一周");
    public static readonly Text NotEmptied = new("has a quantity and cannot be emptied; write 0 for none", "已有数量，不能清空；如无数量请填 0");
    public static readonly Text Before = new("Before", "修改前");
    public static readonly Text After = new("After", "修改后");
    public static readonly Text Total = new("Total", "合计");
    public static readonly Text NoneYet = new("none", "无");
    public static readonly Text ConflictTitle = new("Somebody changed these weeks while you wrote", "您填写期间，以下各周已被他人修改");
    public static readonly Text ConflictHint = new(
        "Nothing was sent. Your quantities stand in the form; the other weeks are as they are now. Look at both and send again.",
        "尚未提交。表单保留了您填写的数量，其余各周已更新为最新值。请核对两个版本后重新提交。");
    public static readonly Text WasThen = new("When you began", "开始填写时");
    public static readonly Text Theirs = new("Now", "当前");
    public static readonly Text Mine = new("Yours", "您的填写");
    public static readonly Text NotMine = new("not changed by you", "您未修改");

    /// <summary>A refusal with its field as the form calls it.</summary>
    /// <param name="sent">The weeks as they were sent.</param>
    public static Fault Named(this Fault fault, IReadOnlyList<WeekQuantity> sent, Language language)
    {
        if (fault.Field is not { } field) return fault;
        if (NeedInput.WeekOf(field, sent) is { } monday)
            return fault with { Field = $"{Quantity.In(language)} {Formats.Week(monday)}" };
        return fault with
        {
            Field = field switch
            {
                "weeks" => Quantity.In(language),
                "region" => FrameWords.Region.In(language),
                "reason" => FrameWords.Reason.In(language),
                "componentId" => FrameWords.Component.In(language),
                _ => field,
            },
        };
    }
}
