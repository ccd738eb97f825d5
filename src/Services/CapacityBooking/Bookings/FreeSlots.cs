using Marten;

using Npgsql;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

/// <summary>
/// Where and when could the caller have a slot? The earliest on each line that offers the steps, as a pilot run would get it: open,
/// free, within the policy's limits for the caller, after the wait list is served. Nothing is held.
/// </summary>
public static class FreeSlots
{
    const int MostLines = 200;
    const int MostMinutes = 20_160;
    static readonly TimeSpan LongestRange = TimeSpan.FromDays(100);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/free-slots", List).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    /// <summary>In order of start; slots that start at once in order of the lines' ids.</summary>
    static async Task<IReadOnlyList<FreeSlot>> List(
        string[] step, int minutes, DateTimeOffset from, DateTimeOffset until, string? region, int? first, Caller caller,
        IQuerySession session, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancel)
    {
        new Faults()
            .Require(step.Length > 0, "steps", "at least one")
            .Require(minutes is >= 1 and <= MostMinutes, "minutes", $"1 to {MostMinutes}")
            .Require(from < until, "until", "must be after from")
            .Require(until - from <= LongestRange, "until", $"at most {LongestRange.Days} days after from")
            .Require(first is null or >= 1 and <= MostLines, "first", $"1 to {MostLines}")
            .ThrowIfAny();
        var offering = session.Query<PilotLineProfile>().Offering(step);
        if (region is not null) offering = offering.Where(line => line.Region == region);
        var ids = await offering.Select(line => line.Id).Take(MostLines + 1).ToListAsync(cancel);
        new Faults().Require(ids.Count <= MostLines, "steps", $"more than {MostLines} lines offer them; name a region").ThrowIfAny();

        var terms = await session.LoadManyAsync<LineTerms>(cancel, [.. ids]);
        var (within, now) = (new Slot(from.ToUniversalTime(), until.ToUniversalTime()), clock.GetUtcNow());
        var lines = await database.LinesAsync(
            terms, [.. terms.Where(each => each.Policy.CountsUsed()).Select(each => each.Id)], now, cancel);
        return
        [
            .. lines.Select(line => Earliest(line, caller.Organisation, minutes, within, now))
                .OfType<FreeSlot>().OrderBy(free => free.Slot.Start).ThenBy(free => free.LineId).Take(first ?? Paging.DefaultSize),
        ];
    }

    static FreeSlot? Earliest(PilotLine line, Guid organisation, int minutes, Slot within, DateTimeOffset now) =>
        line.After(line.Offers(now)).FirstFor(organisation, minutes, within, now) is { } slot ? new FreeSlot(line.Id, slot) : null;
}
