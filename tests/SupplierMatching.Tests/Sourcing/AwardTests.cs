using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.TestKit;
using static SupplyChain.SupplierMatching.Tests.Sourcing.Deal;
using Stored = SupplyChain.SupplierMatching.Capacity;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

public sealed class AwardTests
{
    static readonly DateTimeOffset Then = Now.AddDays(8);
    static readonly AwardSourcing ToOne = new([new AwardSplit(Supplier, Weeks)]);

    static object[] Decide(
        SourcingRequest? request, AwardSourcing c, Guid? caller = null, IReadOnlyList<AwardEligibility>? eligibilities = null,
        DateTimeOffset? now = null) =>
        AwardSourcingDecider.Decide(c, request, Request, caller ?? Oem, eligibilities ?? Eligibilities, now ?? Then);

    static AwardSplit Split(Guid supplier, decimal first, decimal second) =>
        new(supplier, [new(FirstWeek, first), new(SecondWeek, second)]);

    [Fact]
    public void An_award_to_one_declines_the_other_who_quoted()
    {
        Scenario.Given<SourcingRequest>(Opened).When(request => Decide(request, ToOne)).Then(Awarded[^1]);
        Scenario.Given<SourcingRequest>(Awarded).When(request => Decide(request, ToOne)).ThenNothing();
        Scenario.Given<SourcingRequest>(Awarded).When(request => Decide(request, new([Split(Rival, 300, 300)]))).ThenRejected("request");
    }

    [Fact]
    public void An_award_may_be_split_by_week() =>
        Scenario.Given<SourcingRequest>(Opened).When(request => Decide(request, new([Split(Supplier, 200, 100), Split(Rival, 100, 200)])))
            .Then(new SourcingAwarded(
                [new(Supplier, Component, Split(Supplier, 200, 100).Weeks), new(Rival, Component, Split(Rival, 100, 200).Weeks)], [], false,
                Then));

    [Fact]
    public void A_quote_with_absurd_terms_keeps_nobody_from_awarding_to_the_other()
    {
        foreach (var multiple in new[] { 1e-28m, decimal.MaxValue, 0 })
        {
            var absurd = Own with { Terms = Price with { OrderMultiple = multiple, MinimumOrder = 1e-28m } };
            var request = Scenario.Fold<SourcingRequest>(
                [.. Asked, new QuoteSubmitted(absurd, Now), new QuoteSubmitted(Rivals, Now), Opened[^1]]);
            Decide(request, new([Split(Rival, 300, 300)])).Length.ShouldBe(1);
            if (multiple < 1) Decide(request, new([Split(Supplier, 200, 100), Split(Rival, 100, 200)])).Length.ShouldBe(1);
            else Should.Throw<Rejected>(() => Decide(request, ToOne)).Faults[0].Field.ShouldBe("splits[0].weeks[0].quantity");
        }
    }

    [Fact]
    public void Less_than_asked_is_awarded_only_where_that_is_meant()
    {
        var less = new AwardSourcing([Split(Supplier, 300, 200)]);
        Scenario.Given<SourcingRequest>(Opened).When(request => Decide(request, less)).ThenRejected("splits");
        Decide(Scenario.Fold<SourcingRequest>(Opened), less with { AcceptLess = true }).Length.ShouldBe(1);
    }

