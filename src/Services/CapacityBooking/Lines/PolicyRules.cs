using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>Why a rule does not give a slot to an organisation; nothing where it does.</summary>
public delegate IEnumerable<Fault> Objection(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now);

/// <summary>
/// The first later start at which a rule that objects to a slot may give one of the same length; null where there is none.
/// </summary>
public delegate DateTimeOffset? LaterStart(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now);

/// <summary>A rule of the policy, which the line's operator may override.</summary>
public sealed record PolicyRule(PolicyConflict Conflict, Objection Objects, LaterStart Later);

/// <summary>
/// All rules of a line's policy. Holds, moves, the wait list, pilot runs, the search for free slots and the preview of a policy ask this
/// list, so that none of them forgets a rule.
/// </summary>
public static class PolicyRules
{
    public static IReadOnlyList<PolicyRule> All { get; } =
    [
        new(PolicyConflict.TooFarAhead, SlotRules.TooFarAhead, SlotRules.Never),
        new(PolicyConflict.TooShort, SlotRules.TooShort, SlotRules.Never),
        new(PolicyConflict.TooLong, SlotRules.TooLong, SlotRules.LaterNotTooLong),
        new(PolicyConflict.OutsideHours, SlotRules.OutsideHours, SlotRules.LaterWithinHours),
        new(PolicyConflict.AboveNumber, Shares.AboveNumber, SlotRules.Never),
        new(PolicyConflict.AboveMinutesPerWeek, Shares.AboveMinutesPerWeek, Shares.LaterInAnotherWeek),
        new(PolicyConflict.AboveFutureMinutes, Shares.AboveFutureMinutes, Shares.LaterWithFewerMinutes),
        new(PolicyConflict.WithinGap, Shares.WithinGap, Shares.LaterThanTheGap),
        new(PolicyConflict.AboveQuota, Quotas.AboveQuota, Quotas.LaterThanOwnQuota),
        new(PolicyConflict.AboveLineQuota, Quotas.AboveLineQuota, Quotas.LaterThanLineQuota),
    ];

    /// <summary>Whether what was run or missed counts in one of a policy's rules, and not only what is open.</summary>
    public static bool CountsUsed(this BookingPolicy policy) => policy.Quotas is { Count: > 0 } || policy.MinimumGapMinutes > 0;

    /// <summary>Everything that the policy has against a slot, all at once.</summary>
    public static IReadOnlyList<Fault> Objections(this PilotLine line, Guid organisation, Slot slot, DateTimeOffset now) =>
        [.. All.SelectMany(rule => rule.Objects(line, organisation, slot, now))];

    /// <summary>The same as the rules that object.</summary>
    public static IReadOnlyList<PolicyConflict> Conflicts(this PilotLine line, Guid organisation, Slot slot, DateTimeOffset now) =>
        [.. All.Where(rule => rule.Objects(line, organisation, slot, now).Any()).Select(rule => rule.Conflict)];
}
