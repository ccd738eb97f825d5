using SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.Gateway.Words;

/// <summary>The words of the service CapacityBooking.</summary>
static class CapacityBookingWords
{
    public static readonly IReadOnlyList<Wording> All =
    [
        new(SlotReasons.NoLineWithSteps, "no pilot line offers all of: {steps:steps}", "没有中试线同时提供以下工序：{steps:steps}"),
        new(SlotReasons.RunDoesNotFit, "a run of {minutes} minutes does not fit between {notBefore:u} and {notAfter:u}",
            "{notBefore:u} 至 {notAfter:u} 之间放不下 {minutes} 分钟的试产"),
        new(SlotReasons.NoLineFree,
            "none of the {lines} lines that offer {steps:steps} is free for {minutes} minutes, by its policy, "
            + "between {notBefore:u} and {notAfter:u}",
            "提供 {steps:steps} 的 {lines} 条中试线在 {notBefore:u} 至 {notAfter:u} 之间按预订规则均无 {minutes} 分钟的空闲"),
    ];
}