    public static TheoryData<AwardSourcing, string> Broken => new()
    {
        { new([]), "splits" },
        { new([Split(Supplier, 300, 300), Split(Supplier, 300, 300)]), "splits" },
        { new([Split(Guid.NewGuid(), 300, 300)]), "splits[0].supplierId" },
        { new([Split(Supplier, 40, 300)], AcceptLess: true), "splits[0].weeks[0].quantity" },
        { new([Split(Supplier, 305, 300)]), "splits[0].weeks[0].quantity" },
        { new([Split(Supplier, 410, 300)]), "splits[0].weeks[0].quantity" },
        { new([Split(Supplier, 300, 360)]), "splits[0].weeks[1].quantity" },
        { new([new AwardSplit(Supplier, [new(FirstWeek.AddDays(70), 100)])], AcceptLess: true), "splits[0].weeks[0].quantity" },
        { new([new AwardSplit(Supplier, [])], AcceptLess: true), "splits[0].weeks" },
        { new([Split(Supplier, 290, 300), new AwardSplit(Rival, [new(FirstWeek, 50)])]), "splits[1].weeks" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void Each_guard_is_told_by_split_and_week(AwardSourcing award, string field) =>
        Scenario.Given<SourcingRequest>(Opened).When(request => Decide(request, award)).ThenRejected(field);

    [Fact]
    public void A_quote_that_has_run_out_or_a_suspended_supplier_is_not_awarded()
    {
        Scenario.Given<SourcingRequest>(Opened).When(request => Decide(request, ToOne, now: Now.AddDays(31)))
            .ThenRejected("splits[0].supplierId");
        Scenario.Given<SourcingRequest>(Opened)
            .When(request => Decide(request, ToOne, eligibilities: [EligibilityOf(Supplier) with { Active = false }]))
            .ThenRejected("splits[0].supplierId");
    }

    [Fact]
    public void The_days_on_which_a_quote_stands_are_those_of_China()
    {
        var lastDay = Today.AddDays(10);
        var quote = Own with { Terms = Price with { ValidFrom = lastDay, ValidTo = lastDay } };
        var request = Scenario.Fold<SourcingRequest>(
            [.. Asked, new QuoteSubmitted(quote, Now), new QuoteSubmitted(Rivals, Now), Opened[^1]]);
        var begins = new DateTimeOffset(lastDay.ToDateTime(default), TimeSpan.FromHours(8));
        Decide(request, ToOne, now: begins).Length.ShouldBe(1);
        Decide(request, ToOne, now: begins.AddDays(1).AddTicks(-1)).Length.ShouldBe(1);
        foreach (var at in new[] { begins.AddTicks(-1), begins.AddDays(1) })
            Should.Throw<Rejected>(() => Decide(request, ToOne, now: at)).Faults[0].Field.ShouldBe("splits[0].supplierId");
    }

    [Fact]
    public void For_a_gap_a_supplier_that_is_not_qualified_needs_a_pilot_run()
    {
        object[] forGap = [Requested with { GapClosureId = Guid.NewGuid() }, .. Opened[1..]];
        Scenario.Given<SourcingRequest>(forGap).When(request => Decide(request, ToOne)).ThenRejected("splits[0].supplierId");
        Decide(Scenario.Fold<SourcingRequest>(forGap), ToOne, eligibilities: [EligibilityOf(Supplier) with { Qualified = true }]).Length.ShouldBe(1);
    }

    [Fact]
    public void An_award_is_made_by_its_OEM_after_the_quotes_are_opened()
    {
        Scenario.Given<SourcingRequest>(Opened).When(request => Decide(request, ToOne, Guid.NewGuid())).ThenRejected("request");
        Scenario.Given<SourcingRequest>(Quoted).When(request => Decide(request, ToOne)).ThenRejected("request");
        Scenario.Given<SourcingRequest>().When(request => Decide(request, ToOne)).ThenRejected("request");
    }

    [Fact]
    public void What_other_awards_have_of_a_capacity_is_not_free()
    {
        var plan = Stored.CapacityPlan.Create(
            new Stored.CapacityPublished(Supplier, Component, Qingdao, [new CapacityWeek(FirstWeek, 500, 1000)], Now));
        AwardedPart[] others =
            [new(Supplier, Component, [new(FirstWeek, 600)]), new(Supplier, Guid.NewGuid(), [new(FirstWeek, 99)]),
            new(Rival, Component, [new(FirstWeek, 99)])];
        AwardEligibility.Of(Own, null, null, plan, others).Free.ShouldBe([new WeekQuantity(FirstWeek, 400)]);
        AwardEligibility.Of(Own, null, null, null, others).Free.ShouldBeEmpty();
    }

    [Property]
    public Property Whatever_is_awarded_lies_within_quote_and_capacity_and_covers_what_is_asked() => Prop.ForAll(
        Gen.Choose(0, 45).Select(tens => tens * 10m).ListOf(4).ToArbitrary(), quantities =>
        {
            var award = new AwardSourcing([Split(Supplier, quantities[0], quantities[1]), Split(Rival, quantities[2], quantities[3])]);
            var outcome = Scenario.Given<SourcingRequest>(Opened).When(request => Decide(request, award));
            if (outcome.Rejected is not null) return;
            var parts = ((SourcingAwarded)outcome.Events.Single()).Parts;
            parts.SelectMany(part => part.Weeks).ShouldAllBe(week => week.Quantity >= 50 && week.Quantity <= 350);
            parts.SelectMany(part => part.Weeks).GroupBy(week => week.Week).ShouldAllBe(week => week.Sum(w => w.Quantity) >= 300);
        });

    [Fact]
    public void An_award_is_withdrawn_once_and_with_a_reason()
    {
        object[] Withdraw(SourcingRequest? request, string reason, Guid caller) =>
            WithdrawAwardDecider.Decide(new WithdrawAward(reason), request, Request, caller, Then);
        var withdrawn = new AwardWithdrawn("other plans", Then);
        Scenario.Given<SourcingRequest>(Awarded).When(request => Withdraw(request, "other plans", Oem)).Then(withdrawn);
        Scenario.Given<SourcingRequest>([.. Awarded, withdrawn]).When(request => Withdraw(request, "other plans", Oem)).ThenNothing();
        Scenario.Given<SourcingRequest>(Awarded).When(request => Withdraw(request, "", Oem)).ThenRejected("reason");
        Scenario.Given<SourcingRequest>(Awarded).When(request => Withdraw(request, "x", Rival)).ThenRejected("request");
        Scenario.Given<SourcingRequest>(Quoted).When(request => Withdraw(request, "x", Oem)).ThenRejected("request");
        Scenario.Fold<SourcingRequest>([.. Awarded, withdrawn])!.State.ShouldBe(SourcingState.QuotesOpened);
    }

    [Fact]
    public void A_request_is_closed_once_and_not_over_an_award()
    {
        object[] Close(SourcingRequest? request, Guid caller) =>
            CloseWithoutAwardDecider.Decide(new CloseWithoutAward("no fit"), request, Request, caller, Then);
        var closed = new SourcingClosedWithoutAward(Reason.FreeText("no fit"), Then);
        Scenario.Given<SourcingRequest>(Opened).When(request => Close(request, Oem)).Then(closed);
        Scenario.Given<SourcingRequest>([.. Opened, closed]).When(request => Close(request, Oem)).ThenNothing();
        Scenario.Given<SourcingRequest>(Awarded).When(request => Close(request, Oem)).ThenRejected("request");
        Scenario.Given<SourcingRequest>(Opened).When(request => Close(request, Rival)).ThenRejected("request");
    }

    [Fact]
    public void Award_deadlines_pass_three_times_with_a_reminder_and_then_close()
    {
        var (events, now) = (Opened.ToList(), Conditions.AwardDeadline);
        for (var reminder = 0; reminder < SourcingDeadlines.Reminders; reminder++)
        {
            var request = Scenario.Fold<SourcingRequest>(events)!;
            PassAwardDeadline.Decide(request, now.AddTicks(-1)).ShouldBeEmpty();
            events.AddRange(PassAwardDeadline.Decide(request, now));
            now += SourcingDeadlines.AwardExtension;
        }
        Scenario.Given<SourcingRequest>([.. events]).When(request => PassAwardDeadline.Decide(request!, now))
            .Then(new SourcingClosedWithoutAward(SourcingReasons.NotAwardedInTime.With(), now));
        PassAwardDeadline.Decide(Scenario.Fold<SourcingRequest>(Awarded)!, now).ShouldBeEmpty();
    }
}
