namespace SupplyChain.Gateway.Exports;

static class SupplyLists
{
    public static readonly IReadOnlyList<ExportList> All =
    [
        new("offers", "offers", new("a price break of an offer", "一条报价单的一个价格档"),
        [
            new("id", "Offer", "报价单编号"),
            new("supplier.name", "Supplier", "供应商"),
            .. ExportLists.Part(),
            new("terms.minimumOrder", "Minimum order", "最小订购量"),
            new("terms.orderMultiple", "Order multiple", "订购倍数"),
            new("terms.leadTimeDays", "Lead time, days", "交期（天）"),
            new("terms.prices.fromQuantity", "Price from quantity", "起价数量"),
            new("terms.prices.unitPrice", "Unit price", "单价"),
            new("terms.currency", "Currency", "币种"),
            new("terms.validFrom", "Valid from", "有效期始"),
            new("terms.validTo", "Valid to", "有效期止"),
            new("public", "Public", "公开"),
            new("withdrawn", "Withdrawn", "已撤回"),
            new("publishedAt", "Published", "发布时间"),
        ]) { Each = "terms.prices" },
        new("capacity", "myCapacity", new("a week of a part in a region", "一个零件在一个地区的一周"),
        [
            .. ExportLists.Part(),
            new("region", "Region (GB/T 2260)", "地区（GB/T 2260）"),
            new("weeks.week", "Week", "周"),
            new("weeks.actual", "Actual capacity", "实际产能"),
            new("weeks.maximum", "Maximum capacity", "最大产能"),
            new("aboveEvidence", "Above evidence of pilot runs", "高于中试验证"),
        ]) { Each = "weeks" },
        new("qualifications", "qualifications", new("a qualification", "一项认证"),
        [
            new("id", "Qualification", "认证编号"),
            new("supplier.name", "Supplier", "供应商"),
            .. ExportLists.Part(unit: false),
            new("state", "State", "状态"),
            new("details.since", "Since", "起始时间", Hidden: true),
            new("details.lapsesAt", "Lapses", "失效时间"),
        ]),
    ];
}
