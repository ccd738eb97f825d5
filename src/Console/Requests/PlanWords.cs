using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Requests;

static class PlanWords
{
    public static readonly Text Title = new("Plan the award", "定标方案");
    public static readonly Text Purpose = new(
        "Calculated from the opened quotes: from the cheapest way to cover the need to the one that depends least on any one supplier. "
        + "Nothing is decided until you award.",
        "根据已开启的报价计算：从满足需求的最低成本方案，到对单一供应商依赖最小的方案。确认定标前不作任何决定。");
    public static readonly Text Begin = new("Calculate plans", "计算方案");
    public static readonly Text Sources = new("Suppliers, at least", "供应商数量（至少）");
    public static readonly Text Share = new("Largest share of one supplier, %", "单一供应商最大份额（%）");
    public static readonly Text Qualified = new("Qualified suppliers only", "仅限已认证供应商");
    public static readonly Text Cost = new("Cost", "成本");
    public static readonly Text More = new("More than the cheapest", "高于最低成本");
    public static readonly Text LargestShare = new("Largest share", "最大份额");
    public static readonly Text Splits = new("Who delivers how much", "各供应商数量");
    public static readonly Text Take = new("Fill in the form", "填入表格");
    public static readonly Text TakeNamed = new("Fill in the form with plan {0}", "将方案 {0} 填入表格");
    public static readonly Text Taken = new("Plan {0} is filled in below. Change it as you like, then award.", "方案 {0} 已填入下表，可修改后确认定标。");
    public static readonly Text Plan = new("Plan", "方案");
    public static readonly Text UnitPrice = new("landed {0} {1} each", "单位到货价 {0} {1}");
    public static readonly Text Tooling = new("tooling {0} {1}", "模具费 {0} {1}");
    public static readonly Text NotAll = new("There may be further plans between these.", "这些方案之间可能还有其他方案。");
    public static readonly Text Infeasible = new(
        "No award keeps all of this and covers the need. The smallest change with which there would be one:",
        "没有同时满足这些条件和需求的方案。最小的调整如下：");
    public static readonly Text TimeEnded = new(
        "No plan was found within the time. Ask for less, or try again.", "未能在限定时间内找到方案，请放宽条件或重试。");
    public static readonly Text RuleCosts = new("What each condition costs", "各条件的成本");
    public static readonly Text Cheaper = new("{0}: without it the cheapest plan would cost {1} less", "{0}：取消后最低成本可减少 {1}");
    public static readonly Text CostsNothing = new("{0}: costs nothing", "{0}：不增加成本");
    public static readonly Text NotCalculated = new("{0}: not calculated in time", "{0}：未能在限定时间内算出");
    public static readonly Text LessDemand = new("{0}: {1} less than the need", "{0}：比需求少 {1}");
    public static readonly Text Allow = new("{0}: allow {1}", "{0}：放宽 {1}");

    public static Text Of(AwardRule rule) => rule switch
    {
        AwardRule.Demand => new("the need", "需求"),
        AwardRule.Qualification => new("qualified suppliers only", "仅限已认证供应商"),
        AwardRule.Sources => new("number of suppliers", "供应商数量"),
        AwardRule.RegionShare => new("largest share of one province", "单一省份最大份额"),
        AwardRule.SupplierShare => new("largest share of one supplier", "单一供应商最大份额"),
        _ => new("smallest share of each supplier", "每家供应商最小份额"),
    };
}
