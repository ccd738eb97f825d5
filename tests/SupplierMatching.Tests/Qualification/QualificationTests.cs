using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Qualification;

public sealed class QualificationTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid Supplier = Guid.NewGuid(), Component = Guid.NewGuid(), Process = Guid.NewGuid();
    static readonly QualificationCriteria Criteria = new(0.9m, 1.33m, Runs: 2);
    static readonly QualificationDeclared Declared = new(Supplier, Component, Now);

    static RunResult Run(decimal good = 95, decimal? cpk = 1.5m) =>
        new(Process, Guid.NewGuid(), "L1", 100, good, [new CharacteristicCapability("thickness", cpk, cpk)]);

    static object[] Assess(
        RunResult run, SupplierQualification? qualification, QualificationCriteria? criteria = null, DateTimeOffset? at = null) =>
        AssessRun.Decide(new AssessRun(Supplier, Component, run, criteria ?? Criteria), qualification, at ?? Now);

    static RunAssessed Assessed(RunResult run, params IReadOnlyList<Reason> shortcomings) => new(run, shortcomings, Now);

    [Fact]
    public void The_first_good_run_makes_a_supplier_sampled_and_enough_of_them_qualified()
    {
        var (first, second) = (Run(), Run());
        var sampled = new SupplierSampled(Supplier, Component, Process, Now, Criteria);
        Scenario.Given<SupplierQualification>(Declared).When(q => Assess(first, q)).Then(Assessed(first), sampled);
        Scenario.Given<SupplierQualification>(Declared, Assessed(first), sampled).When(q => Assess(second, q))
            .Then(Assessed(second), new SupplierQualified(Supplier, Component, Process, Now, Criteria));
    }

    [Fact]
    public void A_run_of_a_supplier_that_declared_nothing_declares_it()
    {
        var run = Run();
        Scenario.Given<SupplierQualification>().When(q => Assess(run, q, Criteria with { Runs = 1 }))
            .Then(Declared, Assessed(run), new SupplierQualified(Supplier, Component, Process, Now, Criteria with { Runs = 1 }));
    }

    [Fact]
    public void A_run_that_misses_a_criterion_moves_nothing_and_says_why()
    {
        var (poor, loose) = (Run(good: 80), Run(cpk: 1.1m));
        Scenario.Given<SupplierQualification>(Declared).When(q => Assess(poor, q))
            .Then(Assessed(poor, RunReasons.YieldBelowMinimum.With(0.8m, 0.9m)));
        Scenario.Given<SupplierQualification>(Declared).When(q => Assess(loose, q))
            .Then(Assessed(loose, RunReasons.CpkBelowMinimum.With("thickness", 1.1m, 1.33m)));
        Scenario.Given<SupplierQualification>(Declared).When(q => Assess(poor, q, new QualificationCriteria(0.8m)))
            .Then(Assessed(poor), new SupplierQualified(Supplier, Component, Process, Now, new QualificationCriteria(0.8m)));
    }

    [Fact]
    public void A_run_counts_once()
    {
        var run = Run();
        Scenario.Given<SupplierQualification>(Declared, Assessed(run)).When(q => Assess(run, q)).ThenNothing();
        Scenario.Given<SupplierQualification>(Declared, Assessed(run)).When(q => Assess(run with { Good = 10 }, q)).ThenNothing();
    }

    [Fact]
    public void A_run_of_too_few_pieces_is_inconclusive()
    {
        var (few, enough) = (Run(good: 10) with { Started = 29 }, Run(good: 30) with { Started = 30 });
        var criteria = Criteria with { MinimumSample = 30 };
        Scenario.Given<SupplierQualification>(Declared).When(q => Assess(few, q, criteria))
            .Then(Assessed(few, RunReasons.SampleTooSmall.With(29m, 30)));
        Scenario.Given<SupplierQualification>(Declared).When(q => Assess(enough, q, criteria))
            .Then(Assessed(enough), new SupplierSampled(Supplier, Component, Process, Now, criteria));
    }

    [Fact]
    public void An_earlier_run_counts_only_if_it_meets_what_is_asked_now()
    {
        var (lax, strict) = (Run(good: 91), Run(good: 99));
        Scenario.Given<SupplierQualification>(Declared, Assessed(lax), new SupplierSampled(Supplier, Component, Process, Now))
            .When(q => Assess(strict, q, Criteria with { MinimumYield = 0.95m })).Then(Assessed(strict));
    }

    [Fact]
    public void A_run_of_more_than_a_year_ago_counts_no_longer()
    {
        var (old, run, later) = (Run(), Run(), Now.AddDays(366));
        Scenario.Given<SupplierQualification>(
            Declared, Assessed(old), new SupplierSampled(Supplier, Component, Process, Now),
            new QualificationLapsed(Supplier, Component, later))
            .When(q => Assess(run, q, at: later))
            .Then(new RunAssessed(run, [], later), new SupplierSampled(Supplier, Component, Process, later, Criteria));
    }

    [Fact]
    public void A_qualification_lapses_a_year_after_the_last_run_that_confirmed_it()
    {
        var (run, again, confirmed) = (Run(), Run(), Now.AddDays(200));
        object[] qualified = [Declared, Assessed(run), new SupplierQualified(Supplier, Component, Process, Now)];
        var lapsed = new QualificationLapsed(Supplier, Component, Now.AddDays(365));
        Scenario.Given<SupplierQualification>(qualified).When(q => LapseQualificationDecider.Decide(q, Now.AddDays(364))).ThenNothing();
        Scenario.Given<SupplierQualification>(qualified).When(q => LapseQualificationDecider.Decide(q, Now.AddDays(365))).Then(lapsed);
        Scenario.Given<SupplierQualification>([.. qualified, new RunAssessed(again, [], confirmed)])
            .When(q => LapseQualificationDecider.Decide(q, Now.AddDays(365))).ThenNothing();
        Scenario.Given<SupplierQualification>(
            [.. qualified, new RunAssessed(again, [RunReasons.YieldBelowMinimum.With(0.8m, 0.9m)], confirmed)])
            .When(q => LapseQualificationDecider.Decide(q, Now.AddDays(365))).Then(lapsed);
        Scenario.Given<SupplierQualification>([.. qualified, lapsed]).When(q => LapseQualificationDecider.Decide(q, Now.AddDays(366)))
            .ThenNothing();
        Scenario.Given<SupplierQualification>(Declared).When(q => LapseQualificationDecider.Decide(q, Now.AddDays(999))).ThenNothing();
    }

    [Fact]
    public void What_was_qualified_elsewhere_is_recorded_with_reason_and_evidence()
    {
        var supplier = SupplierMatching.Suppliers.Supplier.Create(new SupplierRegistered(Supplier, "S", "91350100M000100Y43", [], Now));
        var part = Known.Part(Component, "tof");
        var (alliance, today) = (Guid.NewGuid(), new DateOnly(2026, 3, 2));
        var record = new RecordQualification(Supplier, Component, today.AddDays(-30), "In series since 2024", "PPAP 7");
        var recorded =
            new QualificationRecorded(
            Supplier, Component, new QualificationRecord(record.QualifiedOn, record.Reason, record.Evidence), alliance, Now);
        object[] Decide(RecordQualification c, SupplierQualification? q, bool known = true) =>
            RecordQualificationDecider.Decide(c, q, known ? supplier : null, known ? part : null, alliance, Now);

        Scenario.Given<SupplierQualification>().When(q => Decide(record, q)).Then(Declared, recorded);
        Scenario.Given<SupplierQualification>(Declared).When(q => Decide(record, q)).Then(recorded);
        Scenario.Given<SupplierQualification>(Declared, recorded).When(q => Decide(record, q)).ThenNothing();
        Scenario.Fold<SupplierQualification>([Declared, recorded])!.LapsesAt.ShouldBe(
            new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero));

        Scenario.Given<SupplierQualification>().When(q => Decide(record with { QualifiedOn = today.AddDays(1) }, q))
            .ThenRejected("qualifiedOn");
        Scenario.Given<SupplierQualification>().When(q => Decide(record with { QualifiedOn = today.AddDays(-365) }, q))
            .ThenRejected("qualifiedOn");
        Scenario.Given<SupplierQualification>().When(q => Decide(record with { Reason = " " }, q)).ThenRejected("reason");
        Scenario.Given<SupplierQualification>().When(q => Decide(record with { Evidence = "" }, q)).ThenRejected("evidence");
        Scenario.Given<SupplierQualification>().When(q => Decide(record, q, known: false)).ThenRejected("supplierId");
        Scenario.Given<SupplierQualification>().When(q => Decide(record, q, known: false)).ThenRejected("componentId");
    }

    [Fact]
    public void Every_month_with_runs_counts_once_in_the_track_record()
    {
        RunAssessed In(int month, decimal good) =>
            Assessed(Run(good)) with { At = new DateTimeOffset(2026, month, 5, 0, 0, 0, TimeSpan.Zero) };
        TrackRecord.Of([In(1, 80), In(1, 100), In(2, 60)], Now).ShouldBe(new Track(2, 0.75m));
        TrackRecord.Of([In(1, 80)], Now.AddYears(3)).ShouldBe(Track.None);
        TrackRecord.Of([], Now).ShouldBe(Track.None);
    }

    [Fact]
    public void A_run_with_absurd_figures_does_not_count_and_leaves_the_others_alone()
    {
        var absurd = Assessed(Run(80) with { Started = decimal.MaxValue, Good = decimal.MaxValue });
        TrackRecord.Of([absurd, Assessed(Run(80)), absurd], Now).ShouldBe(TrackRecord.Of([Assessed(Run(80))], Now));
    }
}
