namespace SupplyChain.Gateway.Import;

/// <summary>
/// What people call our columns and values, in Chinese and English. Case, blanks, hyphens, dots and asterisks do not matter.
/// </summary>
static class Synonyms
{
    static readonly Dictionary<string, string[]> OfColumns = new()
    {
        ["manufacturer"] =
            ["制造商", "制造商名称", "生产商", "生产厂家", "厂家", "厂商", "品牌", "我方制造商", "我方厂家", "我方品牌", "本公司品牌",
                "mfr", "mfg", "manufacturer name", "brand", "our manufacturer", "our mfr", "our brand"],
        ["partNumber"] =
            ["料号", "型号", "零件号", "零件编号", "物料编码", "物料号", "元件型号", "规格型号", "制造商料号", "厂家料号", "厂家型号", "原厂型号",
                "我方型号", "我方料号", "我司型号", "我司料号", "本公司型号", "our part number", "our part", "our part no", "our part #", "our mpn",
                "mpn", "part no", "part #", "mfr part number", "manufacturer part number", "mfr part no", "mfg part number"],
        ["theirManufacturer"] =
            ["竞品制造商", "竞品厂家", "竞品品牌", "竞争厂家", "竞争对手", "对方制造商", "对方厂家", "对方品牌", "被替代制造商", "被替代厂家", "被替代品牌",
                "competitor", "competitor manufacturer", "competitor mfr", "competitor name", "competitor brand", "their mfr",
                "original manufacturer", "original mfr"],
        ["theirPartNumber"] =
            ["竞品型号", "竞品料号", "竞争型号", "竞争对手型号", "对方型号", "对方料号", "被替代型号", "被替代料号", "原型号",
                "competitor part number", "competitor part", "competitor part no", "competitor part #", "competitor mpn",
                "competitor number", "their part no", "their mpn", "original part number", "original part", "original mpn"],
        ["grade"] =
            ["等级", "替代等级", "替代级别", "替代类型", "替代程度", "兼容等级", "兼容性", "匹配程度", "cross type", "cross grade", "match type",
                "replacement type", "replacement grade", "equivalence", "compatibility"],
        ["class"] = ["类别", "分类", "物料类别", "器件类别"],
        ["description"] = ["描述", "说明", "物料描述", "规格描述", "desc"],
        ["unit"] = ["单位", "计量单位", "uom"],
        ["unitFactor"] = ["换算系数", "单位换算", "单位换算系数", "换算率", "换算比例", "unit conversion", "conversion factor"],
        ["lifecycle"] = ["生命周期", "生命周期状态", "状态"],
        ["origin"] = ["来源", "国产进口", "国产/进口"],
        ["readiness"] = ["成熟度", "就绪度"],
        ["region"] = ["地区", "区域", "地区代码", "区域代码", "行政区划代码", "行政区划", "交货地区", "产地代码", "region code"],
        ["properties"] = ["属性", "参数"],
        ["datasheet"] = ["数据手册", "规格书", "数据手册链接", "规格书链接", "datasheet url", "datasheet link", "data sheet"],
        ["datasheetDate"] = ["数据手册日期", "规格书日期", "datasheet date"],
        ["product"] = ["产品", "产品名称", "产品代码", "产品型号", "成品", "成品料号", "产品编码", "product code"],
        ["revision"] = ["版本", "版本号", "版次", "rev", "version"],
        ["effectiveFrom"] = ["启用日期", "切换日期", "effective date", "effectivity"],
        ["subAssembly"] = ["子装配", "子组件", "半成品", "部件", "subassembly"],
        ["quantity"] = ["数量", "用量", "单机用量", "需求量", "需求数量", "产量", "实际数量", "qty"],
        ["attrition"] = ["损耗", "损耗率", "报废率", "scrap", "scrap rate"],
        ["setupQuantity"] = ["开机损耗", "调机损耗", "setup qty"],
        ["orderMultiple"] = ["订货倍数", "订购倍数", "最小包装", "最小包装量", "包装数量", "spq", "order multiple"],
        ["optional"] = ["可选", "是否可选", "选配"],
        ["substitutes"] =
            ["替代料", "替代品", "替代型号", "可替代料", "替换型号", "推荐型号", "alternatives", "substitute", "replacement",
                "replacement part", "replacement part number"],
        ["reference"] = ["位号", "位置号", "标号", "designator", "reference designator", "ref des", "refdes"],
        ["note"] = ["备注", "注释", "remark", "remarks", "notes", "comment"],
        ["publishAs"] = ["发布类别"],
        ["partDescription"] = ["元件描述", "零件描述", "部件描述"],
        ["supplier"] = ["供应商", "供货商", "distributor", "vendor", "supplier 1"],
        ["supplierNumber"] =
            ["供应商料号", "供应商编号", "供应商型号", "立创编号", "商城编号", "supplier part", "supplier part number", "supplier part no",
                "supplier no", "distributor part number", "distributor part", "sku", "order code", "lcsc", "lcsc part", "lcsc part #",
                "lcsc part number", "jlcpcb part #", "jlcpcb part"],
        ["value"] = ["值", "参数值", "元件值", "标称值", "designation", "val"],
        ["package"] = ["封装", "封装形式", "footprint", "pcb footprint", "case", "package / case"],
        ["notPopulated"] = ["不贴", "不贴装", "不焊", "dnp", "dni", "dnf", "do not populate", "not populated", "do not place", "dnp?"],
        ["code"] = ["代码", "编码", "制造商代码", "厂商代码"],
        ["name"] = ["名称", "制造商全称"],
        ["minimumOrder"] = ["起订量", "最小起订量", "最小订购量", "最小订单量", "moq", "min order", "minimum order quantity"],
        ["leadTimeDays"] = ["交期", "交货期", "供货周期", "交期(天)", "交货期(天)", "交货周期(天)", "lead time", "lead time (days)"],
        ["prices"] = ["价格", "阶梯价", "阶梯价格", "报价", "price breaks"],
        ["currency"] = ["币种", "货币"],
        ["validFrom"] = ["生效日期", "生效日", "有效期起", "有效期自", "开始日期"],
        ["validTo"] = ["失效日期", "截止日期", "有效期至", "有效期止", "结束日期"],
        ["public"] = ["公开", "是否公开"],
        ["week"] = ["周", "周次", "周一", "周开始", "周一日期", "星期一", "week start", "week beginning"],
        ["actual"] = ["产能", "实际产能", "当前产能", "周产能", "actual capacity"],
        ["maximum"] = ["最大产能", "极限产能", "最大周产能", "maximum capacity", "max capacity"],
        ["category"] = ["需求类别", "需求类型", "demand category"],
        ["componentId"] = ["元件id", "组件id"],
    };

