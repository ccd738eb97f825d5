using SupplyChain.Console.Words;

namespace SupplyChain.Console.Concentration;

static class ConcentrationWords
{
    public static readonly Text Purpose = new(
        "On how few suppliers the chain depends, by class and region.", "按类别和地区查看供应链对少数供应商的依赖程度。");
    public static readonly Text Class = new("Class", "类别");
    public static readonly Text Suppliers = new("Qualified suppliers", "合格供应商数");
    public static readonly Text Components = new("Components with capacity", "有产能的零件数");
    public static readonly Text OneSupplier = new("Components of one supplier alone", "仅一家供应商的零件数");
    public static readonly Text Above80 = new("Components of which one has above 80 %", "一家超过 80 % 的零件数");
    public static readonly Text Unsupplied = new("Components short without capacity", "短缺且无产能的零件数");
    public static readonly Text Index = new("Median concentration", "集中度中位数");
    public static readonly Text IndexHint = new(
        "Herfindahl-Hirschman index of qualified capacity, the sum of the suppliers' squared shares: 1 is one supplier alone, 0.5 are two "
        + "equal ones. Below 0.15 is low, above 0.25 high.",
        "合格产能的赫芬达尔-赫希曼指数（各供应商份额的平方和）：1 表示仅一家供应商，0.5 表示两家均分。低于 0.15 为低，高于 0.25 为高。");
    public static readonly Text ByClass = new("By class and region", "按类别和地区");
    public static readonly Text First = new(
        "The first {0} of {1} are shown. Filter by class or region for the others.", "共 {1} 行，仅显示前 {0} 行。请按类别或地区筛选。");
    public static readonly Text None = new(
        "No supplier has qualified capacity yet, and no component is short.", "目前没有合格产能，也没有短缺的零件。");
    public static readonly Text UnknownClass = new("not in the catalogue", "目录中没有");
    public static readonly Text SingleSources = new("Components that depend on one supplier", "依赖单一供应商的零件");
    public static readonly Text SingleHint = new(
        "One supplier has more than 80 % of the qualified capacity; the most concentrated first, at most 100.",
        "一家供应商占合格产能 80 % 以上；集中度最高的在前，最多 100 个。");
    public static readonly Text NoSingleSource = new(
        "No component depends on one supplier for more than 80 % of its qualified capacity.", "没有零件超过 80 % 的合格产能依赖单一供应商。");
    public static readonly Text ComponentIndex = new("Concentration", "集中度");
    public static readonly Text Gap = new("Gap", "缺口");
    public static readonly Text GapOpen = new("gap open", "存在缺口");

    /// <summary>An index in a word.</summary>
    public static Text Level(decimal index) => index switch
    {
        < 0.15m => new("low", "低"),
        <= 0.25m => new("medium", "中"),
        < 0.64m => new("high", "高"),
        _ => new("very high", "极高"),
    };
}
