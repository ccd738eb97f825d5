using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Words;

namespace SupplyChain.Gateway.Feeds;

/// <summary>The words of a calendar feed.</summary>
sealed class FeedWords(Language language)
{
    public string Name => Say("Pilot lines", "试产线");

    public string Cut => Say(
        "There is more than a feed shows: your own entries come first, then those nearest to now.",
        "内容超出订阅上限：优先显示本单位的条目，其余仅显示最近的。");

    public string SummaryOf(FeedEntry entry) => Say($"{entry.Line}: {WordOf(entry)}", $"{entry.Line}：{WordOf(entry)}");

    string WordOf(FeedEntry entry) => entry switch
    {
        { Kind: CalendarEntryKind.Outage, IsCancelled: true } => Say("outage cancelled", "停机已取消"),
        { Kind: CalendarEntryKind.Outage } => Say("out of service", "停机"),
        { State: BookingState.Held } => Say("held", "已预留"),
        { State: BookingState.Confirmed } => Say("booked", "已预订"),
        { State: BookingState.Completed } => Say("completed", "已完成"),
        { State: BookingState.Missed } => Say("missed", "未使用"),
        { State: BookingState.Released } => Say("released", "已释放"),
        { State: BookingState.Expired } => Say("expired", "已失效"),
        _ => Say("busy", "占用"),
    };

    string Say(string english, string chinese) => language == Language.Chinese ? chinese : english;
}
