using SupplyChain.Console.Words;

namespace SupplyChain.Console.Parts;

/// <summary>Texts of parts side by side.</summary>
static class ComparisonWords
{
    public static readonly Text Compare = new("Compare ticked parts", "对比所选零件");
    public static readonly Text CompareHint = new("Tick up to {0} parts.", "最多勾选 {0} 种零件。");
    public static readonly Text Tick = new("Compare {0}", "对比 {0}");
    public static readonly Text CompareTitle = new("Compare parts", "零件对比");
    public static readonly Text ComparePurpose = new(
        "Parts side by side, their properties in the same units. What differs is marked.", "并排对比零件参数（单位已统一），差异处有标记。");
    public static readonly Text CompareNone = new("No parts are ticked. Tick some in the list.", "尚未选择零件，请在列表中勾选。");
    public static readonly Text CompareMost = new("Only the first {0} are shown.", "仅显示前 {0} 种。");
    public static readonly Text OnlyDifferences = new("Differences only", "仅显示差异");
    public static readonly Text AllProperties = new("All properties", "显示全部参数");
    public static readonly Text SupplierCount = new("Suppliers", "供应商数量");
    public static readonly Text SuppliersQualified = new("{0}, {1} of them qualified", "{0} 家，其中 {1} 家已认证");
}
