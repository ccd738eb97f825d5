using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>Validation of opening hours, policies and slots.</summary>
static class LineRules
{
    /// <summary>The largest distance of a slot from now.</summary>
    static readonly TimeSpan FarthestAhead = TimeSpan.FromDays(3 * 366);

    public static Faults RequireHours(this Faults faults, OpeningHours hours) => faults
        .Require(
            OpenRanges.ZoneOf(hours.TimeZone) is not null, "hours.timeZone",
            "an IANA time zone such as Asia/Shanghai, or a UTC offset such as +08:00");

    public static Faults RequirePolicy(this Faults faults, BookingPolicy policy) => faults
        .Require(policy.MaximumMinutes >= policy.MinimumMinutes, "policy.maximumMinutes", "no less than minimumMinutes")
        .Require(
            (policy.Quotas ?? []).All(quota => quota.Count is not null || quota.Minutes is not null), "policy.quotas",
            "each with a number of slots, minutes or both");

    /// <summary>Whether two policies say the same.</summary>
    public static bool IsAs(this BookingPolicy policy, BookingPolicy other) =>
        policy with { Quotas = null, OffPolicy = null } == other with { Quotas = null, OffPolicy = null }
        && (policy.Quotas ?? []).SequenceEqual(other.Quotas ?? []) && (policy.OffPolicy ?? []).SequenceEqual(other.OffPolicy ?? []);

    /// <summary>A range of whole minutes that is not empty and not more than three years away.</summary>
    public static Faults RequireSlot(
        this Faults faults, DateTimeOffset start, DateTimeOffset end, DateTimeOffset now, string startField = "start",
        string endField = "end") => faults
        .Require(FreeTime.IsFullMinute(start), startField, "a whole minute")
        .Require(FreeTime.IsFullMinute(end), endField, "a whole minute")
        .Require(start < end, endField, $"must be after {startField}")
        .Require((end - now).Duration() <= FarthestAhead, endField, "more than three years away");

    /// <summary>Only the line's operator overrides the policy, and says why.</summary>
    public static Faults RequireOverride(this Faults faults, bool overrides, string? reason, PilotLine line, Caller caller) => faults
        .Require(
            !overrides || caller.Organisation == line.Terms.Operator, "overridePolicy", "only the line's operator may override the policy")
        .Require(
            !overrides || caller.Organisation != line.Terms.Operator || reason is not null, "overrideReason",
            "says why the policy is overridden; required with overridePolicy");

    /// <summary>The line, for its operator. For anybody else it does not exist.</summary>
    public static PilotLine ForOperator(this PilotLine line, Caller caller) =>
        line.Terms.Operator == caller.Organisation ? line : throw Rejected.NotFound("line", line.Id);
}
