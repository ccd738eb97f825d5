using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.Gateway.Words;

/// <summary>The words of what speaks for a component that a line of a bill may mean, and against it.</summary>
static class MatchWords
{
    public static readonly IReadOnlyList<Wording> All =
    [
        new(MatchReasons.ChosenBefore, "was chosen for this line before", "此行此前已选定该零件"),
        new(MatchReasons.NumberEqual, "the part number is {number}", "型号为 {number}"),
        new(MatchReasons.NumberInText, "{number} is named by the value or the description", "值或描述中写明 {number}"),
        new(MatchReasons.NumberAmongWords, "{number} is among the words of the description", "描述文字中含有 {number}"),
        new(MatchReasons.NumberButPackaging, "the part number is {number}, apart from the packaging ({packaging})",
            "除包装标记（{packaging}）外型号为 {number}"),
        new(MatchReasons.NumberBegins, "the part number {number} begins alike", "型号 {number} 的开头相同"),
        new(MatchReasons.NumberButSigns, "the part number is {number}, apart from its signs", "除符号外型号为 {number}"),
        new(MatchReasons.NumberIndistinct, "{number} says little without its manufacturer", "没有制造商，{number} 不足以确定零件"),
        new(MatchReasons.SupplierNumber, "the supplier's number is {number}", "供应商编号为 {number}"),
        new(MatchReasons.ManufacturerSame, "the manufacturer is {manufacturer}", "制造商为 {manufacturer}"),
        new(MatchReasons.ManufacturerAlias, "{written} stands for {manufacturer}", "{written} 即 {manufacturer}"),
        new(MatchReasons.ManufacturerUnnamed, "the manufacturer is not named", "未写明制造商"),
        new(MatchReasons.ValueEqual, "the value is {value}", "值为 {value}"),
        new(MatchReasons.PackageEqual, "the package is {package}", "封装为 {package}"),
        new(MatchReasons.WordsShared, "shares the words {words}", "含有相同的词：{words}"),
        new(MatchReasons.CrossReference, "is stated to take the place of {part} ({grade:grade})", "交叉参考：声明可替代 {part}（{grade:grade}）"),
        new(MatchReasons.ManufacturerDiffers, "the line names {written}, the part is of {manufacturer}",
            "该行写的是 {written}，零件属于 {manufacturer}"),
        new(MatchReasons.NumberDiffers, "the line names {written}, the part is {number}", "该行写的是 {written}，零件为 {number}"),
        new(MatchReasons.ValueDiffers, "the line says {written}, the part has {value}", "该行的值为 {written}，零件为 {value}"),
        new(MatchReasons.PackageDiffers, "the line says {written}, the part comes in {package}", "该行的封装为 {written}，零件为 {package}"),
        new(MatchReasons.Matched, "{written} was taken for {part} with a confidence of {confidence}",
            "{written} 已按置信度 {confidence} 匹配为 {part}"),
        new(MatchReasons.AlternateUnmatched, "the alternate {written} was not matched and is no substitute of the line",
            "备选料 {written} 未匹配，未列入该行的替代料"),
        new(MatchReasons.QuantityDiffers, "the quantity is {quantity}, the line names {places} places", "数量为 {quantity}，该行列出 {places} 个位号"),
        new(MatchReasons.NotPopulated, "is marked as not populated and became optional", "标记为不贴，已设为可选"),
        new(MatchReasons.More, "{count} further warnings about lines", "另有 {count} 条关于行的警告"),
    ];
}
