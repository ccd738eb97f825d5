using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.TestKit;
using static SupplyChain.SupplierMatching.Tests.GapClosures.Story;
using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

/// <summary>A run follows its booking to another slot: no slot is lost by it, and none is asked for.</summary>
public sealed class RunMovedTests
{
    static readonly Guid Third = new("00000000-0000-0000-0000-0000000000c3");

    static readonly RunSlotHeld Held = new(Run, Supplier, Slot, Now.AddDays(11), Now.AddDays(11).AddHours(4), Now.AddDays(5), At(4));
    static readonly RunConfirmed Booked = new(Run, Supplier, Slot, At(5));
    static readonly RunSlotMoved Moved = new(Run, Supplier, Slot, NextSlot, At(6));

    static Booking.BookingReleased MoveOf(Guid from, Guid to) => new(Line, from, Run, to);

    static Scenario.Outcome Hear(object message, DateTimeOffset at, params object[] given) =>
        Scenario.Given<GapClosure>(given).When(closure => React(closure!, message, at));

    [Fact]
    public void A_moved_slot_is_noted_once_and_no_other_is_asked_for()
    {
        Hear(MoveOf(Slot, NextSlot), At(6), [.. Awarded, Held, Booked]).Then(Moved);
        Hear(MoveOf(Slot, NextSlot), At(7), [.. Awarded, Held, Booked, Moved]).ThenNothing();
        After([.. Awarded, Held, Booked, Moved]).Step.ShouldBe(GapClosureStep.SlotHeld);
        After([.. Awarded, Held, Booked, Moved, Booked with { BookingId = NextSlot }]).Step.ShouldBe(GapClosureStep.Confirmed);
    }

    [Fact]
    public void A_slot_that_is_released_after_the_move_is_lost_however_it_is_heard_of()
    {
        object[] moved = [.. Awarded, Held, Moved];
        Hear(new Booking.BookingReleased(Line, NextSlot, Run), At(7), moved).Then(
            new RunSlotLost(Run, Supplier, NextSlot, SlotLoss.Released, At(7)), Asked(Run, Supplier, attempt: 2, @try: 2, At(7)));

        // Its release overtakes the move: the next slot is asked for when the move is heard of.
        var lost = new RunSlotLost(Run, Supplier, NextSlot, SlotLoss.Released, At(6));
        Hear(new Booking.BookingReleased(Line, NextSlot, Run), At(6), [.. Awarded, Held]).Then(lost);
        Hear(MoveOf(Slot, NextSlot), At(6), [.. Awarded, Held, lost]).Then(Moved, Asked(Run, Supplier, attempt: 2, @try: 2, At(6)));
    }

    [Fact]
    public void A_moved_slot_answers_its_attempt_once()
    {
        var lost = new RunSlotLost(Run, Supplier, NextSlot, SlotLoss.Expired, At(7));
        var run = After([.. Awarded, Held, Moved, lost, Asked(Run, Supplier, 2, 2, At(7))]).Run(Run)!;
        run.AwaitsAnswer.ShouldBeTrue();
        run.DueAt.ShouldBe(At(7) + PilotRunLimits.SlotAnswer);
    }

    [Fact]
    public void A_slot_that_is_moved_for_a_cancelled_run_is_given_back() =>
        Hear(new Booking.SlotHeld(Line, NextSlot, Run, Supplier, At(11), At(12), At(10), Slot), At(6),
            [.. Awarded, Held, new PilotRunCancelled(Run, Supplier, At(5)), new AwardUndone("other plans", At(5))])
            .Events[^1].ShouldBe(new PilotRunCancelled(Run, Supplier, At(6)));

    static readonly (object Message, DateTimeOffset At)[] MovedTwice =
    [
        (SlotHeld(), At(4)), (Confirmed(), At(5)), (MoveOf(Slot, NextSlot), At(6)), (SlotHeld(NextSlot), At(6)), (Confirmed(NextSlot), At(6)),
        (MoveOf(NextSlot, Third), At(7)), (SlotHeld(Third), At(7)), (Confirmed(Third), At(7)),
    ];

    [Property]
    public Property Any_order_of_two_moves_ends_confirmed_and_asks_for_nothing() => Prop.ForAll(DisorderOf(MovedTwice), heard =>
    {
        var events = Play(heard);
        events.OfType<PilotRunAsked>().Count().ShouldBe(1);
        events.OfType<RunSlotLost>().ShouldBeEmpty();
        var run = After([.. events]).Run(Run)!;
        run.Bookings.Single(booking => booking.IsLive).ShouldSatisfyAllConditions(
            booking => booking.Id.ShouldBe(Third), booking => booking.Stage.ShouldBe(BookingStage.Confirmed));
        run.Step.ShouldBe(GapClosureStep.Confirmed);
        run.AwaitsAnswer.ShouldBeFalse();
    });

    [Property]
    public Property Any_order_in_which_the_moved_run_is_made_ends_qualified() => Prop.ForAll(
        DisorderOf([.. MovedTwice, (Completed(slot: Third), At(13))]),
        heard => After([.. Play(heard)]).Step.ShouldBe(GapClosureStep.Qualified));

    /// <summary>Every answer at least once, some twice or thrice, in any order.</summary>
    static Arbitrary<(object Message, DateTimeOffset At)[]> DisorderOf((object Message, DateTimeOffset At)[] answers) => (
        from repeated in Gen.Elements(answers).ListOf()
        from heard in Gen.Shuffle([.. answers, .. repeated.Take(2 * answers.Length)])
        select heard).ToArbitrary();

    static List<object> Play(IEnumerable<(object Message, DateTimeOffset At)> heard)
    {
        var events = Awarded.ToList();
        foreach (var (message, at) in heard) events.AddRange(React(After([.. events]), message, at));
        return events;
    }
}
