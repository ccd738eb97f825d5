using SupplyChain.Console.Frame;
using SupplyChain.Console.Terms;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

using Fault = SupplyChain.Console.Api.Fault;

namespace SupplyChain.Console.Settlement;

static class SettlementWords
{
    public static readonly Text Title = new("Statements", "结算单");
    public static readonly Text Purpose = new(
        "What bookings of pilot lines cost in a month, by the local day of each line.", "试产线预订的月度费用，按各产线当地日期计。");
    public static readonly Text Month = new("Month", "月份");
    public static readonly Text Sums = new("Sums", "合计");
    public static readonly Text Entries = new("Charges and credits", "费用与冲减");
    public static readonly Text None = new("Nothing was charged in this month.", "本月没有费用。");
    public static readonly Text Operator = new("Operator", "运营方");
    public static readonly Text BookedBy = new("Booked by", "预订方");
    public static readonly Text Line = new("Line", "产线");
    public static readonly Text Day = new("Day", "日期");
    public static readonly Text Cause = new("For", "事由");
    public static readonly Text Slot = new("Time", "时段");
    public static readonly Text Length = new("Charged time", "计费时长");
    public static readonly Text Count = new("Entries", "笔数");
    public static readonly Text Amount = new("Amount", "金额");
    public static readonly Text Subsidised = new("Subsidy may be claimed for", "可申请补贴金额");
    public static readonly Text Booking = new("Booking", "预订");
    public static readonly Text Credit = new("Credit", "冲减");
    public static readonly Text CreditHint = new("The organisation that booked reads it in its statement.", "预订方将在结算单中看到该原因。");
    public static readonly Text CreditWhole = new(
        "The whole charge of the booking is credited in the statement of the present month.", "该预订的全部费用将计入本月冲减。");
    public static readonly Text Credited = new("The charge is credited.", "费用已冲减。");
    public static readonly Text StatePurpose = new(
        "Everybody who is signed in sees them. A slot costs what is stated when it is held; earlier holds keep their prices.",
        "所有登录用户可见。时段按预留时的价格计费；此前的预留保持原价。");
    public static readonly Text PerHour = new("Price per hour", "每小时价格");
    public static readonly Text PerHourHint = new(
        "A run costs its time until it ends; a slot without a run all of it; a late release the more the later it is.",
        "试产按实际用时计费；未使用的时段按全时计费；释放越晚，费用越高。");
    public static readonly Text PerRun = new("Price per run", "每次试产价格");
    public static readonly Text Subsidy = new("Share that a subsidy may be claimed for, %", "可申请补贴比例（%）");

    public static Text Of(ChargeCause cause) => cause switch
    {
        ChargeCause.Run => new("run", "试产"),
        ChargeCause.Missed => new("slot without a run", "时段未使用"),
        ChargeCause.LateRelease => new("late release", "释放过晚"),
        _ => new("credit", "冲减"),
    };

    public static Fault Named(Fault fault, Language language) => fault with
    {
        Field = fault.Field switch
        {
            "prices.perHour" => PerHour.In(language),
            "prices.perRun" => PerRun.In(language),
            "prices.currency" => TermsWords.Currency.In(language),
            "prices.subsidyShare" => Subsidy.In(language),
            "reason" => FrameWords.Reason.In(language),
            { } field => field,
            null => null,
        },
    };
}
