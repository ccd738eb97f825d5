using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>Rules about a slot by itself, whoever books it.</summary>
static class SlotRules
{
    static readonly TimeSpan OverAWeek = TimeSpan.FromDays(8);

    public static IEnumerable<Fault> TooFarAhead(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        if (slot.Start > now.AddDays(line.Policy.HorizonDays))
            yield return new Fault("start", $"at most {line.Policy.HorizonDays} days ahead");
    }

    public static IEnumerable<Fault> TooShort(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        if (slot.Length() < TimeSpan.FromMinutes(line.Policy.MinimumMinutes))
            yield return new Fault("end", $"at least {line.Policy.MinimumMinutes} minutes after start");
    }

    public static IEnumerable<Fault> TooLong(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        if (line.CountedMinutes(slot) <= line.Policy.MaximumMinutes) yield break;
        yield return line.Policy.OffPolicy is { Count: > 0 }
            ? new Fault("end", $"at most {line.Policy.MaximumMinutes} minutes after start, without off-policy time")
            : new Fault("end", $"at most {line.Policy.MaximumMinutes} minutes after start");
    }

    public static IEnumerable<Fault> OutsideHours(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        if (line.Terms.Hours.Between(slot.Start, slot.End) is not [var open] || open != slot)
            yield return new Fault("start", "the slot is not within the opening hours");
    }

    /// <summary>For rules by which a later slot of the same length is not given either.</summary>
    public static DateTimeOffset? Never(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now) => null;

    public static DateTimeOffset? LaterNotTooLong(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now) =>
        line.LessLater(slot, line.CountedMinutes(slot) - line.Policy.MaximumMinutes);

    public static DateTimeOffset? LaterWithinHours(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now) =>
        line.Terms.Hours.Between(slot.Start, slot.End + OverAWeek).FirstOrDefault(open => open.Start > slot.Start)?.Start;
}
