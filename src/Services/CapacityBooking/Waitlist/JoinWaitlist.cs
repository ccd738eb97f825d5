using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Waitlist;

public static class JoinWaitlistDecider
{
    const int LongestList = 200, LongestSlot = 20_160;

    /// <summary>Joins at the end of the wait list. A slot that is free and fits no earlier place is held at once.</summary>
    public static object[] Decide(JoinWaitlist c, Guid placeId, PilotLine line, Guid organisation, DateTimeOffset now)
    {
        if (line.Terms.Waitlist.Any(place => place.Id == placeId)) return [];
        var places = line.Terms.Waitlist.Count(place => place.Organisation == organisation);
        // A slot may be longer by time that is off policy. Whether it is, is known once it has a place in the calendar.
        var longest = line.Policy.OffPolicy is { Count: > 0 } ? LongestSlot : line.Policy.MaximumMinutes;
        new Faults()
            .Require(line.Policy.Mode != BookingMode.Regular, "lineId", "the line has no wait list")
            .Require(c.Minutes >= line.Policy.MinimumMinutes && c.Minutes <= longest, "minutes",
                $"{line.Policy.MinimumMinutes} to {longest}, by the line's policy")
            .RequireSlot(c.NotBefore, c.NotAfter, now, "notBefore", "notAfter")
            .Require((c.NotAfter - Later(c.NotBefore, now)).TotalMinutes >= c.Minutes, "notAfter", "the slot would not fit before it")
            .Require(line.Terms.Waitlist.Count < LongestList, "lineId", $"the wait list is full: {LongestList} places")
            .Require(
                !(places >= line.Policy.MaximumWaitlistPlaces), "organisation",
                $"has {places} places on this wait list, the maximum by the line's policy")
            .Within(c)
            .ThrowIfAny();

        var joined = new WaitlistJoined(
            placeId, organisation, c.Minutes, new Slot(c.NotBefore.ToUniversalTime(), c.NotAfter.ToUniversalTime()),
            new RunPurpose(null, c.SupplierId, c.ComponentId), c.Note, now);
        return [joined, .. line.Apply(joined).Offers(now)];
    }

    static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/waitlist",
            (Guid lineId, JoinWaitlist c, Command command, IDocumentStore store, CancellationToken cancel) =>
            {
                var placeId = command.NewId("waitlist");
                return store.DecideOnLine(
                    command, lineId, line => Decide(c, placeId, line, command.Caller.Organisation, command.At), cancel, about: placeId);
            })
        .RequireAnyRole(Roles.Oem, Roles.Supplier);
}
