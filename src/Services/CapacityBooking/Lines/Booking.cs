using System.Text.Json.Serialization;

using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

public enum ReleaseReason { GivenUp, Outage, Withdrawn, Replaced, Moved, Declined, RouteBroken }

/// <summary>What a booking is for.</summary>
/// <param name="PilotRunId">One supplier's pilot run within a process 'close a gap'; null where a person booked.</param>
/// <param name="GapClosureId">That process; null where a person booked, and in events from before it was stored.</param>
public sealed record RunPurpose(
    [property: JsonPropertyName("processId")] Guid? PilotRunId, Guid? SupplierId, Guid? ComponentId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? GapClosureId = null);

/// <summary>An open booking.</summary>
/// <param name="ExpiresAt">When the hold expires; null once it is confirmed.</param>
/// <param name="Approval">Null where none was needed.</param>
/// <param name="RouteId">The route of which it is a step; null for any other.</param>
public sealed record Booking(
    Guid Id, Guid Organisation, Slot Slot, DateTimeOffset? ExpiresAt, RunPurpose For, string? Note = null, ApprovalState? Approval = null,
    Guid? RouteId = null)
{
    /// <summary>How long after its slot a run may be reported. After that the booking is missed.</summary>
    public static readonly TimeSpan ReportGrace = TimeSpan.FromDays(7);

    /// <summary>What stood when the slot was held; null where no prices did.</summary>
    public LinePrices? Prices { get; init; }
}

/// <summary>A slot that was run, until the run ended, or missed.</summary>
public sealed record UsedSlot(Guid Organisation, Slot Slot);

/// <summary>
/// What a decision about one slot and one organisation needs beside the bookings next to the slot. What the line's policy does not ask
/// for is not loaded.
/// </summary>
/// <param name="Ahead">Number of the organisation's open bookings that have not started.</param>
/// <param name="InWeeks">Its open bookings in the ISO weeks of the slot.</param>
/// <param name="Future">Its open bookings that have not started.</param>
/// <param name="Own">Its bookings that are open, were run or missed, in the months of the slot and near it.</param>
/// <param name="All">The same of all organisations.</param>
public sealed record Surroundings(
    int Ahead, IReadOnlyList<Slot> InWeeks, IReadOnlyList<Slot> Future, IReadOnlyList<Slot> Own, IReadOnlyList<Slot> All)
{
    /// <summary>The same with slots that were held since it was loaded.</summary>
    /// <param name="weeks">From Monday to Monday, what <see cref="InWeeks"/> is of.</param>
    /// <param name="reach">What <see cref="Own"/> and <see cref="All"/> are of.</param>
    public Surroundings With(IReadOnlyList<SlotHeld> holds, Guid organisation, Slot weeks, Slot reach, DateTimeOffset now)
    {
        var own = holds.Where(hold => hold.Organisation == organisation).Select(hold => hold.Slot).ToList();
        var future = own.Where(slot => slot.Start > now).ToList();
        return new(
            Ahead + future.Count, [.. InWeeks, .. own.Where(weeks.Overlaps)], [.. Future, .. future],
            [.. Own, .. own.Where(reach.Overlaps)],
            [.. All, .. holds.Select(hold => hold.Slot).Where(reach.Overlaps)]);
    }
}
