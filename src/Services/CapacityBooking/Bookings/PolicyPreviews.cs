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
            var rows = await database.CalendarAsync($"line_id = $1 and {CalendarTable.IsOpen} order by starts_at", cancel, lineId);
            return Of(c, new PilotLine(terms, [.. rows.Select(row => row.ToOpenBooking())]).ForOperator(caller), clock.GetUtcNow());
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
        var (policy, slot) = (before.Policy, booking.Slot);
        if (before.Terms.Hours.Between(slot.Start, slot.End) is not [var open] || open != slot) yield return PolicyConflict.OutsideHours;
        if (slot.Length() < TimeSpan.FromMinutes(policy.MinimumMinutes)) yield return PolicyConflict.TooShort;
        if (slot.Length() > TimeSpan.FromMinutes(policy.MaximumMinutes)) yield return PolicyConflict.TooLong;
        if (slot.Start > now.AddDays(policy.HorizonDays)) yield return PolicyConflict.TooFarAhead;
        if (before.Bookings is [.., var previous] && slot.Start < previous.Slot.End.AddMinutes(policy.BufferMinutes))
            yield return PolicyConflict.WithinBuffer;
        if (slot.Start > now && before.IsFullFor(booking.Organisation, now)) yield return PolicyConflict.AboveNumber;
        if (before.FullWeeks(booking.Organisation, slot, now).Any()) yield return PolicyConflict.AboveMinutesPerWeek;
    }

    static int WeekOf(OpeningHours hours, DateTimeOffset now) =>
        (int)hours.Between(now, now.AddDays(7)).Sum(range => range.Length().TotalMinutes);
}
