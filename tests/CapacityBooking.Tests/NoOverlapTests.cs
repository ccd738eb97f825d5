using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using Microsoft.Extensions.DependencyInjection;

using Npgsql;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>No two bookings of one line ever overlap: the decision sees to it, and the table behind it.</summary>
public sealed class NoOverlapTests(BookingService service)
{
    static readonly BookingPolicy Generous = A.Unlimited with { MaximumFutureBookings = 1000 };

    /// <summary>Twelve wishes within a day, in half hours, so that many overlap and many touch.</summary>
    static readonly Arbitrary<List<(int Start, int Length)>> Wishes =
        Gen.ListOf(Gen.Zip(Gen.Choose(0, 40), Gen.Choose(1, 8)), 12).Select(wishes => wishes.ToList()).ToArbitrary();

    [Property(MaxTest = 8)]
    public Property Of_concurrent_holds_exactly_those_that_overlap_none_before_them_are_committed() => Prop.ForAll(Wishes, async wishes =>
    {
        var (oem, day) = (Guid.NewGuid(), service.Hour(days: 5));
        var line = await service.Line(Guid.NewGuid(), Generous);
        var slots = wishes.Select(wish => new Slot(day.AddMinutes(30 * wish.Start), day.AddMinutes(30 * (wish.Start + wish.Length)))).ToList();
        var receipts = await Task.WhenAll(slots.Select(slot => service.Hold(oem, line, slot.Start, slot.Length().TotalHours)));

        // In the order in which they were decided, each is held if it's apart from all held before it, and else declined.
        var held = new List<Slot>();
        foreach (var (slot, receipt) in slots.Zip(receipts).OrderBy(decided => decided.Second.Version))
        {
            receipt.Events.ShouldBe([held.Any(slot.Overlaps) ? "slot_declined" : "slot_held"]);
            if (receipt.Events[0] == "slot_held") held.Add(slot);
        }
        var calendar = await service.Calendar(oem, line, day, day.AddDays(2));
        calendar.Entries.Select(entry => entry.Slot).ShouldBe(held.OrderBy(slot => slot.Start));
    });

    [Property(MaxTest = 5)]
    public Property Concurrent_moves_leave_each_booking_once_and_none_overlaps() => Prop.ForAll(Wishes, async wishes =>
    {
        var (oem, day) = (Guid.NewGuid(), service.Hour(days: 5));
        var line = await service.Line(Guid.NewGuid(), Generous);
        var held = new List<Guid>();
        for (var i = 0; i < wishes.Count; i++) held.Add((await service.Hold(oem, line, day.AddHours(i))).Id);
        held = [.. held.Distinct()];
        var before = await service.Calendar(oem, line, day, day.AddDays(2));
        await Task.WhenAll(wishes.Zip(held).Select(async pair =>
        {
            var start = day.AddMinutes(30 * pair.First.Start);
            using var response = await service.As(oem, "oem").Command(
                $"/lines/{line}/bookings/{pair.Second}/move", new MoveBooking(start, start.AddMinutes(30 * pair.First.Length)));
            ((int)response.StatusCode).ShouldBeOneOf(200, 404, 409); // 404: the hold was declined
        }));
        var after = await service.Calendar(oem, line, day, day.AddDays(2));
        after.Entries.Count.ShouldBe(before.Entries.Count);
        after.Entries.Zip(after.Entries.Skip(1)).ShouldAllBe(pair => pair.First.Slot.End <= pair.Second.Slot.Start);
        after.Entries.Select(entry => entry.Booking!.MovedFromId ?? entry.Booking.Id)
            .ShouldBe(before.Entries.Select(entry => entry.Booking!.Id), ignoreOrder: true);
    });

    [Fact]
    public async Task Many_who_want_one_slot_get_it_once()
    {
        var line = await service.Line(Guid.NewGuid());
        var receipts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => service.Hold(Guid.NewGuid(), line, service.Hour())));
        receipts.Count(receipt => receipt.Events.SequenceEqual(["slot_held"])).ShouldBe(1);
        receipts.Count(receipt => receipt.Events.SequenceEqual(["slot_declined"])).ShouldBe(15);
    }

    [Fact]
    public async Task Who_bypasses_the_decision_is_stopped_by_the_constraint_and_nothing_is_written()
    {
        var line = await service.Line(Guid.NewGuid());
        var slot = new Slot(service.Hour(), service.Hour(hour: 2));
        await Append(line, Held(slot));
        var refused = await Should.ThrowAsync<Exception>(() => Append(line, Held(slot with { Start = slot.Start.AddHours(1), End = slot.End.AddHours(1) })));
        Violation(refused)!.ConstraintName.ShouldBe("line_calendar_without_overlap");
        await using var session = service.Store.QuerySession();
        (await session.Events.FetchStreamAsync(line)).Count.ShouldBe(2);

        await Append(line, Held(slot with { Start = slot.End, End = slot.End.AddHours(1) })); // touches, and so is none
        Violation(await Should.ThrowAsync<Exception>(() => Append(line, new LineOutageDeclared(Guid.NewGuid(), slot, "pump", service.Hour())))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_concurrent_writers_behind_the_decisions_back_one_is_committed()
    {
        var (line, slot) = (Guid.NewGuid(), new Slot(service.Hour(), service.Hour(hour: 2)));
        var database = service.Services.GetRequiredService<NpgsqlDataSource>();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            await using var insert = database.CreateCommand("insert into line_calendar (id, line_id, starts_at, ends_at, state) values ($1, $2, $3, $4, 'Held')");
            foreach (var value in new object[] { Guid.NewGuid(), line, slot.Start.AddMinutes(i), slot.End }) insert.Parameters.AddWithValue(value);
            try
            {
                return await insert.ExecuteNonQueryAsync();
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.DeadlockDetected)
            {
                return 0;
            }
        }));
        outcomes.Sum().ShouldBe(1);
        // No event stands behind it: it would not come back in a rebuild.
        await using var delete = database.CreateCommand("delete from line_calendar where line_id = $1");
        delete.Parameters.AddWithValue(line);
        await delete.ExecuteNonQueryAsync();
    }

    static SlotHeld Held(Slot slot) => new(Guid.NewGuid(), A.Oem, slot, slot.Start, A.NoPurpose, null, slot.Start);

    async Task Append(Guid line, object e)
    {
        await using var session = service.Store.LightweightSession();
        session.Events.Append(line, e);
        await session.SaveChangesAsync();
    }

    static PostgresException? Violation(Exception? e) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation } violation => violation,
        AggregateException many => many.InnerExceptions.Select(Violation).FirstOrDefault(found => found is not null),
        null => null,
        _ => Violation(e.InnerException),
    };
}
