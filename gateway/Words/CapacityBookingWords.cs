using SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.Gateway.Words;

/// <summary>The words of the service CapacityBooking.</summary>
static class CapacityBookingWords
{
    public static readonly IReadOnlyList<Wording> All =
    [
        new(SlotReasons.SlotTaken, "the slot is taken", "该时段已被占用"),
        new(SlotReasons.WaitlistFirst, "the slot was offered to the wait list, which comes first", "该时段已优先提供给候补名单"),
        new(SlotReasons.HeldAtOnce, "a free slot was found and is held: it is among the bookings", "已找到空闲时段并为您保留，见预订列表"),
        new(SlotReasons.NoLineWithSteps, "no pilot line offers all of: {steps:steps}", "没有中试线同时提供以下工序：{steps:steps}"),
        new(SlotReasons.RunDoesNotFit, "a run of {minutes} minutes does not fit between {notBefore:u} and {notAfter:u}",
            "{notBefore:u} 至 {notAfter:u} 之间放不下 {minutes} 分钟的试产"),
        new(SlotReasons.NoLineFree,
            "none of the {lines} lines that offer {steps:steps} is free for {minutes} minutes, by its policy, "
            + "between {notBefore:u} and {notAfter:u}",
            "提供 {steps:steps} 的 {lines} 条中试线在 {notBefore:u} 至 {notAfter:u} 之间按预订规则均无 {minutes} 分钟的空闲"),
        new(SlotReasons.NoLineForStep,
            "no line that offers {steps:steps} is free for {minutes} minutes, by its policy, between {notBefore:u} and {notAfter:u}",
            "{notBefore:u} 至 {notAfter:u} 之间，提供 {steps:steps} 的产线按预订规则均无 {minutes} 分钟的空闲"),
        new(SlotReasons.NoLineInGap,
            "no line that offers {steps:steps} is free for {minutes} minutes within {minimum} to {maximum} minutes after the step before",
            "前一工序结束后 {minimum} 至 {maximum} 分钟内，没有提供 {steps:steps} 的产线有 {minutes} 分钟的空闲"),
        new(SlotReasons.NoRouteOfSteps, "each step could be held alone, but not all of them on the lines that they share",
            "各工序可单独预订，但在共用的产线上无法全部安排"),
        new(SlotReasons.NoRouteInTime, "no route was found in the time of the search; give it longer, or a narrower range",
            "在搜索时间内未找到路线；请延长搜索时间或缩小范围"),
    ];
}
