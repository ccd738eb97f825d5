using SupplyChain.Console.Words;

using ApprovalState = SupplyChain.Contracts.CapacityBooking.Api.ApprovalState;

namespace SupplyChain.Console.Bookings;

static class BookingWords
{
    public static readonly Text Actions = new("Actions", "操作");
    public static readonly Text Title = new("Bookings", "预订");
    public static readonly Text Purpose = new(
        "Slots of pilot lines that are held or booked, the next first. A hold expires unless it is confirmed.",
        "试产线的预留与预订，最近的排在最前。预留未确认则会失效。");
    public static readonly Text None = new("Nothing is booked. Look for a free slot to begin.", "尚无预订，请先查找空闲时段。");
    public static readonly Text Statements = new("Statements", "结算单");
    public static readonly Text FindSlot = new("Find a free slot", "查找空闲时段");
    public static readonly Text Routes = new("Routes over several lines", "跨产线的工序路线");
    public static readonly Text Route = new("Step of a route", "所属工序路线");
    public static readonly Text Line = new("Line", "产线");
    public static readonly Text Slot = new("Slot", "时段");
    public static readonly Text State = new("State", "状态");
    public static readonly Text For = new("Booked by", "预订单位");
    public static readonly Text Expires = new("Hold expires", "预留失效");
    public static readonly Text Note = new("Note", "备注");
    public static readonly Text Confirm = new("Confirm", "确认");
    public static readonly Text Release = new("Release", "释放");
    public static readonly Text Past = new("Show past ones", "显示过去的");
    public static readonly Text Held = new("The slot is held. Confirm it before the hold expires.", "时段已预留，请在失效前确认。");
    public static readonly Text Confirmed = new("The slot is booked.", "时段已预订。");
    public static readonly Text Moved = new("The booking was moved. This is the one that goes on.", "预订已改期，以下为新的预订。");
    public static readonly Text Released = new("The slot was released.", "时段已释放。");

    public static readonly Text SlotsTitle = new("Free slots", "空闲时段");
    public static readonly Text SlotsPurpose = new(
        "The earliest slot that you could hold on each line that offers the steps.", "在具备所选工艺的每条产线上，您最早可预留的时段。");
    public static readonly Text Steps = new("Process steps; a line offers all of them", "工艺（产线须全部具备）");
    public static readonly Text Hours = new("Length in hours", "时长（小时）");
    public static readonly Text From = new("Not before", "不早于");
    public static readonly Text Until = new("Not after", "不晚于");
    public static readonly Text Search = new("Search", "查找");
    public static readonly Text ChooseSteps = new("Choose at least one step and search.", "请至少选择一项工艺并查找。");
    public static readonly Text NoSlot = new(
        "No line has such a slot. Try a longer range, a shorter slot or fewer steps.", "没有符合条件的时段，请放宽日期、缩短时长或减少工艺。");
    public static readonly Text Operator = new("Operator", "运营方");
    public static readonly Text Hold = new("Hold", "预留");

    public static readonly Text Approve = new("Approve", "批准");
    public static readonly Text Decline = new("Decline", "不批准");
    public static readonly Text DeclineHint = new("The hold is released. Who has it reads the reason.", "预留将释放，预留单位可见原因。");
    public static readonly Text Approved = new("The hold is approved.", "预留已批准。");
    public static readonly Text Declined = new("The hold was declined and is released.", "预留未获批准，已释放。");
    public static readonly Text WaitsForApproval = new("waits for approval", "待批准");
    public static readonly Text OnlyWaiting = new("Only what waits for approval", "仅待批准");
    public static readonly Text NotYet = new("The operator must approve it before it can be confirmed.", "须经运营方批准后方可确认。");
    public static readonly Text DeclinedBecause = new("Declined because", "未批准原因");
    public static readonly Text Overridden = new("Against the line's rules", "不符合产线规则");
    public static readonly Text OverriddenBecause = new("Given because", "准予理由");

    /// <summary>Of a hold also whether it waits for the operator.</summary>
    public static Text Of(BookingState state, ApprovalState? approval) =>
        state == BookingState.Held && approval == ApprovalState.Awaited ? WaitsForApproval : Of(state);

    public static Text Of(ApprovalState approval) => approval switch
    {
        ApprovalState.Awaited => WaitsForApproval,
        ApprovalState.Approved => new("approved", "已批准"),
        _ => new("declined", "未批准"),
    };

    public static Text Of(BookingState state) => state switch
    {
        BookingState.Held => new("held", "已预留"),
        BookingState.Confirmed => new("booked", "已预订"),
        BookingState.Completed => new("completed", "已完成"),
        BookingState.Missed => new("missed", "未使用"),
        BookingState.Released => new("released", "已释放"),
        _ => new("expired", "已失效"),
    };

    /// <summary>What was done, by the word that the address has for it; null for any other.</summary>
    public static Text? Done(string? done) => done switch
    {
        "held" => Held,
        "confirmed" => Confirmed,
        "moved" => Moved,
        "approved" => Approved,
        "declined" => Declined,
        "released" => Released,
        _ => null,
    };
}
