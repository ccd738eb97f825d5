using System.Globalization;
using System.Text.RegularExpressions;

using SupplyChain.Console.Api;
using SupplyChain.Console.Conditions;
using SupplyChain.Console.Terms;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Invitations;

static partial class InvitationWords
{
    public static readonly Text Deliveries = new("Deliveries: promised and received", "交付：承诺与到货");
    public static readonly Text Purpose = new("Requests for which you are invited to quote, the newest first.", "邀请您报价的寻源需求，最新的在前。");
    public static readonly Text Together = new("Asked together with it", "同时询价的其他零件");
    public static readonly Text TogetherHint = new(
        "The same buyer asks you for these too; {0} of {1} wait for your quote.", "同一采购方还向您询价以下零件；其中 {0} 个（共 {1} 个）待您报价。");
    public static readonly Text ViewPurpose = new(
        "What is needed, until when to quote, and how your quote stands.", "需求内容、报价截止时间以及您的报价状态。");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Answer = new("Your quote", "您的报价");
    public static readonly Text Deadline = new("Quotes until", "报价截止");
    public static readonly Text Left = new("Time left", "剩余时间");
    public static readonly Text Needed = new("Needed in", "需求周");
    public static readonly Text Total = new("{0} {1} in all", "共 {0} {1}");
    public static readonly Text WeekSpan = new("{0} to {1}", "{0} 至 {1}");
    public static readonly Text AnyOf = new("Any {0}", "任意{0}");
    public static readonly Text None = new(
        "Nobody has invited you yet. Publish offers and capacity of your components: suppliers whose components fit are invited.",
        "尚无邀请。请先发布零件的报价和产能，平台会向匹配的供应商发出寻源邀请。");
    public static readonly Text NoneHere = new("None of the requests on this page is one to which you are invited.", "本页没有邀请您报价的需求。");

    public static readonly Text Asked = new("What is asked for", "需求");
    public static readonly Text Conditions = new("Conditions", "条件");
    public static readonly Text Substitutes = new("Substitutes", "替代料");
    public static readonly Text Accepted = new("accepted", "接受");
    public static readonly Text NotAccepted = new("not accepted", "不接受");
    public static readonly Text AwardBy = new("Award by", "定标截止");
    public static readonly Text Buyer = new("Buyer", "采购方");
    public static readonly Text BuyerLater = new("told to awarded suppliers", "中标后告知");
    public static readonly Text MaximumLeadTime = new("Lead time at most", "交期上限");
    public static readonly Text MinimumShare = new("Share of each supplier at least", "每家最低份额");
    public static readonly Text SitesWithin = new("Site in", "生产地须在");
    public static readonly Text Certificates = new("Certified to", "体系认证");
    public static readonly Text QualifiedOnly = new("Qualified suppliers only", "仅限已认证供应商");
    public static readonly Text Yes = new("yes", "是");
    public static readonly Text PilotRun = new("Pilot run, if you are not qualified", "未认证时须进行中试");
    public static readonly Text PilotRunIs = new(
        "{0}; {1} on the line, {2} to {3}; {4} good run(s), yield at least {5}", "{0}；占线 {1}，{2} 至 {3}；{4} 次合格，良率不低于 {5}");
    public static readonly Text CpkIs = new(", Cpk at least {0}", "，Cpk 不低于 {0}");
    public static readonly Text SampleIs = new(", at least {0} pieces started", "，投片不少于 {0} 件");

