using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Outages;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Opening lines, revising their policy, outages.</summary>
public sealed class LineTests(BookingService service)
{
    static readonly OpenPilotLine Open = new("Nanoimprint 1", "370200", ["nanoimprint", "coating"], A.AllHours);
    static readonly Guid Outage = new("50000000-0000-0000-0000-000000000001");

    [Fact]
    public void A_line_opens_with_the_default_policy() => Scenario.Given<LineTerms>()
        .When(line => OpenPilotLineDecider.Decide(Open with { Name = " Nanoimprint 1 " }, line, A.Operator, A.Now))
        .Then(new PilotLineOpened(
            OpenPilotLineDecider.IdOf(A.Operator, "NANOIMPRINT 1"), A.Operator, "Nanoimprint 1", "370200", ["nanoimprint", "coating"],
            A.AllHours, new BookingPolicy(), A.Now));

    [Fact]
    public void A_name_is_given_once() => Scenario.Given<LineTerms>(A.LineOpened())
        .When(line => OpenPilotLineDecider.Decide(Open, line, A.Operator, A.Now)).ThenRejected("name");

    public static readonly TheoryData<OpenPilotLine, string> BadLines = new()
    {
        { Open with { Name = " " }, "name" },
        { Open with { Region = "37020" }, "region" },
        { Open with { Steps = [] }, "steps" },
        { Open with { Steps = ["welding"] }, "steps" },
        { Open with { Steps = ["coating", "coating"] }, "steps" },
        { Open with { Hours = new OpeningHours("Asia/Qingdao", A.AllHours.Weekly) }, "hours.timeZone" },
        { Open with { Region = "999999" }, "region" },
        { Open with { Hours = new OpeningHours("UTC", []) }, "hours.weekly" },
        { Open with { Policy = new BookingPolicy(HoldMinutes: 0) }, "policy.holdMinutes" },
        { Open with { Policy = new BookingPolicy(MinimumMinutes: 0) }, "policy.minimumMinutes" },
        { Open with { Policy = new BookingPolicy(MinimumMinutes: 60, MaximumMinutes: 30) }, "policy.maximumMinutes" },
        { Open with { Policy = new BookingPolicy(MaximumMinutes: 20161) }, "policy.maximumMinutes" },
        { Open with { Policy = new BookingPolicy(HorizonDays: 731) }, "policy.horizonDays" },
        { Open with { Policy = new BookingPolicy(MaximumFutureBookings: 0) }, "policy.maximumFutureBookings" },
        { Open with { Policy = new BookingPolicy(BufferMinutes: -1) }, "policy.bufferMinutes" },
    };

    [Theory]
    [MemberData(nameof(BadLines))]
    public void What_is_wrong_with_a_line_is_named(OpenPilotLine open, string field) => Scenario.Given<LineTerms>()
        .When(line => OpenPilotLineDecider.Decide(open, line, A.Operator, A.Now)).ThenRejected(field);

    [Fact]
    public void A_policy_is_revised_once_and_bookings_stay()
    {
        var revise = new RevisePolicy(new OpeningHours("+08:00", [new(DayOfWeek.Friday, new(9, 0), new(17, 0))]), new BookingPolicy(HorizonDays: 9));
        Given(A.LineOpened(), A.Held(A.Slot(2, 4))).When(line => RevisePolicyDecider.Decide(revise, line!, A.Now))
            .Then(new PolicyRevised(revise.Hours, revise.Policy, A.Now));
        Given(A.LineOpened(), new PolicyRevised(revise.Hours, revise.Policy, A.Now))
            .When(line => RevisePolicyDecider.Decide(revise, line!, A.Now)).ThenNothing();
        Given(A.LineOpened()).When(line => RevisePolicyDecider.Decide(revise with { Policy = new BookingPolicy(HoldMinutes: 0) }, line!, A.Now))
            .ThenRejected("policy.holdMinutes");
    }

    [Fact]
    public void An_outage_releases_what_it_names()
    {
        Given(A.LineOpened(), A.Held(A.Slot(2, 4)), A.Held(A.Slot(6, 7), Guid.NewGuid())).When(Declare(3, 5, A.Booking)).Then(
            new BookingReleased(A.Booking, null, ReleaseReason.Outage, A.Now), new LineOutageDeclared(Outage, A.Slot(3, 5), "pump", A.Now));
        Given(A.LineOpened(), A.Held(A.Slot(2, 4))).When(Declare(4, 5)).Then(new LineOutageDeclared(Outage, A.Slot(4, 5), "pump", A.Now));
    }

