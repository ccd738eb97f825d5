using SupplyChain.Console.Bookings;
using SupplyChain.Console.Health;
using SupplyChain.Console.Overview;
using SupplyChain.Console.Requests;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Tests;

/// <summary>What is picked for the day of each role, and in which order.</summary>
public sealed class DayTests
{
    static readonly DateTimeOffset Now = new(2026, 12, 7, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Requests_are_those_of_the_reader_with_the_next_deadline_first()
    {
        var (later, sooner, opened, invited) = (Request(SourcingState.Requested, 9), Request(SourcingState.Requested, 2),
            Request(SourcingState.QuotesOpened, 5), Request(SourcingState.Requested, 1) with { Buyer = null });
        new DueRequestsAnswer(new([later, sooner, invited]), new([opened])).Due.ShouldBe([sooner, opened, later]);
        new DueRequestsAnswer(null, null).Due.ShouldBeNull("nothing came");
    }

    [Fact]
    public void Certificates_lapse_beside_qualifications_and_later_ones_are_left_out()
    {
        var answer = new LapsingSoonAnswer(
            new([new(new("Maker", "P1", "1"), new(Now.AddDays(20))), new(null, null)]),
            new([new("ISO 9001", new(2026, 12, 17)), new("IATF 16949", new(2027, 3, 1))]));
        answer.Before(Now.AddDays(60)).ShouldBe(
            [new Lapsing(null, "ISO 9001", new(2026, 12, 17)), new Lapsing(new("Maker", "P1", "1"), null, new(2026, 12, 27))]);
        new LapsingSoonAnswer(null, null).Before(Now).ShouldBeNull("nothing came");
    }

    [Fact]
    public void A_run_is_unreported_once_its_slot_has_ended()
    {
        var (over, running, released) = (Booking(BookingState.Confirmed, -3), Booking(BookingState.Confirmed, -1), Booking(BookingState.Released, 4));
        var day = new LineDayAnswer(new([running, released]), new([]), new([]), new([running, over]));
        day.Unreported(Now).ShouldBe([over]);
        day.Coming.ShouldBe([running]);
    }

    [Fact]
    public void A_service_that_does_not_answer_needs_somebody_too()
    {
        PlatformStateAnswer.Service well = new("a", 0, []), aside = new("b", 2, []), failed = new("c", 0, [new("q", 3)]), silent = new("d", null, null);
        new PlatformStateAnswer(new([well, aside, failed, silent])).Ailing.ShouldBe([aside, failed, silent]);
    }

    static RequestListAnswer.Row Request(SourcingState state, int days) => new(
        Guid.NewGuid(), state, null, "370200", Now, Now.AddDays(days), [], new(Now.AddDays(state == SourcingState.Requested ? days : -1)), new(0), null);

    /// <summary>Of two hours.</summary>
    static LineDayAnswer.Row Booking(BookingState state, int hours) =>
        new(Guid.NewGuid(), state, null, new(Now.AddHours(hours), Now.AddHours(hours + 2)), null, null, null);
}
