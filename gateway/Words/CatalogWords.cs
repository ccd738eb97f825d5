using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.Gateway.Words;

/// <summary>The words of warnings about parts, their units, and regions.</summary>
static class CatalogWords
{
    public static readonly IReadOnlyList<Wording> All =
    [
        new(PartWarnings.EndOfLife, "{part} is at its end of life", "{part} 已进入停产阶段"),
        new(PartWarnings.Obsolete, "{part} is obsolete", "{part} 已停产"),
        new(PartWarnings.More, "{count} further parts are at their end of life or obsolete", "另有 {count} 个物料处于停产阶段或已停产"),
        new(UnitConversion.Told, "{part}: counted in {unit}, converted by {factor} to {partUnit}",
            "{part}：以 {unit} 计数，按 {factor} 换算为 {partUnit}"),
        new(UnitConversion.More, "{count} further parts are counted in other units and were converted",
            "另有 {count} 个物料以其他单位计数，已换算"),
        new(TrustReasons.HolderByDatasheet, "the holder of the manufacturer's name stated it by a data sheet", "制造商名称的持有单位依据数据手册声明"),
        new(TrustReasons.HolderByMeasurement, "the holder of the manufacturer's name stated it by a measurement", "制造商名称的持有单位依据测量结果声明"),
        new(TrustReasons.HolderWithSource, "the holder of the manufacturer's name stated it, not by a data sheet or a measurement",
            "由制造商名称的持有单位声明，但并非依据数据手册或测量结果"),
        new(TrustReasons.PublisherWithSource, "who published the part stated it with a source", "由零件的发布单位声明，并注明来源"),
        new(TrustReasons.WithoutSource, "no source is stated", "未注明来源"),
        new(TrustReasons.ByAnother, "neither the holder of the manufacturer's name nor who published the part stated it",
            "并非由制造商名称的持有单位或零件的发布单位声明"),
        new(MergerReasons.SameButForm, "they differ by legal forms and signs only", "仅公司形式或符号不同"),
        new(MergerReasons.KnownAlias, "known names of one manufacturer", "已知为同一制造商的名称"),
        new(MergerReasons.BeginAlike, "one name begins with the other", "一个名称以另一个名称开头"),
        new(MergerReasons.SpelledAlike, "they are spelled alike", "拼写相近"),
        new(MergerReasons.HeldDifferently, "an organisation holds one name and not the other: decide on the claims first",
            "某单位只持有其中一个名称：请先裁定名称归属"),
        new(MergerReasons.ClaimWaits, "a claim of the name waits for a decision", "该名称的主张待裁定"),
        new(MergerReasons.NumbersSame, "they have the same part number", "型号相同"),
        new(MergerReasons.NumbersButSeparators, "their part numbers differ by separators only", "型号仅分隔符不同"),
        new(MergerReasons.NumbersButSigns, "their part numbers differ by a decimal point, +, # or *", "型号仅小数点、+、# 或 * 不同"),
        new(MergerReasons.NamesMerged, "their manufacturers' names are merged", "其制造商名称已合并"),
        new(RegionWarnings.Unknown, "GB/T 2260 has no division {region} (as of {edition})", "GB/T 2260 中没有代码 {region}（截至 {edition}）"),
    ];
}
