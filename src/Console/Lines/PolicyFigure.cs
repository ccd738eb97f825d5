using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Lines;

/// <summary>A figure of a line's policy: how it is called, its unit, and what it is for.</summary>
/// <param name="Field">As the platform names it.</param>
/// <param name="Of">Null for no limit, where there may be none.</param>
sealed record PolicyFigure(string Field, Text Label, PolicyUnit Unit, Func<BookingPolicy, int?> Of, Text? Hint = null)
{
    public static IReadOnlyList<PolicyFigure> All { get; } =
    [
        new("holdMinutes", new("A hold expires after", "预留有效期"), PolicyUnit.Minutes, policy => policy.HoldMinutes,
            new("When its slot starts at the latest.", "最迟于时段开始时失效。")),
        new("minimumMinutes", new("Shortest slot", "最短时段"), PolicyUnit.Minutes, policy => policy.MinimumMinutes),
        new("maximumMinutes", new("Longest slot", "最长时段"), PolicyUnit.Minutes, policy => policy.MaximumMinutes),
        new("bufferMinutes", new("Time to set up between slots", "时段之间的准备时间"), PolicyUnit.Minutes, policy => policy.BufferMinutes),
        new("horizonDays", new("A slot starts at most ahead", "最远可提前预订"), PolicyUnit.Days, policy => policy.HorizonDays),
        new("maximumFutureBookings", new("Future slots of one organisation", "每单位未开始时段上限"), PolicyUnit.Slots,
            policy => policy.MaximumFutureBookings),
        new("maximumMinutesPerWeek", new("Time of one organisation in a week", "每单位每周时长上限"), PolicyUnit.Minutes,
            policy => policy.MaximumMinutesPerWeek, NoLimit),
        new("maximumWaitlistPlaces", new("Places of one organisation on the wait list", "每单位候补位数上限"), PolicyUnit.Places,
            policy => policy.MaximumWaitlistPlaces, NoLimit),
        new("noticeMinutes", new("Notice of a release", "释放提前通知时间"), PolicyUnit.Minutes, policy => policy.NoticeMinutes,
            new("A booking that is released later costs a penalty.", "晚于此时间释放预订将计入违约。")),
        new("minimumGapMinutes", new("Between two slots of one organisation", "同一单位两个时段的最小间隔"), PolicyUnit.Minutes,
            policy => policy.MinimumGapMinutes),
        new("maximumFutureMinutes", new("Future time of one organisation", "每单位未开始时长上限"), PolicyUnit.Minutes,
            policy => policy.MaximumFutureMinutes, NoLimit),
        new("penaltyDays", new("A penalty counts for", "违约计入期"), PolicyUnit.Days, policy => policy.PenaltyDays,
            new("0 for no penalties.", "0 表示不计违约。")),
    ];

    static Text NoLimit => new("Empty for no limit.", "留空表示不限。");

    /// <summary>With its unit; minutes as people say them.</summary>
    public string Shown(BookingPolicy policy, Language language) => Of(policy) is not { } value ? LineWords.Unlimited.In(language)
        : Unit == PolicyUnit.Minutes ? LineWords.Span(value, language)
        : $"{value} {LineWords.Of(Unit).In(language)}";
}

enum PolicyUnit { Minutes, Days, Slots, Places }