    static readonly Dictionary<string, string> Values = new()
    {
        ["是"] = "true",
        ["否"] = "false",
        ["有"] = "true",
        ["无"] = "false",
        ["yes"] = "true",
        ["no"] = "false",
        ["y"] = "true",
        ["n"] = "false",
        ["国产"] = "domestic",
        ["国内"] = "domestic",
        ["进口"] = "imported",
        ["概念"] = "concept",
        ["样品"] = "sample",
        ["打样"] = "sample",
        ["试产"] = "pilot",
        ["小批量"] = "pilot",
        ["量产"] = "massproduction",
        ["新品"] = "new",
        ["在产"] = "active",
        ["在售"] = "active",
        ["不推荐"] = "notrecommended",
        ["停止供货"] = "endoflife",
        ["停产"] = "obsolete",
        ["已停产"] = "obsolete",
        ["直接替代"] = "dropin",
        ["完全兼容"] = "dropin",
        ["完全替代"] = "dropin",
        ["引脚兼容"] = "dropin",
        ["管脚兼容"] = "dropin",
        ["pintopin"] = "dropin",
        ["pincompatible"] = "dropin",
        ["p2p"] = "dropin",
        ["exact"] = "dropin",
        ["direct"] = "dropin",
        ["功能替代"] = "functional",
        ["功能兼容"] = "functional",
        ["功能等效"] = "functional",
        ["functionalequivalent"] = "functional",
        ["functionallyequivalent"] = "functional",
        ["相似"] = "similar",
        ["类似"] = "similar",
        ["近似"] = "similar",
        ["参考"] = "similar",
        ["nearest"] = "similar",
        ["close"] = "similar",
    };

    static readonly HashSet<string> Sums =
    [
        .. new[]
        {
            "合计", "总计", "小计", "共计", "总和", "合计数量", "total", "totals", "subtotal", "sub total", "grand total", "sum", "total cost",
        }.Select(Key),
    ];

    static readonly Dictionary<string, string> FieldOf = OfColumns
        .SelectMany(field => field.Value.Append(field.Key).Select(name => (Name: Key(name), field.Key))).Distinct()
        .ToDictionary(name => name.Name, name => name.Key);

    /// <summary>The column of ours that a header's name means; the name itself where it is nobody's synonym.</summary>
    public static string ColumnOf(string name) => FieldOf.GetValueOrDefault(Key(name), name);

    /// <summary>The value that a word means; the word itself where it is nobody's synonym.</summary>
    public static string ValueOf(string text) => Values.GetValueOrDefault(Key(text), text);

    public static bool IsSum(string cell) => Sums.Contains(Key(cell));

    static string Key(string name) => string.Concat(CellText.Narrow(name).ToLowerInvariant()
        .Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-' or '.' or '*' or ':')));
}
