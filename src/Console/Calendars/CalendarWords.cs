using SupplyChain.Console.Bookings;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Calendars;

static class CalendarWords
{
    public static readonly Text Purpose = new(
        "What is booked, free and out of service on pilot lines. It refreshes by itself.", "试产线的预订、空闲与停机情况，自动刷新。");
    public static readonly Text Lines = new("Lines shown: {0}", "已选产线：{0}");
    public static readonly Text TooMany = new("A calendar shows {0} lines at most; these are the first.", "日历最多显示 {0} 条产线，此处为前几条。");
    public static readonly Text NoLine = new("No line is open yet.", "尚无试产线。");
    public static readonly Text Day = new("Day", "日");
    public static readonly Text Week = new("Week", "周");
    public static readonly Text Month = new("Month", "月");
    public static readonly Text Date = new("Date", "日期");
    public static readonly Text Show = new("Show", "显示");
    public static readonly Text Previous = new("Earlier", "往前");
    public static readonly Text Next = new("Later", "往后");
    public static readonly Text Today = new("Today", "今天");
    public static readonly Text Times = new("Times of the site: {0}.", "所在地时间：{0}。");
    public static readonly Text OtherZone = new("{0} is in {1}; its times are shown in the zone above, too.", "{0} 位于 {1}，其时间同样按上述时区显示。");
    public static readonly Text FindFree = new("What is free?", "查找空闲时段");
    public static readonly Text Hold = new("Hold a slot", "预留时段");
    public static readonly Text HoldOn = new("Hold a slot on {0}", "在 {0} 预留时段");
    public static readonly Text Outage = new("Declare an outage", "登记停机");
    public static readonly Text OutageOn = new("Declare an outage of {0}", "登记 {0} 停机");
    public static readonly Text Key = new("Key", "图例");
    public static readonly Text Held = new("held (dashed)", "预留（虚线）");
    public static readonly Text Booked = new("booked", "已预订");
    public static readonly Text Busy = new("busy", "占用");
    public static readonly Text OutOfService = new("out of service", "停机");
    public static readonly Text Buffer = new("time to set up", "准备时间");
    public static readonly Text Closed = new("closed", "不开放");
    public static readonly Text Folded = new("closed hours are folded to a narrow strip", "不开放时间折叠为窄条");
    public static readonly Text Picture = new("{0}: {1} to {2}; the list below tells the same", "{0}：{1} 至 {2}；下方列表内容相同");
    public static readonly Text Entries = new("By day", "按日列表");
    public static readonly Text OpenHours = new("open {0}", "开放 {0}");
    public static readonly Text NothingOn = new("Nothing is booked in this time.", "此期间没有预订。");
    public static readonly Text EndOutage = new("End the outage", "结束停机");
    public static readonly Text DoneHeld = new("The slot is held. Confirm it before the hold expires.", "时段已预留，请在失效前确认。");
    public static readonly Text DoneDeclared = new("The outage is in the calendar.", "停机已登记。");
    public static readonly Text DoneEnded = new("The outage is over.", "停机已结束。");

    public static readonly Text Now = new("Now", "当前");
    public static readonly Text Free = new("free", "空闲");
    public static readonly Text Following = new("Next", "下一项");
    public static readonly Text NothingFollows = new("nothing in the next 14 days", "未来 14 天没有安排");

    public static readonly Text HoldPurpose = new(
        "A hold keeps the slot for you for a while. Confirm it in the bookings, or it expires.", "预留为您暂时保留时段，请在预订中确认，否则将失效。");
    public static readonly Text Start = new("Starts", "开始");
    public static readonly Text Ends = new("Ends", "结束");
    public static readonly Text InZone = new("Time of the site, {0}.", "所在地时间，{0}。");
    public static readonly Text Note = new("What for", "用途");
    public static readonly Text NoteHint = new("Your organisation and the operator read it.", "本单位与运营方可见。");
    public static readonly Text Override = new("Against the line's rules", "不受产线规则限制");
    public static readonly Text OverrideHint = new(
        "Hours, length, horizon, shares and quotas are not checked; time to set up is.", "不检查开放时间、时长、提前期、份额与配额，仍检查准备时间。");
    public static readonly Text OverrideReason = new("Why against the rules", "不受规则限制的理由");
    public static readonly Text OverrideReasonHint = new("Needed then. Who has the slot reads it.", "选择后必填，时段所属单位可见。");
    public static readonly Text NotAMoment = new("is not a date with a time", "不是有效的日期时间");

    public static readonly Text OutagePurpose = new(
        "Nobody can book the line in this time. Everybody who sees the calendar reads the reason.", "此期间产线不可预订，可查看日历者均可看到原因。");
    public static readonly Text Check = new("Show what it hits", "查看受影响的预订");
    public static readonly Text Hits = new("Bookings that it hits: {0}. Say for each that it is released.", "将影响 {0} 个预订，请逐一确认释放。");
    public static readonly Text HitsNone = new("It hits no booking.", "不影响任何预订。");
    public static readonly Text HitsMore = new(
        "It hits more bookings than can be released at once. Choose a shorter time.", "受影响的预订过多，请缩短停机时间。");
    public static readonly Text Release = new("Release", "释放");
    public static readonly Text ReleaseOf = new("Release {0}", "释放 {0}");
    public static readonly Text Declare = new("Declare the outage", "确认登记停机");
    public static readonly Text ReasonHint = new("Everybody who sees the calendar reads it.", "可查看日历者均可看到。");
    public static readonly Text Unanswered = new("is hit and not released yet", "受影响但尚未确认释放");

    public static Text? Done(string? done) => done switch
    {
        "held" => DoneHeld,
        "declared" => DoneDeclared,
        "ended" => DoneEnded,
        _ => null,
    };

    /// <summary>What is sent of a reason: none where the rules are kept, or where nothing is written.</summary>
    public static string? ReasonOf(bool overrides, string? reason) =>
        overrides && !string.IsNullOrWhiteSpace(reason) ? reason.Trim() : null;

    /// <summary>A refusal's field as the forms call it.</summary>
    public static string? Field(string? field, Language language) => field switch
    {
        "start" => Start.In(language),
        "end" => Ends.In(language),
        "overrideReason" => OverrideReason.In(language),
        _ => field,
    };

    public static Text Of(CalendarView view) => view switch
    {
        CalendarView.Day => Day,
        CalendarView.Week => Week,
        _ => Month,
    };

    /// <summary>What takes the time.</summary>
    public static Text Of(CalendarOfLine.Entry entry) => entry.Kind switch
    {
        CalendarEntryKind.Outage => OutOfService,
        CalendarEntryKind.Busy => Busy,
        _ => entry.Booking is { } booking ? BookingWords.Of(booking.State, booking.Approval) : Booked,
    };
}
