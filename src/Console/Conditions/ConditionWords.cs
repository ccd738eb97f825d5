using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Conditions;

static class ConditionWords
{
    public static readonly Text Need = new("Need by week", "每周需求");
    public static readonly Text NeedHint = new("Empty weeks are left out.", "空白的周不计入。");
    public static readonly Text NeedOf = new("need in {0}", "{0} 的需求");
    public static readonly Text Quantity = new("Quantity", "数量");
    public static readonly Text Total = new("Total", "合计");
    public static readonly Text NoWeeks = new("name a quantity for at least one week", "至少填写一周的数量");
    public static readonly Text Conditions = new("Conditions", "询价条件");
    public static readonly Text QuoteDeadline = new("Quotes until", "报价截止时间");
    public static readonly Text QuoteDeadlineHint = new(
        "China time. Quotes are sealed until then: nobody reads them, nor you.", "北京时间。截止前报价密封，包括您在内任何人不可查看。");
    public static readonly Text AwardDeadline = new("Award by", "定标截止时间");
    public static readonly Text AwardDeadlineHint = new("Quotes must stand until then.", "报价须在此之前保持有效。");
    public static readonly Text Currency = new("Currency", "币种");
    public static readonly Text CurrencyHint = new("ISO 4217 code; quotes are compared in it.", "ISO 4217 代码，报价以该币种比较。");
    public static readonly Text SitesWithin = new("Supplier has a site in", "供应商所在地区");
    public static readonly Text SitesWithinHint = new(
        "GB/T 2260 code, such as 370000 for Shandong. Empty: anywhere.", "GB/T 2260 代码，如山东 370000。空白表示不限。");
    public static readonly Text QualifiedOnly = new("Invite qualified suppliers only", "仅邀请已认证供应商");
    public static readonly Text QualifiedOnlyHint = new(
        "Leave it off to let suppliers in that qualify by a pilot run.", "不勾选时，可通过试产认证的供应商也会受邀。");
    public static readonly Text MaximumLeadTime = new("Lead time at most (days)", "最长交期（天）");
    public static readonly Text MaximumLeadTimeHint = new("Empty: any.", "空白表示不限。");
    public static readonly Text MinimumCoverage = new("Supplier covers at least (%)", "供应商最低覆盖率（%）");
    public static readonly Text MinimumCoverageHint = new(
        "Part of the whole need that one supplier can deliver in time.", "单个供应商能按时供应的需求比例。");
    public static readonly Text MinimumShare = new("Share of each awarded supplier at least (%)", "每家中标份额下限（%）");
    public static readonly Text MinimumShareHint = new("Applies when the award is split.", "多家中标时适用。");
    public static readonly Text Certificates = new("Certificates", "体系证书");
    public static readonly Text CertificatesHint = new(
        "Standards to which a supplier must be certified, separated by commas, such as IATF 16949.", "供应商须持有的标准认证，用逗号分隔，如 IATF 16949。");
    public static readonly Text Weights = new("Weights of the criteria", "评分权重");
    public static readonly Text WeightsHint = new(
        "How much each criterion counts in the ranking of quotes. Together they are 100. Suppliers do not see them.",
        "各项指标在报价排名中的权重，合计 100。供应商不可见。");
    public static readonly Text Weight = new("Weight", "权重");
    public static readonly Text Criterion = new("Criterion", "指标");
    public static readonly Text Meaning = new("What is better", "评分规则");
    public static readonly Text PilotRun = new("Pilot run", "试产");
    public static readonly Text PilotRunNeeded = new("Suppliers that are not qualified qualify by a pilot run", "未认证供应商通过试产认证");
    public static readonly Text PilotRunHint = new(
        "Without one, a supplier that is not qualified cannot be awarded for a gap: its capacity would not count against it.",
        "不要求试产时，未认证供应商不能为缺口中标，因其产能不计入。");
    public static readonly Text Steps = new("Process steps of the line", "产线工艺");
    public static readonly Text NoSteps = new("choose at least one step", "至少选择一个工艺");
    public static readonly Text Hours = new("Time on the line (hours)", "上线时间（小时）");
    public static readonly Text NotBefore = new("Not before", "最早开始");
    public static readonly Text NotAfter = new("Not after", "最晚结束");
    public static readonly Text MinimumYield = new("Yield at least (%)", "最低良率（%）");
    public static readonly Text MinimumCpk = new("Cpk at least", "最低 Cpk");
    public static readonly Text MinimumCpkHint = new(
        "Of each measured characteristic. Empty: the yield alone counts.", "适用于每个测量特性。空白表示只看良率。");
    public static readonly Text Runs = new("Runs that meet this", "达标次数");
    public static readonly Text MinimumSample = new("Pieces started at least", "最小投入数");
    public static readonly Text MinimumSampleHint = new("A run with fewer does not count.", "少于该数的试产不计。");
    public static readonly Text Property = new("Property", "参数");
    public static readonly Text Review = new("Review", "预览确认");
    public static readonly Text ReviewTitle = new("Please review before it is sent", "提交前请确认");
    public static readonly Text Change = new("Change", "修改");
    public static readonly Text Anywhere = new("anywhere", "不限");
    public static readonly Text None = new("none", "无");
    public static readonly Text Yes = new("yes", "是");
    public static readonly Text No = new("no", "否");
    public static readonly Text NotAMoment = new("is not a date with a time", "不是有效的日期时间");

    public static Text WeightSum(decimal sum) =>
        new($"together they are {Formats.Number(sum)}, not 100", $"合计为 {Formats.Number(sum)}，应为 100");

    public static IEnumerable<(Criterion Criterion, decimal Weight)> ByCriterion(CriteriaWeights weights) =>
    [
        (Contracts.SupplierMatching.Api.Criterion.Price, weights.Price),
        (Contracts.SupplierMatching.Api.Criterion.LeadTime, weights.LeadTime),
        (Contracts.SupplierMatching.Api.Criterion.Quality, weights.Quality),
        (Contracts.SupplierMatching.Api.Criterion.Delivery, weights.Delivery),
        (Contracts.SupplierMatching.Api.Criterion.Distance, weights.Distance),
        (Contracts.SupplierMatching.Api.Criterion.Flexibility, weights.Flexibility),
        (Contracts.SupplierMatching.Api.Criterion.Domestic, weights.Domestic),
        (Contracts.SupplierMatching.Api.Criterion.Concentration, weights.Concentration),
    ];
}
