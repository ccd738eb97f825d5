namespace SupplyChain.Gateway.Exports;

static class CatalogueLists
{
    public static readonly IReadOnlyList<ExportList> All =
    [
        new("components", "components", new("a part", "一个零件"),
        [
            new("id", "Id", "编号"),
            new("manufacturer", "Manufacturer", "制造商"),
            new("partNumber", "Part number", "型号"),
            new("description", "Description", "描述"),
            new("class.id", "Class code", "类别代码"),
            new("class.english", "Class (English)", "类别（英文）"),
            new("class.chinese", "Class (Chinese)", "类别（中文）"),
            new("unit", "Unit (UCUM)", "单位（UCUM）"),
            new("lifecycle", "Life cycle", "生命周期"),
            new("origin", "Origin", "来源"),
            new("readiness", "Readiness", "成熟度"),
            new("region", "Region of manufacture (GB/T 2260)", "生产地区（GB/T 2260）"),
            new("properties", "Properties", "属性"),
        ]),
    ];
}
