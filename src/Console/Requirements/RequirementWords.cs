using SupplyChain.Console.Words;

namespace SupplyChain.Console.Requirements;

static class RequirementWords
{
    public static readonly Text Purpose = new(
        "What your organisation needs of each component by week, after stock, and what causes it. Only you see these figures.",
        "贵单位各零件每周的净需求（扣除库存后）及其来源。仅贵单位可见。");
    public static readonly Text ViewPurpose = new(
        "The weeks of one component, which plans and bills cause them, and the capacity for it.", "单个零件各周需求、来源计划与物料清单，以及对应产能。");
    public static readonly Text None = new(
        "Nothing is required yet. Submit a demand plan for a product with a bill of materials, or for a component.",
        "目前没有需求。请为有物料清单的产品或零件提交需求计划。");
    public static readonly Text Causes = new("Caused by", "需求来源");
    public static readonly Text Direct = new("planned itself", "直接计划");
    public static readonly Text More = new("and {0} more", "另有 {0} 项");
    public static readonly Text Cell = new("{0}: {1} after stock, {2} before it. {3}.", "{0}：扣除库存后 {1}，扣除前 {2}。{3}。");
    public static readonly Text Planned = new("planned", "计划");
    public static readonly Text Forecast = new("forecast", "预测");
    public static readonly Text ForecastKey = new("hatched: a forecast beyond all plans", "斜纹：计划期之后的预测");
    public static readonly Text Empty = new("–: nothing is required", "–：无需求");
    public static readonly Text Weeks = new("Weeks and causes", "各周需求与来源");
    public static readonly Text Gross = new("Before stock", "毛需求");
    public static readonly Text Net = new("After stock", "净需求");
    public static readonly Text Quantile = new("After stock, 90 % quantile", "净需求（90% 分位）");
    public static readonly Text Basis = new("Basis", "依据");
    public static readonly Text Part = new("The part", "零件");
    public static readonly Text ByWeek = new("Requirement and capacity by week", "各周需求与产能");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Others = new("Required by others", "其他单位需求");
    public static readonly Text Actual = new("Qualified capacity", "合格产能");
    public static readonly Text Maximum = new("At most", "最大产能");
    public static readonly Text NoBalance = new(
        "There is no balance yet. It appears within seconds after the requirement.", "尚无平衡数据，需求产生后数秒内显示。");
    public static readonly Text Gap = new("There is an open gap.", "存在缺口。");
    public static readonly Text OpenGap = new("Open the gap", "查看缺口");
    public static readonly Text NoGap = new("There is no open gap.", "没有缺口。");
    public static readonly Text Suppliers = new("Qualified suppliers", "合格供应商");
    public static readonly Text SingleSource = new("one has more than 80 % of the capacity", "其中一家占产能 80% 以上");
    public static readonly Text Bills = new("Bill lines that name it", "引用该零件的清单行");
    public static readonly Text Bill = new("Bill of materials", "物料清单");
    public static readonly Text PerAssembly = new("Quantity per assembly", "单位用量");
    public static readonly Text AsSubstitute = new("also as a substitute", "也作为替代料");
    public static readonly Text NoBills = new(
        "No bill of materials in force names it: it is planned itself.", "没有有效物料清单引用它：为直接计划的零件。");
    public static readonly Text MoreBills = new("There are more than these.", "还有更多清单未显示。");
    public static readonly Text AsOf = new(
        "This is the requirement as of {0}. The capacity is not shown for past moments.", "这是 {0} 时的需求。历史时刻不显示产能。");
    public static readonly Text Show = new("Show this moment", "查看该时刻");
    public static readonly Text NoWeeks = new("Nothing is required in any week.", "各周均无需求。");
}
