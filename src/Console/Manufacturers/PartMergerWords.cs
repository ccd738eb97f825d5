using SupplyChain.Console.Words;

namespace SupplyChain.Console.Manufacturers;

static class PartMergerWords
{
    public static readonly Text Title = new("Merge parts", "合并零件");
    public static readonly Text Purpose = new(
        "Two parts of the catalogue that are one. Demand, offers and capacity of both are counted together, and both numbers find it.",
        "目录中实为同一零件的两个条目。两者的需求、报价和产能合并计算，两个型号均可查到。");
    public static readonly Text Into = new("Part that stays", "保留的零件");
    public static readonly Text From = new("Part that is merged into it", "并入的零件");
    public static readonly Text Choose = new("The other part", "另一零件");
    public static readonly Text ReasonHint = new(
        "It stays with the merger, such as the data sheet that names both.", "原因将随合并保留，例如载有两个型号的数据手册。");
    public static readonly Text Swap = new("Keep the other one", "改为保留另一零件");
    public static readonly Text Suggested = new("Parts that may be one", "可能为同一零件的条目");
    public static readonly Text NoneSuggested = new("No parts are alike.", "没有相近的零件。");
    public static readonly Text Score = new("Likeness", "相似度");
    public static readonly Text Merged = new("Merged parts", "已合并的零件");
    public static readonly Text NoneMerged = new("No parts are merged.", "没有已合并的零件。");
    public static readonly Text WasMerged = new("The parts were merged.", "零件已合并。");
    public static readonly Text WasSeparated = new("The parts were separated.", "零件已分开。");
}
