using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.Gateway.Words;

/// <summary>What a shortlist of the service SupplierMatching warns of, and why it excludes a supplier.</summary>
static class ShortlistWords
{
    const string Number = "{comparator:relation}{asked}{tolerance:tolerance}";

    static readonly IReadOnlyList<Wording> Notes =
    [
        new(ScoreNotes.Price, "{price:0.######} {currency} a piece; the cheapest is {cheapest:0.######}",
            "单价 {price:0.######} {currency}，最低为 {cheapest:0.######}"),
        new(ScoreNotes.ConvertedPrice,
            "{price:0.######} {currency} a piece, converted from {quoted} at {rate:0.#########} of {day}; "
                + "the cheapest is {cheapest:0.######}",
            "单价 {price:0.######} {currency}（按 {day} 汇率 {rate:0.#########} 由 {quoted} 折算），最低为 {cheapest:0.######}"),
        new(ScoreNotes.NoPrice, "no comparable price; counted as the mean of the others", "无可比价格，按其他供应商的平均值计"),
        new(ScoreNotes.LeadTime, "{days} days; the shortest is {shortest}", "{days} 天，最短为 {shortest} 天"),
        new(ScoreNotes.NoLeadTime, "no lead time known; counted as the mean of the others", "交期不明，按其他供应商的平均值计"),
        new(ScoreNotes.Yield, "yield {yield:0.####} shrunk to that of the peers (months of history: {months})",
            "{months} 个月的良率为 {yield:0.####}，向同行均值收缩"),
        new(ScoreNotes.OnTime, "share on time {share:0.####} shrunk to that of the peers (months of history: {months})",
            "{months} 个月的准时率为 {share:0.####}，向同行均值收缩"),
        new(ScoreNotes.NoHistory, "no history of its own", "自身无历史记录"),
        new(ScoreNotes.PeersMean, "peers' mean {mean:0.####}", "同行均值 {mean:0.####}"),
        new(ScoreNotes.NobodyHasHistory, "nobody has a history; counted as {mean:0.####}", "均无历史记录，按 {mean:0.####} 计"),
        new(ScoreNotes.NearestSite, "the nearest site, {site}, is {nearness:nearness} ({asked})",
            "最近的厂址 {site} {nearness:nearness}（{asked}）"),
        new(ScoreNotes.NoSite, "no site is known", "厂址不明"),
        new(ScoreNotes.BeyondActual, "about {share:0.####} of the maximum capacity is beyond the actual",
            "最大产能中约 {share:0.####} 超出实际产能"),
        new(ScoreNotes.Domestic, "{share:0.####} of the part is domestic", "国产化比例为 {share:0.####}"),
        new(ScoreNotes.OriginNotStated, "origin not stated; counted as the mean of the others", "未注明产地，按其他供应商的平均值计"),
        new(ScoreNotes.ShareOfCapacity, "about {share:0.####} of the qualified capacity is its already",
            "已占合格产能的约 {share:0.####}"),
    ];

