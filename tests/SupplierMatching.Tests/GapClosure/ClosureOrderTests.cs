using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.GapClosures;
using static SupplyChain.SupplierMatching.Tests.GapClosures.Story;
using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

/// <summary>Answers may come in any order and more than once: what stands in the end is the same.</summary>
public sealed class ClosureOrderTests
{
    static readonly (object Message, DateTimeOffset At)[] HappyRun =
        [(SlotHeld(), At(4)), (Confirmed(), At(5)), (Completed(), At(12)), (Closed(Supplier), At(12.1))];

    /// <summary>The first slot's hold expired; what the second brought is heard in between.</summary>
    static readonly (object Message, DateTimeOffset At)[] SecondSlot =
    [
        (SlotHeld(), At(4)), (new Booking.HoldExpired(Line, Slot, Run), At(5)),
        (SlotHeld(NextSlot), At(5.1)), (Confirmed(NextSlot), At(6)), (Completed(slot: NextSlot), At(13)),
    ];

    static readonly (object Message, DateTimeOffset At)[] TwoSuppliers =
    [
        .. HappyRun[..3], (SlotHeld(NextSlot, SecondRun) with { SupplierId = Second }, At(4)),
        (new Booking.BookingConfirmed(Line, NextSlot, SecondRun), At(6)),
        (Completed(slot: NextSlot, run: SecondRun, supplier: Second), At(14)), (Closed(Supplier, Second), At(14.1)),
    ];

    [Property]
    public Property Any_order_of_a_happy_run_ends_the_same() => EndsTheSame(HappyRun, Awarded, GapClosureStep.Closed);

    /// <summary>The supplier reports a run on its own line: somebody else is waited for.</summary>
    static readonly (object Message, DateTimeOffset At)[] OwnLine =
        [(SlotHeld(), At(4)), (Confirmed(), At(5)), (Completed() with { Operator = Supplier }, At(12))];

    [Property]
    public Property Any_order_in_which_a_run_waits_for_its_confirmation_ends_waiting() => Prop.ForAll(DisorderOf(OwnLine), heard =>
    {
        var end = Play(heard, Awarded);
        end.Step.ShouldBe(GapClosureStep.RunCompleted);
        end.Current.Single().Attention.ShouldBe(AttentionReasons.RunUnconfirmed.With());
    });

    [Property]
    public Property Any_order_of_two_suppliers_answers_ends_the_same() => EndsTheSame(TwoSuppliers, AwardedToTwo, GapClosureStep.Closed);

    [Property]
    public Property Any_order_in_which_a_lost_slot_is_followed_by_a_good_run_ends_qualified() => Prop.ForAll(
        DisorderOf(SecondSlot), heard => Play(heard, Awarded).Step.ShouldBe(GapClosureStep.Qualified));

    static Property EndsTheSame((object Message, DateTimeOffset At)[] answers, object[] given, GapClosureStep step)
    {
        var expected = Text(Play(answers, given));
        return Prop.ForAll(DisorderOf(answers), heard =>
        {
            var end = Play(heard, given);
            end.Step.ShouldBe(step);
            end.DueAt.ShouldBeNull();
            Text(end).ShouldBe(expected);
        });
    }

    /// <summary>Every answer at least once, some twice or thrice, in any order.</summary>
    static Arbitrary<(object Message, DateTimeOffset At)[]> DisorderOf((object Message, DateTimeOffset At)[] answers) => (
        from repeated in Gen.Elements(answers).ListOf()
        from heard in Gen.Shuffle([.. answers, .. repeated.Take(2 * answers.Length)])
        select heard).ToArbitrary();

    static GapClosure Play(IEnumerable<(object Message, DateTimeOffset At)> heard, object[] given)
    {
        var events = given.ToList();
        foreach (var (message, at) in heard) events.AddRange(React(After([.. events]), message, at));
        return After([.. events]);
    }

    /// <summary>Bookings of one run by id: in which order they were heard of is no difference.</summary>
    static string Text(GapClosure closure) => JsonSerializer.Serialize(closure with
    {
        Runs = [.. closure.Runs.Select(run => run with { Bookings = [.. run.Bookings.OrderBy(booking => booking.Id)] })],
    });
}
