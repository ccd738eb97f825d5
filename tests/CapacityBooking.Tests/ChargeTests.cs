using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.CapacityBooking.Settlement;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>What bookings cost. The line notes a release within three hours of the slot; an hour costs 600, a run 50.</summary>
public sealed class ChargeTests(BookingService service)
{
    static readonly LinePrices Prices = new(PerHour: 600, PerRun: 50, SubsidyShare: 0.3m);
    static readonly BookingPolicy Policy = A.Unlimited with { NoticeMinutes = 180 };

    static object[] Booked(LinePrices? prices = null, Guid? by = null, string zone = "UTC") =>
        [A.LineOpened(Policy, A.AllHours with { TimeZone = zone }), A.Held(A.Slot(3, 5), by: by) with { Prices = prices ?? Prices }, A.Confirmed()];

    static BookingCharged Charged(ChargeCause cause, int minutes, decimal share, decimal amount, decimal subsidised, DateTimeOffset at) => new(
        A.Booking, A.Operator, A.Oem, cause, DateOnly.FromDateTime(at.DateTime), A.Slot(3, 3 + (minutes / 60.0)), minutes, share, Prices,
        amount, subsidised, at);

    static object? Single(IEnumerable<object> events) => events.OfType<BookingCharged>().SingleOrDefault();

    static object? Complete(double at, params object[] given) => Single(Scenario.Given<PilotLine>(given).When(line => CompleteRunDecider.Decide(
        new CompleteRun("L1", 10, 9), A.Booking, line!, A.Caller(A.Operator), A.Now.AddHours(at))).Events);

    static object? Release(double at, Guid by, params object[] given) => Single(Scenario.Given<PilotLine>(given).When(line =>
        ReleaseBookingDecider.Decide(A.Booking, line!, A.Caller(by), A.Now.AddHours(at))).Events);

    [Fact]
    public void A_run_costs_the_time_until_it_ended_and_the_run()
    {
        Complete(6, Booked()).ShouldBe(Charged(ChargeCause.Run, 120, 1, 1250, 375, A.Now.AddHours(6)));
        Complete(3.75, Booked()).ShouldBe(Charged(ChargeCause.Run, 45, 1, 500, 150, A.Now.AddHours(3.75)));
    }

    [Fact]
    public void A_minute_begun_counts_and_halves_of_a_cent_are_rounded_away_from_zero()
    {
        var charge = (BookingCharged)Complete(3 + (20.5 / 3600), Booked(new LinePrices(PerHour: 0.3m, PerRun: 0, SubsidyShare: 0.5m)))!;
        (charge.Minutes, charge.Amount, charge.Subsidised).ShouldBe((1, 0.01m, 0.01m)); // 0.005 each
    }

    [Fact]
    public void A_slot_without_a_run_costs_its_time()
    {
        var at = A.Now.AddHours(5).AddDays(7);
        Single(Scenario.Given<PilotLine>(Booked()).When(line => PassDeadlinesDecider.Decide(line!, at)).Events)
            .ShouldBe(Charged(ChargeCause.Missed, 120, 1, 1200, 360, at));
    }

    [Theory]
    [InlineData(0, 0)] // three hours ahead: in time
    [InlineData(1.5, 0.5)]
    [InlineData(2.7, 0.9)]
    [InlineData(3.5, 1)] // it has begun
    public void The_later_a_release_the_more_of_the_slot_it_costs(double at, double share)
    {
        var charge = (BookingCharged?)Release(at, A.Oem, Booked());
        (charge?.Share ?? 0, charge?.Amount ?? 0).ShouldBe(((decimal)share, 1200 * (decimal)share));
    }

    [Fact]
    public void A_late_move_costs_what_a_late_release_does()
    {
        var moved = Scenario.Given<PilotLine>(Booked()).When(line => MoveBookingDecider.Decide(
            new MoveBooking(A.Now.AddHours(8), A.Now.AddHours(10)), A.Booking, Guid.NewGuid(), line!, A.Caller(A.Oem), A.Now.AddHours(1.5)));
        Single(moved.Events).ShouldBe(Release(1.5, A.Oem, Booked()));
    }

    [Fact]
    public void Who_operates_the_line_or_only_held_or_held_before_there_were_prices_pays_nothing()
    {
        Complete(6, Booked(by: A.Operator)).ShouldBeNull();
        Release(2, A.Operator, Booked()).ShouldBeNull(); // the operator released it
        Release(2, A.Oem, [.. Booked()[..1], A.Held(A.Slot(3, 5), expires: 2.5) with { Prices = Prices }]).ShouldBeNull();
        Complete(6, A.LineOpened(Policy), A.Held(A.Slot(3, 5)), A.Confirmed(), new PricesStated(Prices, A.Now)).ShouldBeNull();
        Complete(6, Booked(new LinePrices(0, 0))).ShouldBeNull();
    }

