using SupplyChain.Console.Words;

namespace SupplyChain.Console.History;

/// <summary>The stored events of the catalogue.</summary>
static class CatalogEventWords
{
    public static readonly IReadOnlyDictionary<string, Text> All = new Dictionary<string, Text>
    {
        ["component_published"] = new("part published", "发布零件"),
        ["component_revised"] = new("part revised", "修订零件"),
        ["lifecycle_changed"] = new("lifecycle of a part changed", "变更零件生命周期"),
        ["substitute_declared"] = new("substitute declared", "声明替代料"),
        ["substitute_withdrawn"] = new("substitute withdrawn", "撤回替代料"),
        ["cross_reference_stated"] = new("cross reference stated", "声明交叉参考"),
        ["cross_reference_revised"] = new("cross reference revised", "修订交叉参考"),
        ["cross_reference_withdrawn"] = new("cross reference withdrawn", "撤回交叉参考"),
        ["search_saved"] = new("search saved", "保存搜索"),
        ["search_dropped"] = new("saved search dropped", "删除已保存的搜索"),
        ["search_found_parts"] = new("saved search found new parts", "已保存的搜索找到新零件"),
        ["search_broke"] = new("saved search cannot be run", "已保存的搜索无法运行"),
        ["search_mended"] = new("saved search can be run again", "已保存的搜索恢复运行"),
        ["bill_of_materials_released"] = new("bill of materials released", "发布物料清单"),
        ["bill_of_materials_withdrawn"] = new("bill of materials withdrawn", "撤回物料清单"),
        ["bill_line_left_open"] = new("line of a bill left to settle", "物料行待确认"),
        ["bill_line_settled"] = new("line of a bill settled", "确认物料行"),
        ["component_replaced"] = new("part replaced in bills of materials", "在物料清单中替换零件"),
        ["replacement_undone"] = new("replacement of a part undone", "撤销零件替换"),
        ["manufacturers_merged"] = new("manufacturers' names merged", "合并制造商名称"),
        ["manufacturers_separated"] = new("manufacturers' names separated", "分开制造商名称"),
        ["manufacturer_claimed"] = new("manufacturer's name claimed", "认领制造商名称"),
        ["manufacturer_claim_disputed"] = new("manufacturer's name disputed", "对制造商名称提出异议"),
        ["manufacturer_claim_decided"] = new("dispute over a manufacturer's name decided", "裁定制造商名称归属"),
    };
}
