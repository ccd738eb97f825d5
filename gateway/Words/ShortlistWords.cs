using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.Gateway.Words;

/// <summary>Why the service SupplierMatching excludes a supplier from a shortlist.</summary>
static class ShortlistWords
{
    const string Number = "{comparator:relation}{asked}{tolerance:tolerance}";

    public static readonly IReadOnlyList<Wording> All =
    [
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
        new(ExclusionReasons.NoLongerOffered, "does not offer the component any longer", "不再供应该元件"),
    ];
}