    [Fact]
    public void A_charge_belongs_to_the_local_day_of_the_line() =>
        ((BookingCharged)Complete(17, Booked(zone: "Asia/Shanghai"))!).Day.ShouldBe(DateOnly.FromDateTime(A.Now.DateTime).AddDays(1));

    [Fact]
    public void A_slot_costs_what_was_stated_when_it_was_held()
    {
        var line = Scenario.Fold<PilotLine>([A.LineOpened(Policy), new PricesStated(Prices, A.Now)])!;
        line.Hold(A.Booking, A.Oem, A.Slot(3, 5), A.NoPurpose, null, A.Now).Prices.ShouldBe(Prices);
        StatePricesDecider.Decide(new StatePrices(Prices), line, A.Now).ShouldBeEmpty();
        StatePricesDecider.Decide(new StatePrices(Prices with { PerRun = 60 }), line, A.Now).Single()
            .ShouldBe(new PricesStated(Prices with { PerRun = 60 }, A.Now));
        Should.Throw<Rejected>(() => StatePricesDecider.Decide(new StatePrices(Prices with { PerHour = -1, Currency = "XXQ" }), line, A.Now))
            .Faults.Select(fault => fault.Field).ShouldBe(["prices.perHour", "prices.currency"]);
    }

    [Fact]
    public async Task A_statement_sums_a_month_for_who_booked_and_for_the_operator_and_for_nobody_else()
    {
        var (oem, @operator, rival) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator, Policy with { NoticeMinutes = 14_400 });
        var stated = await service.As(@operator, "operator").Accepted($"/lines/{line}/prices", new StatePrices(Prices));
        stated.Events.ShouldBe(["prices_stated"]);
        (await service.As(rival, "oem").Get<PilotLineProfile>($"/lines/{line}")).Prices.ShouldBe(Prices);
        var (kept, late) = (await service.Hold(oem, line, service.Hour()), await service.Hold(oem, line, service.Hour(days: 3)));
        await service.Confirm(oem, line, kept.Id);
        await service.Confirm(oem, line, late.Id);
        (await service.Release(oem, line, late.Id)).Events.ShouldContain("booking_charged");
        await service.StartEarly(@operator, line, kept.Id);
        (await service.As(@operator, "operator").Accepted($"/lines/{line}/bookings/{kept.Id}/complete", new CompleteRun("L1", 10, 9)))
            .Events.ShouldContain("booking_charged");

        var charges = await Charges(oem);
        charges.Select(charge => charge.Cause).ShouldBe([ChargeCause.Run, ChargeCause.LateRelease]);
        charges.ShouldAllBe(charge => charge.Organisation == oem && charge.Operator == @operator && charge.LineId == line);
        await using (var session = service.Store.QuerySession())
            (await session.Events.LoadAsync(charges[0].EventId))!.Data.ShouldBeOfType<BookingCharged>().BookingId.ShouldBe(kept.Id);
        (await Charges(@operator, "operator", $"&organisation={oem}")).ShouldBe(charges);
        (await Charges(rival)).ShouldBeEmpty();
        (await Charges(oem, query: $"&month={charges[0].Day.AddMonths(-1):yyyy-MM}-01")).ShouldBeEmpty();

        var credit = $"/lines/{line}/charges/{late.Id}/credit";
        (await service.As(oem, "oem").Refused(credit, new CreditCharge("please"))).Status.ShouldBe(403);
        (await service.As(rival, "operator").Refused(credit, new CreditCharge("please"))).Status.ShouldBe(404);
        (await service.As(@operator, "operator").Refused(credit, new CreditCharge(" "))).Faults.Single().Field.ShouldBe("reason");
        (await service.As(@operator, "operator").Accepted(credit, new CreditCharge("the pump failed"))).Events.ShouldBe(["charge_credited"]);
        (await service.As(@operator, "operator").Refused(credit, new CreditCharge("again"))).Status.ShouldBe(409);

        var statements = await Statements(oem, charges[0].Day);
        statements.ShouldBe(await Statements(@operator, charges[0].Day, "operator"));
        statements.ShouldBe([
            new Statement(First(charges[0].Day), @operator, oem, "CNY", 3, charges[0].Minutes, charges[0].Amount, charges[0].Subsidised),
        ]);
        (await Statements(rival, charges[0].Day)).ShouldBeEmpty();
        using var second = await service.As(oem, "oem").GetAsync($"/statements?month={charges[0].Day:yyyy-MM}-02");
        ((int)second.StatusCode).ShouldBe(422);
        (await second.Content.ReadAsStringAsync()).ShouldContain("the first day of a month");
    }

    static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    async Task<IReadOnlyList<Charge>> Charges(Guid reader, string role = "oem", string query = "") =>
        (await service.As(reader, role).Get<Page<Charge>>($"/charges?first=50{query}")).Items;

    Task<IReadOnlyList<Statement>> Statements(Guid reader, DateOnly day, string role = "oem") =>
        service.As(reader, role).Get<IReadOnlyList<Statement>>($"/statements?month={First(day):yyyy-MM-dd}");
}