    public static readonly IReadOnlyList<Wording> All =
    [
        .. Notes,
        new(ShortlistWarnings.Substitute, "a substitute for the component asked", "所询元件的替代件"),
        new(ShortlistWarnings.NotQualified, "{qualification:qualification}, not qualified: its capacity counts after pilot runs only",
            "{qualification:qualification}，未通过认证，产能须经试产后才计入"),
        new(ShortlistWarnings.CapacityAboveEvidence, "its capacity is far above what its pilot runs have shown",
            "所报产能远高于其试产已证明的水平"),
        new(ShortlistWarnings.PartOfQuantity, "covers a part of the quantity asked", "只能满足部分需求量"),
        new(ShortlistWarnings.TermsOnRequest, "gives its terms on request only", "商务条件仅应询提供"),
        new(ShortlistWarnings.OtherCurrency, "prices in {currency}, not in {asked}", "以 {currency} 报价，而非 {asked}"),
        new(ShortlistWarnings.NotRecommended, "the component is not recommended for new designs", "该元件不推荐用于新设计"),
        new(ShortlistWarnings.EndOfLife, "the component is at the end of its life", "该元件即将停产"),
        new(ShortlistWarnings.PoorScore, "poor standing: {points:0.#} of 100 points on the scorecard",
            "评级较差：供应商评分 {points:0.#}（满分 100）"),
        new(ExclusionReasons.Obsolete, "the component is obsolete", "该元件已停产"),
        new(ExclusionReasons.OtherClass, "the component is of class {class}; {asked} is asked", "该元件属于类别 {class}，要求 {asked}"),
        new(ExclusionReasons.PropertyNotStated, $"{{property}} is not stated; {Number} is asked", $"未注明 {{property}}，要求{Number}"),
        new(ExclusionReasons.PropertyNotANumber, $"{{property}} is '{{stated}}', not a number; {Number} is asked",
            $"{{property}} 为“{{stated}}”，不是数值，要求{Number}"),
        new(ExclusionReasons.PropertyOfOtherDimension,
            $"{{property}} is in {{unit}}, which cannot be compared with {{askedUnit}}; {Number} is asked",
            $"{{property}} 的单位 {{unit}} 无法与 {{askedUnit}} 比较，要求{Number}"),
        new(ExclusionReasons.PropertyMissed, $"{{property}} is {{stated}}; {Number} is asked", $"{{property}} 为 {{stated}}，要求{Number}"),
        new(ExclusionReasons.TextNotStated, "{property} is not stated; '{asked}' is asked", "未注明 {property}，要求“{asked}”"),
        new(ExclusionReasons.TextDiffers, "{property} is '{stated}'; '{asked}' is asked", "{property} 为“{stated}”，要求“{asked}”"),
        new(ExclusionReasons.VeryPoorScore, "{points:0.#} of 100 points on the scorecard; below {minimum} is very poor",
            "供应商评分 {points:0.#}（满分 100），低于 {minimum} 为很差"),
        new(ExclusionReasons.NoKnownSite, "sites in no known region; one within {asked} is asked", "厂址所在地区不明，要求位于 {asked}"),
        new(ExclusionReasons.NoSiteInRegion, "sites in {sites}; one within {asked} is asked", "厂址位于 {sites}，要求位于 {asked}"),
        new(ExclusionReasons.NoCertificate, "{standard} is asked; the supplier states none", "要求 {standard} 认证，供应商未注明"),
        new(ExclusionReasons.CertificateExpired, "{standard} was valid until {validUntil}", "{standard} 认证已于 {validUntil} 到期"),
        new(ExclusionReasons.NotQualified, "{qualification:qualification}; qualified is asked", "{qualification:qualification}，要求已认证"),
        new(ExclusionReasons.TermsNotValid, "valid {validFrom} to {validTo}; today is {today}",
            "有效期 {validFrom} 至 {validTo}，今天是 {today}"),
        new(ExclusionReasons.MinimumOrderAboveQuantity, "{minimumOrder:0.######} at least; {asked:0.######} is asked",
            "起订量 {minimumOrder:0.######}，需求量 {asked:0.######}"),
        new(ExclusionReasons.LeadTimeTooLong, "{days} days; at most {maximum} is asked", "交期 {days} 天，要求不超过 {maximum} 天"),
        new(ExclusionReasons.NoCapacity, "none to {region} in the weeks asked", "所需各周没有供应 {region} 的产能"),
        new(ExclusionReasons.NoCapacityInTime, "none to {region} in the weeks asked that a lead time of {days} days reaches",
            "在交期 {days} 天可及的所需各周，没有供应 {region} 的产能"),
        new(ExclusionReasons.CoverageBelowMinimum, "covers too little of the quantity asked; at least {minimum:0.####} is asked",
            "可满足的需求量不足，要求至少 {minimum:0.####}"),
        new(ExclusionReasons.CoverageInTimeBelowMinimum,
            "covers too little of the quantity asked that a lead time of {days} days reaches; at least {minimum:0.####} is asked",
            "在交期 {days} 天可及的各周，可满足的需求量不足，要求至少 {minimum:0.####}"),
        new(ExclusionReasons.NotQuoted, "did not quote", "未报价"),
        new(ExclusionReasons.QuoteKeyMissing, "quoted; the quote cannot be opened until its key is restored",
            "已报价，但需恢复密钥后才能开启"),
        new(ExclusionReasons.QuoteAltered, "quoted; the quote cannot be opened because it was altered in storage",
            "已报价，但其存储内容被改动，无法开启"),
        new(ExclusionReasons.NoLongerOffered, "does not offer the component any longer", "不再供应该元件"),
    ];
}
