using SupplyChain.Console.Words;

namespace SupplyChain.Console.Search;

static class SearchWords
{
    public static readonly Text Title = new("Search", "搜索");
    public static readonly Text Purpose = new(
        "Parts by words, and what there is of them: gaps, suppliers and requests. Suppliers and pilot lines by name, "
        + "bills and plans by the product, anything by its id.",
        "按关键词查找零件及其缺口、供应商和询价；按名称查找供应商和中试线；按产品查找物料清单和需求计划；按编号查找任何对象。");
    public static readonly Text Words = new("Words, a product or an id", "关键词、产品或编号");
    public static readonly Text Nothing = new("Nothing was found that you may see. Try fewer or other words.", "未找到您可以查看的内容，请减少或更换关键词。");
    public static readonly Text ById = new("By its id", "按编号");
    public static readonly Text Part = new("Part", "零件");
    public static readonly Text Gap = new("Gap", "缺口");
    public static readonly Text Request = new("Sourcing request", "询价");
    public static readonly Text Offer = new("Offer", "报价单");
    public static readonly Text Bill = new("Bill of materials", "物料清单");
    public static readonly Text Closure = new("The gap of this closure", "该关闭流程的缺口");
    public static readonly Text GapsOf = new("Gaps of these parts", "这些零件的缺口");
    public static readonly Text SuppliersOf = new("Suppliers that offer these parts", "供应这些零件的供应商");
    public static readonly Text RequestsFor = new("Requests for the first part", "第一个零件的询价");
    public static readonly Text SuppliersNamed = new("Suppliers of this name", "名称匹配的供应商");
    public static readonly Text LinesNamed = new("Pilot lines of this name", "名称匹配的中试线");
    public static readonly Text BillsOf = new("Bills of materials of this product", "该产品的物料清单");
    public static readonly Text PlansOf = new("Demand plans of this product", "该产品的需求计划");
    public static readonly Text All = new("All of them", "查看全部");
    public static readonly Text Withdrawn = new("withdrawn", "已撤回");
    public static readonly Text Closed = new("closed", "已关闭");
    public static readonly Text OffersIt = new("{0} is offered by", "{0}：");
}
