using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Terms;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Offers;

static class OfferWords
{
    public static readonly Text Purpose = new("What you offer, on which terms, and who may read them.", "您的报价、商务条款及可见范围。");
    public static readonly Text ViewPurpose = new(
        "An offer of the same component, currency and first day of validity replaces the earlier one.", "同一零件、币种和生效日期的新报价将替换原报价。");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Read = new("Read by", "可见范围");
    public static readonly Text Valid = new("Valid", "有效期");
    public static readonly Text PublishedAt = new("Published", "发布时间");
    public static readonly Text Oems = new("all OEMs", "所有整机厂商");
    public static readonly Text Nobody = new("nobody: only that it exists", "不公开条款，仅显示存在报价");
    public static readonly Text None = new("You have no offer. Find a component below to make the first.", "尚无报价。请在下方查找零件并发布。");
    public static readonly Text New = new("Offer another component", "为其他零件报价");
    public static readonly Text NewTitle = new("New offer", "新报价");
    public static readonly Text Find = new("Find a component", "查找零件");
    public static readonly Text FindHint = new("manufacturer or part number", "制造商或型号");
    public static readonly Text Search = new("Search", "搜索");
    public static readonly Text NoPart = new("No component of the catalogue matches.", "目录中没有匹配的零件。");
    public static readonly Text MoreParts = new("There are more. Write more of the part number.", "还有更多结果，请输入更完整的型号。");
    public static readonly Text Standing = new("The offer as it stands", "当前报价");
    public static readonly Text Change = new("Change the offer", "修改报价");
    public static readonly Text Publish = new("Publish offer", "发布报价");
    public static readonly Text Withdraw = new("Withdraw offer", "撤回报价");
    public static readonly Text WithdrawHint = new("Quotes that you submitted are not affected.", "已提交的寻源报价不受影响。");
    public static readonly Text Public = new("OEMs may read the terms", "整机厂商可查看条款");
    public static readonly Text PublicHint = new("Otherwise they only see that you offer the component.", "否则仅显示您可供应该零件。");
    public static readonly Text Retired = new("The life cycle of this component is: {0}.", "该零件的生命周期状态：{0}。");
    public static readonly Text DonePublished = new("Your offer is published.", "报价已发布。");
    public static readonly Text DoneWithdrawn = new("Your offer is withdrawn.", "报价已撤回。");

    /// <summary>How an offer stands on a day.</summary>
    public static Text StateOf(bool withdrawn, TermsShown terms, DateOnly today) =>
        withdrawn ? new("withdrawn", "已撤回")
        : terms.ValidTo < today ? new("expired", "已过期")
        : terms.ValidFrom > today ? new("not valid yet", "未生效")
        : new("valid", "有效");

    /// <summary>A refusal with its field as the form calls it.</summary>
    public static Fault Named(Fault fault, Language language) => fault.Field is not { } field ? fault : fault with
    {
        Field = TermsWords.Field(field, language) ?? (field == "componentId" ? FrameWords.Component.In(language) : field),
    };
}
