using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.RouteBookings;

/// <summary>A slot that is wanted for a step.</summary>
/// <param name="Field">The part of the command that faults name.</param>
public sealed record WantedSlot(string Field, Guid BookingId, Guid LineId, Slot Slot);

/// <summary>Holds slots on several lines, or none of them.</summary>
public static class RouteHolds
{
    /// <summary>
    /// The wait lists of the lines come first, as with any hold. A second slot on a line is judged with the first one held. The holds
    /// expire together, when the first of them would.
    /// </summary>
    /// <returns>What happens on the lines: offers to who waits, then the holds.</returns>
    /// <exception cref="Rejected">
    /// 409 for the first step whose slot is taken or goes to the wait list; 422 for all that the policies object to.
    /// </exception>
    public static IReadOnlyList<OnLine> Hold(
        IReadOnlyList<WantedSlot> wanted, Guid routeId, Guid organisation, RunPurpose purpose, string? note,
        IReadOnlyDictionary<Guid, PilotLine> lines, DateTimeOffset now)
    {
        var (onLines, helds, objections) = (new List<OnLine>(), new List<OnLine>(), new List<Fault>());
        var (plain, after) = (new Dictionary<Guid, PilotLine>(), new Dictionary<Guid, PilotLine>());
        foreach (var id in wanted.Select(each => each.LineId).Distinct())
        {
            var offers = lines[id].Offers(now).ToList();
            onLines.AddRange(offers.Select(offer => new OnLine(id, offer)));
            (plain[id], after[id]) = (lines[id], lines[id].After(offers));
        }
        foreach (var (field, bookingId, id, slot) in wanted)
        {
            if (!plain[id].IsFree(slot)) throw Rejected.Conflict($"{field}.start", "the slot is taken; nothing is held");
            if (!after[id].IsFree(slot)) throw Rejected.Conflict($"{field}.start", "the slot goes to the wait list first; nothing is held");
            objections.AddRange(after[id].Objections(organisation, slot, now)
                .Select(fault => fault with { Field = $"{field}.{fault.Field}" }));
            var held = after[id].Hold(bookingId, organisation, slot, purpose, note, now) with { RouteId = routeId };
            helds.Add(new OnLine(id, held));
            (plain[id], after[id]) = (plain[id].Apply(held), after[id].Apply(held));
        }
        if (objections.Count > 0) throw new Rejected(422, objections);

        return [.. onLines, .. ExpiringBy(helds.Min(held => ((SlotHeld)held.Event).ExpiresAt), helds)];
    }

    /// <summary>The same holds; none expires later than this.</summary>
    public static IEnumerable<OnLine> ExpiringBy(DateTimeOffset latest, IEnumerable<OnLine> events) => events.Select(each =>
        each.Event is SlotHeld { RouteId: not null } held && held.ExpiresAt > latest
            ? each with { Event = held with { ExpiresAt = latest } } : each);

    public static IEnumerable<SlotHeld> HoldsOf(Guid routeId, IEnumerable<OnLine> events) =>
        events.Select(each => each.Event).OfType<SlotHeld>().Where(held => held.RouteId == routeId);
}
