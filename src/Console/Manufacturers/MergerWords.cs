using SupplyChain.Console.Words;

namespace SupplyChain.Console.Manufacturers;

static class MergerWords
{
    public static readonly Text Purpose = new(
        "Names that are of one manufacturer. A merged name is understood wherever a part is named; parts keep the names that they have.",
        "同一制造商的不同名称。合并后的名称在指定零件时均可识别，已发布的零件名称不变。");
    public static readonly Text MergeTitle = new("Merge two names", "合并两个名称");
    public static readonly Text Merge = new("Merge", "合并");
    public static readonly Text Into = new("Name that stays", "保留的名称");
    public static readonly Text From = new("Another spelling of it", "并入的名称");
    public static readonly Text ReasonHint = new("It stays with the merger, such as the trade register's entry.", "原因将随合并保留，例如工商登记信息。");
    public static readonly Text Suggested = new("Names that are alike", "相近的名称");
    public static readonly Text NoneSuggested = new("No names are alike.", "没有相近的名称。");
    public static readonly Text Parts = new("Parts", "零件数");
    public static readonly Text Likeness = new("Likeness", "相似度");
    public static readonly Text Why = new("Why", "依据");
    public static readonly Text Clear = new("clear", "明确");
    public static readonly Text Fill = new("Merge {0}", "合并 {0}");
    public static readonly Text Merged = new("Merged names", "已合并的名称");
    public static readonly Text NoneMerged = new("No names are merged.", "没有已合并的名称。");
    public static readonly Text Decided = new("Merged by", "合并单位");
    public static readonly Text Separate = new("Separate", "分开");
    public static readonly Text WasMerged = new("The names were merged.", "名称已合并。");
    public static readonly Text WasSeparated = new("The names were separated.", "名称已分开。");
}
