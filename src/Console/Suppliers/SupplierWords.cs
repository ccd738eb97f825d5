using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Suppliers;

static class SupplierWords
{
    public static readonly Text Purpose = new(
        "Who supplies parts, from where, with which certificates and how it is rated.", "供应商及其所在地、证书和评级。");
    public static readonly Text OnePurpose = new(
        "What everybody on the platform sees of this supplier.", "平台所有用户可见的供应商信息。");
    public static readonly Text Search = new("Part of the name", "名称关键字");
    public static readonly Text None = new("No supplier has registered yet.", "尚无已登记的供应商。");
    public static readonly Text IsSuspended = new("suspended", "已暂停");
    public static readonly Text Sites = new("Sites", "场所");
    public static readonly Text Certificates = new("Certificates", "证书");
    public static readonly Text ValidUntil = new("Valid until", "有效期至");
    public static readonly Text Name = new("Name", "名称");
    public static readonly Text Uscc = new("Unified social credit code", "统一社会信用代码");
    public static readonly Text Rating = new("Rating", "评级");
    public static readonly Text Components = new("Components offered now", "目前供应的零件");
    public static readonly Text Suspended = new("Suspended: offers and capacity do not count.", "已暂停：报价和产能不计入。");
    public static readonly Text NoCertificates = new("none stated", "未填写");
    public static readonly Text Expired = new("expired", "已过期");

    public static Text Of(SiteKind kind) => kind switch
    {
        SiteKind.Headquarters => new("headquarters", "总部"),
        SiteKind.Factory => new("factory", "工厂"),
        SiteKind.Warehouse => new("warehouse", "仓库"),
        _ => new("laboratory", "实验室"),
    };
}
