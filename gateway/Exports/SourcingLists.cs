namespace SupplyChain.Gateway.Exports;

static class SourcingLists
{
    public static readonly IReadOnlyList<ExportList> All =
    [
        new("requests", "sourcingRequests", new("a sourcing request", "一个询价"),
        [
            new("id", "Request", "询价编号"),
            new("state", "State", "状态"),
            .. ExportLists.Part(),
            new("class", "Class code", "类别代码"),
            new("region", "Region (GB/T 2260)", "地区（GB/T 2260）"),
            new("acceptSubstitutes", "Substitutes accepted", "接受替代料"),
            new("requestedAt", "Requested", "发出时间"),
            new("conditions.quoteDeadline", "Quotes until", "报价截止"),
            new("awardBy", "Award until", "定标截止"),
            new("conditions.currency", "Currency", "币种"),
            new("conditions.qualifiedOnly", "Qualified suppliers only", "仅限已认证供应商"),
            new("conditions.maximumLeadTimeDays", "Longest lead time, days", "最长交期（天）"),
            new("organisationNamed.name", "OEM", "整机厂商", Hidden: true),
            new("buyer.quoteCount", "Quotes", "报价数"),
            new("supplier.answer", "Own answer", "本方答复"),
        ]),
        new("quotes", "sourcingRequest", new("a week of a quote", "一份报价的一周"),
        [
            new("supplier.name", "Supplier", "供应商"),
            .. ExportLists.Part(),
            new("terms.minimumOrder", "Minimum order", "最小订购量"),
            new("terms.orderMultiple", "Order multiple", "订购倍数"),
            new("terms.leadTimeDays", "Lead time, days", "交期（天）"),
            new("terms.prices", "Unit prices from quantities", "各数量起的单价"),
            new("terms.currency", "Currency", "币种"),
            new("tooling", "Tooling", "模具费"),
            new("delivery.incoterm", "Incoterm", "交货条款"),
            new("delivery.origin", "Country of origin", "原产国"),
            new("terms.validFrom", "Valid from", "有效期始"),
            new("terms.validTo", "Valid to", "有效期止"),
            new("weeks.week", "Week", "周"),
            new("weeks.quantity", "Quantity", "数量"),
        ]) { Entries = "buyer.quotes", Each = "weeks" },
        new("closures", "gapClosures", new("a gap closure", "一个缺口关闭流程"),
        [
            new("id", "Gap closure", "流程编号"),
            new("gapId", "Gap", "缺口编号"),
            .. ExportLists.Part(unit: false),
            new("region", "Region (GB/T 2260)", "地区（GB/T 2260）"),
            new("step", "Step", "步骤"),
            new("waitsFor", "Waits for", "等待方"),
            new("due", "Due", "到期"),
            new("openedAt", "Opened", "开始时间"),
            new("gapToCloseSeconds", "Seconds from gap to close", "从缺口到关闭（秒）"),
            new("requestId", "Request", "询价编号"),
            new("organisationNamed.name", "OEM", "整机厂商", Hidden: true),
        ]),
    ];
}