    public static readonly Text ByWeek = new("By week", "按周");
    public static readonly Text Need = new("Needed", "需求");
    public static readonly Text Capacity = new("Your capacity", "您的产能");
    public static readonly Text Quoted = new("Quoted", "报价量");
    public static readonly Text Awarded = new("Awarded", "中标量");
    public static readonly Text YourQuote = new("Your quote", "您的报价");
    public static readonly Text QuoteFor = new("Quote for", "报价零件");
    public static readonly Text Offer = new("Offer", "报价量");
    public static readonly Text OfferOf = new("Offer in week {0}", "{0} 周报价量");
    public static readonly Text Submit = new("Submit sealed quote", "提交密封报价");
    public static readonly Text Replace = new("Replace quote", "更新报价");
    public static readonly Text Withdraw = new("Withdraw quote", "撤回报价");
    public static readonly Text WithdrawHint = new("Until the deadline you can submit another one.", "截止前可以重新提交。");
    public static readonly Text Sealed = new(
        "A quote is sealed: nobody but you reads it before the deadline. Until then you can replace or withdraw it.",
        "报价密封保存，截止前仅您可见，可随时更新或撤回。");
    public static readonly Text WeeksHint = new(
        "Filled in with your published capacity, at most the need, in whole order multiples. "
            + "Weeks left empty or 0 are not offered. A column of a spreadsheet can be pasted.",
        "已按您公布的产能预填（不超过需求，并按订购倍数取整）；未公布产能时按需求预填。留空或 0 表示该周不报。可从电子表格粘贴一列数据。");
    public static readonly Text ValidToHint = new("Not before the award deadline, {0}.", "不得早于定标截止日 {0}。");
    public static readonly Text Costs = new("Tooling and delivery", "模具费与交货");
    public static readonly Text ToolingHint = new(
        "Paid once if you are awarded, in the currency of the quote. Empty: none.", "中标后一次性支付，币种同报价。空白表示无。");
    public static readonly Text IncotermHint = new(
        "What the buyer pays beside your price follows from it. DDP: nothing.", "买方在报价之外承担的费用由此确定。DDP：无。");
    public static readonly Text PlaceHint = new("Such as Yokohama. May be left empty.", "如横滨，可留空。");
    public static readonly Text OriginHint = new("Two letters of ISO 3166-1, such as CN.", "ISO 3166-1 两位代码，如 CN。");
    public static readonly Text Round = new("Round", "报价轮次");
    public static readonly Text BestAndFinal = new("(best and final: no round follows)", "（最终报价，之后不再开启新一轮）");
    public static readonly Text OfRound = new(
        "Your quote of round {0} stands unless you give a new one until the deadline.", "截止前未提交新报价的，您第 {0} 轮的报价继续有效。");
    public static readonly Text RunsOut = new(
        "Your quote runs out before the award deadline, {0}. Replace it, or it may not be awarded.",
        "您的报价有效期早于定标截止时间 {0}。请更新报价，否则可能无法中标。");
    public static readonly Text NoComponent = new("None of your components fits any more, so you cannot quote.", "您已没有符合要求的零件，无法报价。");
    public static readonly Text DoneQuoted = new("Your quote is submitted and sealed.", "报价已提交并密封。");
    public static readonly Text DoneWithdrawn = new("Your quote is withdrawn.", "报价已撤回。");
    public static readonly Text Opening = new("The deadline has passed. The quotes are being opened.", "报价已截止，正在开标。");

    /// <summary>What became of it, in a sentence.</summary>
    public static Text Outcome(SupplierAnswer answer, bool opened) => answer switch
    {
        SupplierAnswer.Awarded => new("You are awarded: the quantities stand below.", "恭喜中标，中标数量见下表。"),
        SupplierAnswer.Declined => new("The award went to others.", "本次未中标。"),
        SupplierAnswer.Closed => new("The request is closed. Nothing was awarded to you.", "该需求已关闭，未向您授标。"),
        SupplierAnswer.Quoted when opened => new(
            "The quotes are opened. The award is still to come; your quote stands.", "已开标，等待定标，您的报价有效。"),
        _ when opened => new("The quotes are opened. You did not quote.", "已开标，您未报价。"),
        _ => Opening,
    };

    public static Text Of(SourcingState state) => state switch
    {
        SourcingState.Requested => new("open for quotes", "报价中"),
        SourcingState.QuotesOpened => new("quotes opened", "已开标"),
        SourcingState.Awarded => new("awarded", "已定标"),
        _ => new("closed without award", "未定标关闭"),
    };

    public static Text Of(SupplierAnswer answer) => answer switch
    {
        SupplierAnswer.Invited => new("not quoted", "未报价"),
        SupplierAnswer.Quoted => new("quoted", "已报价"),
        SupplierAnswer.Awarded => new("awarded to you", "已中标"),
        SupplierAnswer.Declined => new("not awarded to you", "未中标"),
        _ => new("closed", "已关闭"),
    };

    public static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "≥",
        Comparator.AtMost => "≤",
        _ => "=",
    };

    /// <summary>A refusal with its field as the form calls it.</summary>
    /// <param name="weeks">The weeks as they were sent.</param>
    public static Fault Named(Fault fault, IReadOnlyList<WeekQuantity> weeks, Language language)
    {
        if (fault.Field is not { } field) return fault;
        if (TermsWords.Field(field, language) is { } known) return fault with { Field = known };
        return fault with
        {
            Field = WeekField().Match(field) is { Success: true } week
                && int.Parse(week.Groups[1].Value, CultureInfo.InvariantCulture) is var at && at < weeks.Count
                    ? string.Format(CultureInfo.InvariantCulture, OfferOf.In(language), Formats.Week(weeks[at].Week))
                : field switch
                {
                    "weeks" => ByWeek.In(language),
                    "componentId" => QuoteFor.In(language),
                    "quoteDeadline" => Deadline.In(language),
                    "tooling" => CostWords.Tooling.In(language),
                    "delivery.place" => CostWords.Place.In(language),
                    "delivery.origin" => CostWords.Origin.In(language),
                    _ => field,
                },
        };
    }

    [GeneratedRegex(@"^weeks\[([0-9]{1,4})\]")]
    private static partial Regex WeekField();
}
