using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Who has a penalty may say once why it should not stand, and the operator answers. Nobody else learns of it.</summary>
public sealed class AppealTests(BookingService service)
{
    static readonly BookingPenalised Penalised = new(A.Booking, A.Oem, PenaltyCause.LateRelease, 120, A.Now.AddDays(10), A.Now);
    static readonly PenaltyAppealed Appealed = new(A.Booking, A.Oem, "the wafers came late", A.Now.AddHours(1));
    static readonly PenaltyUpheld Upheld = new(A.Booking, "so they did before", A.Operator, A.Now.AddHours(2));

    [Fact]
    public void Its_organisation_appeals_once_and_before_the_penalty_ends()
    {
        Appeal(A.Oem, 1, Penalised).Then(Appealed);
        Appeal(A.Oem, 1, Penalised, Appealed).ThenRejected("bookingId");
        Appeal(A.Oem, 3, Penalised, Appealed, Upheld).ThenRejected("bookingId");
        Appeal(A.Oem, 240, Penalised).ThenRejected("penalty");
        Appeal(A.Oem, 1, Penalised, new PenaltyWaived(A.Booking, "pump", A.Operator, A.Now)).ThenRejected("penalty");
    }

    [Fact]
    public void For_others_there_is_no_penalty_to_appeal_against_not_even_for_the_operator()
    {
        Appeal(A.Other, 1, Penalised).ThenRejected("penalty");
        Appeal(A.Operator, 1, Penalised).ThenRejected("penalty");
        Appeal(A.Other, 1).Rejected!.Status.ShouldBe(Appeal(A.Other, 1, Penalised).Rejected!.Status);
        Appeal(A.Other, 1).Rejected!.Faults.ShouldBe(Appeal(A.Other, 1, Penalised).Rejected!.Faults);
    }

    [Fact]
    public void The_operator_upholds_what_was_appealed_against_once()
    {
        Uphold(2, Penalised, Appealed).Then(Upheld);
        Uphold(2, Penalised).ThenRejected("bookingId");
        Uphold(3, Penalised, Appealed, Upheld).ThenRejected("bookingId");
        Uphold(240, Penalised, Appealed).ThenRejected("penalty");
        Given(Penalised, Appealed).When(line => UpholdPenaltyDecider.Decide(new UpholdPenalty(" "), A.Booking, line!, A.Caller(A.Operator), A.Now))
            .ThenRejected("reason");
    }

    [Fact]
    public void A_penalty_counts_until_it_is_waived_also_after_it_was_upheld()
    {
        var line = Scenario.Fold<PilotLine>([A.LineOpened(), Penalised, Appealed, Upheld])!;
        line.Terms.PenaltiesOf(A.Oem, A.Now.AddHours(3)).Single().Appeal.ShouldBe(
            new PenaltyAppeal("the wafers came late", Appealed.At, Upheld.At, "so they did before"));
        WaivePenaltyDecider.Decide(new WaivePenalty("after all"), A.Booking, line, A.Caller(A.Operator), A.Now.AddHours(3))
            .Single().ShouldBeOfType<PenaltyWaived>();
    }

    [Fact]
    public void Each_side_is_told_what_the_other_did()
    {
        Notices(Appealed).ShouldBe([(NoticeKind.PenaltyAppealed, A.Operator)]);
        Notices(Upheld).ShouldBe([(NoticeKind.PenaltyUpheld, A.Oem)]);
        Notices(new PenaltyWaived(A.Booking, "pump", A.Operator, A.Now)).ShouldBe([(NoticeKind.PenaltyWaived, A.Oem)]);
    }

    [Fact]
    public async Task An_appeal_and_its_answer_are_read_by_both_sides_and_a_rival_sees_nothing()
    {
        var (@operator, oem, rival) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator, A.Unlimited with { NoticeMinutes = 43200, PenaltyDays = 30 });
        var booking = (await service.Hold(oem, line, service.Hour())).Id;
        await service.Confirm(oem, line, booking);
        await service.Release(oem, line, booking);
        var (appeal, uphold) = ($"/lines/{line}/penalties/{booking}/appeal", $"/lines/{line}/penalties/{booking}/uphold");

        (await service.As(oem, "oem").Refused(appeal, new AppealPenalty(" "))).Faults.Single().Field.ShouldBe("reason");
        (await service.As(rival, "oem").Refused(appeal, new AppealPenalty("mine"))).Status.ShouldBe(404);
        (await service.As(@operator, "operator").Refused(uphold, new UpholdPenalty("it stands"))).Status.ShouldBe(409);
        (await service.As(oem, "oem").Accepted(appeal, new AppealPenalty("the wafers came late"))).Events.ShouldBe(["penalty_appealed"]);
        (await service.As(oem, "oem").Refused(appeal, new AppealPenalty("again"))).Status.ShouldBe(409);
        (await service.As(rival, "oem").Refused(appeal, new AppealPenalty("mine"))).Status.ShouldBe(404);
        (await service.As(oem, "oem").Refused(uphold, new UpholdPenalty("no"))).Status.ShouldBe(403);
        (await service.As(rival, "operator").Refused(uphold, new UpholdPenalty("no"))).Status.ShouldBe(404);
        (await service.As(@operator, "operator").Accepted(uphold, new UpholdPenalty("it stands"))).Events.ShouldBe(["penalty_upheld"]);

        foreach (var (reader, role) in new[] { (oem, "oem"), (@operator, "operator") })
        {
            var shown = (await service.As(reader, role).Get<BookingPenalty[]>($"/lines/{line}/penalties")).Single().Appeal.ShouldNotBeNull();
            (shown.Reason, shown.UpheldReason).ShouldBe(("the wafers came late", "it stands"));
        }
        foreach (var role in new[] { "oem", "supplier", "operator" })
            (await service.As(rival, role).Get<BookingPenalty[]>($"/lines/{line}/penalties")).ShouldBeEmpty();
        var heard = await service.Bus.Hear<NoticesGiven>(given => given.Notices.Any(
            notice => notice.SubjectId == booking && notice.Kind == NoticeKind.PenaltyUpheld));
        heard.Notices.ShouldAllBe(notice => notice.Organisation == oem);
        service.Bus.All<NoticesGiven>().SelectMany(given => given.Notices).ShouldNotContain(notice => notice.Organisation == rival);
    }

    static IEnumerable<(NoticeKind, Guid?)> Notices(object e) => LineNotices.Of(Scenario.Fold<PilotLine>([A.LineOpened(), Penalised, Appealed])!, [e])
        .Select(notice => (notice.Kind, notice.Organisation));

    static Scenario.State<PilotLine> Given(params object[] events) => Scenario.Given<PilotLine>([A.LineOpened(), .. events]);

    static Scenario.Outcome Appeal(Guid by, double at, params object[] given) => Given(given).When(
        line => AppealPenaltyDecider.Decide(new AppealPenalty(" the wafers came late"), A.Booking, line!, A.Caller(by), A.Now.AddHours(at)));

    static Scenario.Outcome Uphold(double at, params object[] given) => Given(given).When(line => UpholdPenaltyDecider.Decide(
        new UpholdPenalty("so they did before "), A.Booking, line!, A.Caller(A.Operator), A.Now.AddHours(at)));
}
