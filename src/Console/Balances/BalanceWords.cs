using SupplyChain.Console.Words;

namespace SupplyChain.Console.Balances;

static class BalanceWords
{
    public static readonly Text Title = new("Requirement and capacity", "需求与产能");
    public static readonly Text Purpose = new(
        "Each component and region by week: whether qualified capacity meets the requirement. Open a cell for its figures. "
        + "So that nobody finds the figures of others, some of it stands still within a week: what changed may show on Monday.",
        "按零件、地区和周显示合格产能是否满足需求。打开单元格可查看数据。为避免推算出他方数据，部分内容在一周内保持不变，变化可能到下周一才显示。");
    public static readonly Text None = new(
        "No balance concerns you yet. One appears when a component that you require, or that others require, has a plan or capacity.",
        "目前没有与您相关的平衡。有需求计划或产能后会显示在这里。");
    public static readonly Text Key = new("Signs", "图例");
    public static readonly Text Suppliers = new("Qualified suppliers", "合格供应商");
    public static readonly Text CellTitle = new("{0}: {1}. Requirement {2}, capacity {3}, at most {4}.", "{0}：{1}。需求 {2}，产能 {3}，最大 {4}。");

    public static readonly Text With = new("Compare with (China time)", "对比时间点（北京时间）");
    public static readonly Text Compared = new(
        "Compared with {0}. Weeks on this page: {1} worse, {2} better, {3} new, {4} gone.",
        "与 {0} 对比。本页各周：变差 {1}，好转 {2}，新增 {3}，消失 {4}。");
    public static readonly Text Without = new("Without the comparison", "取消对比");
    public static readonly Text Was = new("{0} {1}: {2} at {3}.", "{0} {1}：{3} 时为“{2}”。");

    public static string Sign(StateChange change) => change switch
    {
        StateChange.Worse => "↓",
        StateChange.Better => "↑",
        StateChange.New => "+",
        _ => "×",
    };

    public static Text Word(StateChange change) => change switch
    {
        StateChange.Worse => new("worse", "变差"),
        StateChange.Better => new("better", "好转"),
        StateChange.New => new("new", "新增"),
        _ => new("gone", "消失"),
    };
}