    [Fact]
    public void An_outage_over_a_booking_without_a_decision_is_refused_and_names_it()
    {
        var refused = Given(A.LineOpened(), A.Held(A.Slot(2, 4)), A.Held(A.Slot(4, 5), Guid.NewGuid())).When(Declare(3, 6, A.Booking)).Rejected!;
        (refused.Status, refused.Faults.Single().Field).ShouldBe((409, "release"));
        refused.Faults.Single().Reason.ShouldContain("2026-03-02 12:00:00Z");
    }

    [Fact]
    public void What_is_wrong_with_an_outage_is_named()
    {
        Given(A.LineOpened()).When(Declare(3, 3)).ThenRejected("until");
        Given(A.LineOpened()).When(Declare(-3, -1)).ThenRejected("until");
        Given(A.LineOpened()).When(Declare(3, 9000)).ThenRejected("until");
        Given(A.LineOpened()).When(Declare(3.00001, 4)).ThenRejected("from");
        Given(A.LineOpened()).When(Declare(3, 4, A.Booking)).ThenRejected("release");
        Given(A.LineOpened(), new LineOutageDeclared(Guid.NewGuid(), A.Slot(1, 4), "pump", A.Now)).When(Declare(3, 5)).ThenRejected("from");
        Given(A.LineOpened()).When(line => DeclareOutageDecider.Decide(new DeclareOutage(A.Now, A.Now.AddHours(1), " "), Outage, line!, A.Now)).ThenRejected("reason");
    }

    [Fact]
    public void An_outage_ends_early_and_only_once()
    {
        var declared = new LineOutageDeclared(Outage, A.Slot(1, 4), "pump", A.Now);
        Given(A.LineOpened(), declared).When(End(2)).Then(new LineOutageEnded(Outage, A.Now.AddHours(2)));
        Given(A.LineOpened(), declared).When(End(4)).ThenNothing();
        Given(A.LineOpened(), declared, new LineOutageEnded(Outage, A.Now)).When(End(2)).ThenRejected("outage");
    }

    [Fact]
    public async Task Another_operators_line_is_as_if_it_were_not_there()
    {
        var (line, other) = (await service.Line(Guid.NewGuid()), service.As(Guid.NewGuid(), "operator"));
        var outage = new DeclareOutage(service.Hour(), service.Hour(hour: 3), "pump");
        (await other.Refused($"/lines/{line}/outages", outage)).Faults.Single().Field.ShouldBe("line");
        (await other.Refused($"/lines/{line}/policy", new RevisePolicy(A.AllHours, new BookingPolicy()))).Status.ShouldBe(404);
        (await other.Refused($"/lines/{line}/outages/{Guid.NewGuid()}/end", new { })).Faults.Single().Field.ShouldBe("line");
        (await service.As(Guid.NewGuid(), "oem").Refused("/lines", Open)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task An_outage_takes_the_line_out_of_the_calendar_until_it_ends()
    {
        var (@operator, oem) = (Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var booking = (await service.Hold(oem, line, service.Hour(hour: 1))).Id;
        var declare = new DeclareOutage(service.Hour(), service.Hour(hour: 8), "pump");
        (await service.As(@operator, "operator").Refused($"/lines/{line}/outages", declare)).Faults.Single().Reason.ShouldContain($"{booking}");
        var outage = (await service.As(@operator, "operator").Accepted($"/lines/{line}/outages", declare with { Release = [booking] })).Id;
        var calendar = await service.Calendar(oem, line, service.Hour(), service.Hour(hour: 12));
        calendar.Entries.ShouldBe([new CalendarEntry(CalendarEntryKind.Outage, new Slot(declare.From, declare.Until), null, outage, "pump")]);
        (await service.Hold(oem, line, service.Hour(hour: 7))).Events.ShouldBe(["slot_declined"]);
        await service.Bus.Hear<Published.LineCalendarChanged>(changed => changed.LineId == line);
        await service.As(@operator, "operator").Accepted($"/lines/{line}/outages/{outage}/end", new { });
        (await service.Hold(oem, line, service.Hour(hour: 7))).Events.ShouldBe(["slot_held"]);
    }

    static Scenario.State<PilotLine> Given(params object[] events) => Scenario.Given<PilotLine>(events);

    static Func<PilotLine?, IEnumerable<object>> Declare(double from, double until, params Guid[] release) => line =>
        DeclareOutageDecider.Decide(new DeclareOutage(A.Now.AddHours(from), A.Now.AddHours(until), "pump", release), Outage, line!, A.Now);

    static Func<PilotLine?, IEnumerable<object>> End(double at) => line => EndOutageDecider.Decide(Outage, line!, A.Now.AddHours(at));
}
