using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Requests;

/// <summary>What suppliers are compared by.</summary>
static class CompareWords
{
    public static readonly Text Title = new("Suppliers compared", "供应商比较");
    public static readonly Text TitleSealed = new("Suppliers asked", "受邀供应商");
    public static readonly Text TitleByOffers = new("As suppliers were invited, by their offers", "邀请时按报价单的比较");
    public static readonly Text ShowByOffers = new("Show the list by which suppliers were invited", "查看邀请供应商时的比较");
    public static readonly Text ByOffers = new(
        "Ranked by published offers until the quotes are opened, then by quotes.", "开标前按公开报价单排名，开标后按报价排名。");
    public static readonly Text Nobody = new("No supplier fits the conditions.", "没有符合条件的供应商。");
    public static readonly Text More = new("{0} more are not shown.", "另有 {0} 家未显示。");
    public static readonly Text Score = new("Score of 100", "总分（百分制）");
    public static readonly Text Rating = new("Rating", "评级");
    public static readonly Text Qualification = new("Qualification", "认证状态");
    public static readonly Text Coverage = new("Capacity covers the need", "产能覆盖");
    public static readonly Text Validity = new("Quote stands", "报价有效期");
    public static readonly Text WeeksCovered = new("Weeks offered in full", "足量周数");
    public static readonly Text OfWeeks = new("{0} of {1}", "{0} / {1}");
    public static readonly Text NoQuote = new("no quote", "未报价");
    public static readonly Text Points = new("{0} of {1}", "{0} / {1}");
    public static readonly Text Warnings = new("To check before choosing", "选择前须核实");
    public static readonly Text Suspended = new("suspended", "已暂停");
    public static readonly Text EffectsTitle = new("What the weights do", "权重的影响");
    public static readonly Text EffectsPurpose = new(
        "How far the weight of a criterion can change before another supplier comes first. The other weights keep their proportions.",
        "某项指标的权重变化到何种程度时，排名第一的供应商会改变（其他权重按比例调整）。");
    public static readonly Text Weight = new("Weight", "权重");
    public static readonly Text WithLess = new("With less", "权重降低时");
    public static readonly Text WithMore = new("With more", "权重提高时");
    public static readonly Text FirstBelow = new("below {0}: {1}", "低于 {0}：{1}");
    public static readonly Text FirstAbove = new("above {0}: {1}", "高于 {0}：{1}");
    public static readonly Text NoChange = new("no change", "不变");
    public static readonly Text ExcludedTitle = new("Excluded suppliers", "被排除的供应商");
    public static readonly Text Why = new("Why", "原因");

    /// <param name="coverage">0 none, 0.5 a part, 1 all.</param>
    public static Text Covers(decimal coverage) => coverage switch
    {
        >= 1 => new("all of it", "全部"),
        > 0 => new("a part", "部分"),
        _ => new("nothing", "无"),
    };

    public static Text Of(SupplierRating rating) => rating switch
    {
        SupplierRating.Unrated => new("not rated yet", "未评级"),
        SupplierRating.VeryPoor => new("very poor", "很差"),
        SupplierRating.Poor => new("poor", "较差"),
        SupplierRating.Average => new("average", "一般"),
        _ => new("excellent", "优秀"),
    };
}
