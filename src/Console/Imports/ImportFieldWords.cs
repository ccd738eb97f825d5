using SupplyChain.Console.Words;

namespace SupplyChain.Console.Imports;

/// <summary>What the fields of files are called.</summary>
static class ImportFieldWords
{
    static readonly Dictionary<string, Text> Names = new()
    {
        ["actual"] = new("Capacity", "产能"),
        ["attrition"] = new("Scrap rate", "损耗率"),
        ["category"] = new("Category of demand", "需求类别"),
        ["class"] = new("Class", "类别"),
        ["code"] = new("Code", "代码"),
        ["componentId"] = new("Id of the component", "零件 ID"),
        ["currency"] = new("Currency", "币种"),
        ["description"] = new("Description", "描述"),
        ["grade"] = new("Grade of the replacement", "替代等级"),
        ["leadTimeDays"] = new("Lead time in days", "交期（天）"),
        ["lifecycle"] = new("Life cycle", "生命周期"),
        ["manufacturer"] = new("Manufacturer", "制造商"),
        ["maximum"] = new("Maximum capacity", "最大产能"),
        ["minimumOrder"] = new("Minimum order", "起订量"),
        ["name"] = new("Name", "名称"),
        ["note"] = new("Note", "备注"),
        ["optional"] = new("Optional", "可选"),
        ["orderMultiple"] = new("Order multiple", "订货倍数"),
        ["origin"] = new("Origin", "来源"),
        ["overwrite"] = new("Overwrite", "覆盖"),
        ["partDescription"] = new("Description of the part", "零件描述"),
        ["partNumber"] = new("Part number", "料号"),
        ["prices"] = new("Price breaks", "阶梯价格"),
        ["product"] = new("Product", "产品"),
        ["properties"] = new("Properties", "属性"),
        ["public"] = new("Public", "公开"),
        ["publishAs"] = new("Publish as class", "发布类别"),
        ["quantity"] = new("Quantity", "数量"),
        ["readiness"] = new("Readiness", "成熟度"),
        ["reference"] = new("Reference designator", "位号"),
        ["region"] = new("Region", "地区"),
        ["revision"] = new("Revision", "版本"),
        ["setupQuantity"] = new("Set-up quantity", "开机损耗"),
        ["subAssembly"] = new("Sub-assembly", "半成品"),
        ["substitutes"] = new("Substitutes", "替代料"),
        ["theirManufacturer"] = new("Their manufacturer", "他厂制造商"),
        ["theirPartNumber"] = new("Their part number", "他厂料号"),
        ["unit"] = new("Unit", "单位"),
        ["unitFactor"] = new("Unit factor", "单位换算系数"),
        ["validFrom"] = new("Valid from", "生效日期"),
        ["validTo"] = new("Valid to", "失效日期"),
        ["week"] = new("Week", "周"),
    };

    /// <summary>A property, and what a later gateway takes beside, is called as the gateway calls it.</summary>
    public static Text Of(string field) => Names.GetValueOrDefault(field) ?? new(field, field);
}
