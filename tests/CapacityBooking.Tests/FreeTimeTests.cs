using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

public sealed class FreeTimeTests
{
    static readonly TimeSpan TwoHours = TimeSpan.FromHours(2);

    [Fact]
    public void The_first_slot_begins_when_it_may_and_fits() =>
        Line(A.LineOpened(), A.Held(A.Slot(3, 5)), A.Held(A.Slot(6, 7), Guid.NewGuid()))
            .FirstFor(A.Other, TwoHours, A.Slot(2, 24), A.Now).ShouldBe(A.Slot(7, 9));

    [Fact]
    public void A_gap_of_exactly_the_length_will_do() =>
        Line(A.LineOpened(), A.Held(A.Slot(0, 2)), A.Held(A.Slot(4, 9), Guid.NewGuid()))
            .FirstFor(A.Other, TwoHours, A.Slot(0, 24), A.Now).ShouldBe(A.Slot(2, 4));

    [Fact]
    public void It_ends_by_the_end_of_the_range() =>
        Line(A.LineOpened(), A.Held(A.Slot(1, 5))).FirstFor(A.Other, TwoHours, A.Slot(1, 6.9), A.Now).ShouldBeNull();

    [Fact]
    public void It_leaves_time_to_confirm_and_starts_on_a_full_minute()
    {
        var now = A.Now.AddSeconds(20);
        Line(A.LineOpened()).FirstFor(A.Oem, TwoHours, A.Slot(-5, 24), now)!.Start.ShouldBe(A.Now.AddMinutes(16));
    }

    [Fact]
    public void Buffer_outage_and_closed_hours_are_passed_over()
    {
        // Open from 9 to 17, and it is 8: one to nine hours ahead.
        var line = Line(
            A.LineOpened(new BookingPolicy(BufferMinutes: 30), new OpeningHours("UTC", [new(DayOfWeek.Monday, new(9, 0), new(17, 0)), new(DayOfWeek.Tuesday, new(9, 0), new(17, 0))])),
            A.Held(A.Slot(1, 3)), new LineOutageDeclared(Guid.NewGuid(), A.Slot(5, 8), "pump", A.Now));
        line.FirstFor(A.Other, TimeSpan.FromHours(1.5), A.Slot(0, 100), A.Now).ShouldBe(A.Slot(3.5, 5));
        line.FirstFor(A.Other, TwoHours, A.Slot(0, 100), A.Now).ShouldBe(A.Slot(25, 27));
    }

    [Fact]
    public void Beyond_the_horizon_there_is_none() =>
        Line(A.LineOpened(new BookingPolicy(HorizonDays: 1))).FirstFor(A.Oem, TwoHours, A.Slot(24.5, 100), A.Now).ShouldBeNull();

    [Fact]
    public void Nor_for_an_organisation_that_has_its_share() =>
        Line(A.LineOpened(new BookingPolicy(MaximumFutureBookings: 1)), A.Held(A.Slot(3, 5))).FirstFor(A.Oem, TwoHours, A.Slot(6, 24), A.Now).ShouldBeNull();

    [Property]
    public Property What_is_found_is_free_and_nothing_before_it_was() => Prop.ForAll(
        Gen.ListOf(Gen.Zip(Gen.Choose(0, 60), Gen.Choose(1, 6))).ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(), (wishes, halves) =>
        {
            var line = Line(A.LineOpened());
            foreach (var (start, length) in wishes)
                if (A.Slot(start / 2.0, (start + length) / 2.0) is var slot && line.IsFree(slot)) line = line.Apply(A.Held(slot, Guid.NewGuid()));

            var found = line.FirstFor(A.Other, TimeSpan.FromMinutes(30 * halves), A.Slot(1, 100), A.Now)!;
            var before = Enumerable.Range(2, 200).Select(i => A.Slot(i / 2.0, (i + halves) / 2.0)).TakeWhile(slot => slot.Start < found.Start);
            return line.IsFree(found) && !before.Any(line.IsFree);
        });

    static PilotLine Line(params object[] events) => Scenario.Fold<PilotLine>(events)!;
}
