using System.Globalization;
using System.Text.RegularExpressions;

using SupplyChain.Console.Api;
using SupplyChain.Console.Suppliers;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Profile;

static partial class ProfileWords
{
    public static readonly Text Purpose = new(
        "Your organisation as a supplier: sites, certificates, and what others see of it.", "贵单位的供应商信息：场所、证书以及他人可见的内容。");
    public static readonly Text NotYet = new(
        "Your organisation is not registered as a supplier yet. Name your sites below; then you can publish offers and capacity.",
        "贵单位尚未登记为供应商。请在下方填写场所，之后即可发布报价单和产能。");
    public static readonly Text SeenTitle = new("What others see", "他人可见的内容");
    public static readonly Text SeenHint = new(
        "Everybody on the platform sees this. Your capacity, prices and terms that are not public, and quotes stand in none of it.",
        "平台所有用户可见。产能、非公开的价格与条款以及报价不在其中。");
    public static readonly Text Site = new("Site", "场所名称");
    public static readonly Text Region = new("Region (GB/T 2260)", "地区（GB/T 2260）");
    public static readonly Text Kind = new("Kind", "类型");
    public static readonly Text SitesHint = new(
        "One site a row, with the code of its county or city, such as 370211. Empty a row to take a site away.",
        "每行一个场所，填写所在区县或市的代码，如 370211。清空一行即删除该场所。");
    public static readonly Text Standard = new("Standard", "标准");
    public static readonly Text CertificatesHint = new(
        "By their usual names, such as ISO 9001 or IATF 16949. Empty a row to take a certificate away.",
        "填写通用名称，如 ISO 9001 或 IATF 16949。清空一行即删除该证书。");
    public static readonly Text Row = new("Row {0}: {1}", "第 {0} 行：{1}");
    public static readonly Text NoSites = new("name at least one", "请至少填写一个场所");
    public static readonly Text NameMissing = new("has no name", "未填写名称");
    public static readonly Text Register = new("Register as a supplier", "登记为供应商");
    public static readonly Text Revise = new("Save the changes", "保存更改");
    public static readonly Text Registered = new("Your organisation is registered as a supplier.", "贵单位已登记为供应商。");
    public static readonly Text Revised = new("Your description was changed.", "供应商信息已更新。");

    /// <summary>What was done, by the word that the address has for it; null for any other.</summary>
    public static Text? Done(string? done) => done switch
    {
        "registered" => Registered,
        "revised" => Revised,
        _ => null,
    };

    /// <summary>A fault with its field as the form calls it: Sites, row 2, Region.</summary>
    public static Fault Named(Fault fault, Language language)
    {
        if (fault.Field is not { } field || RowField().Match(field) is not { Success: true } row) return fault;
        var list = row.Groups[1].Value == "sites" ? SupplierWords.Sites : SupplierWords.Certificates;
        if (!row.Groups[2].Success) return fault with { Field = list.In(language) };
        var part = row.Groups[3].Value switch
        {
            "name" => Site,
            "region" => Region,
            "kind" => Kind,
            "standard" => Standard,
            "validUntil" => SupplierWords.ValidUntil,
            _ => list,
        };
        var number = int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture) + 1;
        return fault with
        {
            Field = $"{list.In(language)}, {string.Format(CultureInfo.InvariantCulture, Row.In(language), number, part.In(language))}",
        };
    }

    [GeneratedRegex(@"^(sites|certificates)(?:\[([0-9]{1,4})\](?:\.(\w+))?)?$")]
    private static partial Regex RowField();
}
