using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Conditions;

/// <summary>What quotes cost beside their prices.</summary>
static class CostWords
{
    public static readonly Text Title = new("Other currencies, freight, insurance and duty", "其他币种、运费、保险与关税");
    public static readonly Text Purpose = new(
        "Optional. Quotes are compared and planned by what they cost once they are here. Suppliers read what you state.",
        "选填。报价按到货成本比较和规划；供应商可看到您填写的内容。");
    public static readonly Text Rates = new("Exchange rates", "汇率");
    public static readonly Text RatesHint = new(
        "Quotes in these currencies are taken, too, and converted at your rate. Empty rows are left out.",
        "可接受这些币种的报价，并按您填写的汇率折算。空行忽略。");
    public static readonly Text Currency = new("Currency (ISO 4217)", "币种（ISO 4217）");
    public static readonly Text Rate = new("Units of the request's currency for one", "1 单位折合询价币种");
    public static readonly Text Day = new("Rate of", "汇率日期");
    public static readonly Text Row = new("row {0}, {1}", "第 {0} 行 {1}");
    public static readonly Text FreightShare = new("Freight (% of the goods)", "运费（占货值 %）");
    public static readonly Text FreightPerUnit = new("Freight for one unit, in the request's currency", "每单位运费（询价币种）");
    public static readonly Text FreightHint = new(
        "Counts where the buyer pays it: EXW, FCA, FAS, FOB.", "由买方承担时计入：EXW、FCA、FAS、FOB。");
    public static readonly Text InsuranceShare = new("Insurance (% of goods and freight)", "保险（占货值与运费 %）");
    public static readonly Text InsuranceHint = new(
        "Counts where the buyer pays it: the same, and CFR, CPT.", "由买方承担时计入：同上及 CFR、CPT。");
    public static readonly Text DutyShare = new("Duty (% of goods, freight and insurance)", "关税（占货值、运费与保险 %）");
    public static readonly Text DutyHint = new(
        "For goods of any other origin than CN, unless the terms are DDP.", "适用于非中国原产货物，DDP 除外。");
    public static readonly Text Duties = new("Duty by country of origin", "按原产国的关税");
    public static readonly Text DutiesHint = new(
        "ISO 3166-1 codes, such as JP. Other countries bear the duty above.", "ISO 3166-1 代码，如 JP；其他国家按上方税率。");
    public static readonly Text Origin = new("Country of origin", "原产国");
    public static readonly Text Duty = new("Duty (%)", "关税（%）");
    public static readonly Text Freight = new("Freight", "运费");
    public static readonly Text Insurance = new("Insurance", "保险");
    public static readonly Text DutyOf = new("Duty", "关税");
    public static readonly Text PerUnit = new("{0} {1} for one unit", "每单位 {0} {1}");
    public static readonly Text OfGoods = new("{0} of the goods", "货值的 {0}");
    public static readonly Text Tooling = new("Tooling", "模具费");
    public static readonly Text Incoterm = new("Delivery term (Incoterms 2020)", "交货条款（Incoterms 2020）");
    public static readonly Text Place = new("Named place", "指定地点");
    public static readonly Text RateOf = new("1 {0} = {1} {2}, rate of {3}", "1 {0} = {1} {2}（{3} 汇率）");

    public static string Code(Incoterm incoterm) => $"{incoterm}".ToUpperInvariant();

    public static Text Name(Incoterm incoterm) => incoterm switch
    {
        Contracts.SupplierMatching.Api.Incoterm.Exw => new("ex works", "工厂交货"),
        Contracts.SupplierMatching.Api.Incoterm.Fca => new("free carrier", "货交承运人"),
        Contracts.SupplierMatching.Api.Incoterm.Fas => new("free alongside ship", "装运港船边交货"),
        Contracts.SupplierMatching.Api.Incoterm.Fob => new("free on board", "装运港船上交货"),
        Contracts.SupplierMatching.Api.Incoterm.Cfr => new("cost and freight", "成本加运费"),
        Contracts.SupplierMatching.Api.Incoterm.Cif => new("cost, insurance and freight", "成本、保险费加运费"),
        Contracts.SupplierMatching.Api.Incoterm.Cpt => new("carriage paid to", "运费付至"),
        Contracts.SupplierMatching.Api.Incoterm.Cip => new("carriage and insurance paid to", "运费和保险费付至"),
        Contracts.SupplierMatching.Api.Incoterm.Dap => new("delivered at place", "目的地交货"),
        Contracts.SupplierMatching.Api.Incoterm.Dpu => new("delivered at place unloaded", "目的地卸货后交货"),
        _ => new("delivered duty paid", "完税后交货"),
    };

    /// <summary>Such as FOB Yokohama · JP.</summary>
    public static string Said(DeliveryTerms delivery) =>
        $"{Code(delivery.Incoterm)} {delivery.Place}".TrimEnd() + $" · {delivery.Origin}";

    /// <summary>Such as 1 USD = 7.1 CNY, rate of 2026-11-29.</summary>
    public static string Said(ExchangeRate rate, string currency, Language language) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, RateOf.In(language), rate.Currency,
        rate.Rate.ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture), currency, Formats.Date(rate.Day));
}
