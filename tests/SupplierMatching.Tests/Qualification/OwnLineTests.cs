using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Qualification;

/// <summary>A supplier that operates the line itself does not qualify by its own word.</summary>
public sealed class OwnLineTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid Supplier = Guid.NewGuid(), Component = Guid.NewGuid(), Process = Guid.NewGuid(), Other = Guid.NewGuid();
    static readonly QualificationCriteria Criteria = new(0.9m);
    static readonly RunResult Own = new(
        Process, Guid.NewGuid(), "L1", 100, 95, [], LineId: Guid.NewGuid(), Operator: Supplier, BookedBy: Guid.NewGuid());

    static readonly QualificationDeclared Declared = new(Supplier, Component, Now);
    static readonly RunAssessed Waiting = new(Own, [RunReasons.OwnLineUnconfirmed.With()], Now);
    static readonly RunResultConfirmed Confirmed = new(Own.BookingId, 0, Other, "counted the lot", Now);
    static readonly SupplierQualified Qualified = new(Supplier, Component, Process, Now, Criteria);
    static readonly ConfirmRunResult Confirmation = new(Supplier, Component, Own.BookingId, 100, 95, " counted the lot ");

    static Scenario.Outcome Confirm(ConfirmRunResult c, Guid? by = null, params object[] given) => Scenario.Given<SupplierQualification>(given)
        .When(q => ConfirmRunResultDecider.Decide(c, q, Criteria, by ?? Other, Now));

    static Scenario.Outcome Assess(RunResult run, params object[] given) => Scenario.Given<SupplierQualification>(given)
        .When(q => AssessRun.Decide(new AssessRun(Supplier, Component, run, Criteria), q, Now));

    [Fact]
    public void A_run_on_the_suppliers_own_line_waits_and_says_why()
    {
        Assess(Own, Declared).Then(Waiting);
        Scenario.Fold<SupplierQualification>([Declared, Waiting])!.AwaitsConfirmation.ShouldBeTrue();
        Assess(Own with { Operator = Other }, Declared).Then(new RunAssessed(Own with { Operator = Other }, [], Now), Qualified);
    }

    [Fact]
    public void It_counts_once_somebody_else_has_confirmed_it()
    {
        Confirm(Confirmation, null, Declared, Waiting).Then(Confirmed, Qualified);
        Confirm(Confirmation, null, Declared, Waiting, Confirmed, Qualified).ThenNothing();
        var after = Scenario.Fold<SupplierQualification>([Declared, Waiting, Confirmed, Qualified])!;
        (after.AwaitsConfirmation, after.Runs.Single().Shortcomings.Count).ShouldBe((false, 0));
    }

    [Fact]
    public void The_supplier_itself_does_not_confirm()
    {
        var refused = Confirm(Confirmation, Supplier, Declared, Waiting).Rejected!;
        (refused.Status, refused.Faults.Single().Field).ShouldBe((403, "authorization"));
    }

    [Fact]
    public void Who_confirms_has_seen_the_lot()
    {
        Confirm(Confirmation with { Good = 94 }, null, Declared, Waiting).ThenRejected("good");
        Confirm(Confirmation with { Started = 101 }, null, Declared, Waiting).ThenRejected("started");
        Confirm(Confirmation with { Finding = " " }, null, Declared, Waiting).ThenRejected("finding");
        Confirm(Confirmation with { BookingId = Guid.NewGuid() }, null, Declared, Waiting).ThenRejected("run");
        Confirm(Confirmation, null, Declared, new RunAssessed(Own with { Operator = Other }, [], Now)).ThenRejected("run");
    }

    [Fact]
    public void A_run_that_misses_the_criteria_is_not_confirmed()
    {
        var poor = Own with { Good = 80 };
        var missed = new RunAssessed(poor, [RunReasons.YieldBelowMinimum.With(0.8m, 0.9m)], Now);
        Assess(poor, Declared).Then(missed);
        Confirm(Confirmation with { Good = 80 }, null, Declared, missed).ThenRejected("bookingId");
    }

    [Fact]
    public void A_corrected_result_is_to_be_confirmed_again()
    {
        var corrected = Own with { Good = 99, Correction = 1 };
        Assess(corrected, Declared, Waiting, Confirmed, Qualified).Then(
            new RunReassessed(corrected, [RunReasons.OwnLineUnconfirmed.With()], Now),
            new QualificationWithdrawn(Supplier, Component, QualificationState.Declared, Own.BookingId, Process, Now));
    }

    [Fact]
    public void It_tells_nothing_of_the_suppliers_quality_before()
    {
        TrackRecord.Of([Waiting], Now).ShouldBe(Track.None);
        TrackRecord.Of(Scenario.Fold<SupplierQualification>([Declared, Waiting, Confirmed])!.Runs, Now).ShouldBe(new Track(1, 0.95m));
    }
}
