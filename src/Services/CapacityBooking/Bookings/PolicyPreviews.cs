using Marten;

using Npgsql;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

/// <summary>What would revising the policy change? Its operator asks before it does so.</summary>
public static class PolicyPreviews
{
    const int MostShown = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/policy/preview", async (
            Guid lineId, RevisePolicy c, Caller caller, IQuerySession session, NpgsqlDataSource database, TimeProvider clock,
            CancellationToken cancel) =>
        {
            var terms = await session.LoadAsync<LineTerms>(lineId, cancel) ?? throw Rejected.NotFound("line", lineId);
            var now = clock.GetUtcNow();
            var line = (await database.LinesAsync([terms], [lineId], now, cancel)).Single();
            return Of(c, line.ForOperator(caller), now);
        })
        .RequireAnyRole(Roles.Operator);

    /// <summary>By the same decision as the command's.</summary>
    public static PolicyPreview Of(RevisePolicy c, PilotLine line, DateTimeOffset now)
    {
        var served = RevisePolicyDecider.Decide(c, line, now).OfType<SlotHeld>().Select(held => held.Slot).ToList();
        var revised = line.Apply(new PolicyRevised(c.Hours, c.Policy, now));
        var open = line.Bookings.Where(booking => booking.Slot.End > now).OrderBy(booking => booking.Slot.Start).ToList();
        var affected = open.Select((booking, i) => new AffectedBooking(
                booking.Id, [.. Conflicts(revised with { Bookings = open[..i] }, booking, now)
                    .Except(Conflicts(line with { Bookings = open[..i] }, booking, now))]))
            .Where(each => each.Conflicts.Count > 0).ToList();
        return new(
            WeekOf(line.Terms.Hours, now), WeekOf(c.Hours, now), affected.Count, [.. affected.Take(MostShown)], served);
    }

    /// <summary>Why the line, with the bookings before this one, would not have given it.</summary>
    static IEnumerable<PolicyConflict> Conflicts(PilotLine before, Booking booking, DateTimeOffset now)
    {
        foreach (var conflict in before.Conflicts(booking.Organisation, booking.Slot, now)) yield return conflict;
        if (before.Bookings is [.., var previous] && booking.Slot.Start < previous.Slot.End.AddMinutes(before.Policy.BufferMinutes))
            yield return PolicyConflict.WithinBuffer;
    }

    static int WeekOf(OpeningHours hours, DateTimeOffset now) =>
        (int)hours.Between(now, now.AddDays(7)).Sum(range => range.Length().TotalMinutes);
}
