using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Qualification;

/// <summary>A run's result is corrected, and what it had led to is judged again.</summary>
public sealed class CorrectedRunTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid Supplier = Guid.NewGuid(), Component = Guid.NewGuid(), Process = Guid.NewGuid();
    static readonly QualificationCriteria Once = new(0.9m), Twice = new(0.9m, Runs: 2);
    static readonly RunResult First = Run(), Second = Run();
    static readonly Reason Low = RunReasons.YieldBelowMinimum.With(0.8m, 0.9m);

    static readonly object[] Begun = [new QualificationDeclared(Supplier, Component, Now), new RunAssessed(First, [], Now)];
    static readonly object[] QualifiedByOne = [.. Begun, new SupplierQualified(Supplier, Component, Process, Now, Once)];
    static readonly object[] QualifiedByTwo =
    [
        .. Begun, new SupplierSampled(Supplier, Component, Process, Now, Twice), new RunAssessed(Second, [], At(100)),
        new SupplierQualified(Supplier, Component, Process, At(100), Twice),
    ];

    static RunResult Run() => new(Process, Guid.NewGuid(), "L1", 100, 95, []);
    static RunResult Corrected(RunResult run, decimal good, int correction = 1) => run with { Good = good, Correction = correction };
    static DateTimeOffset At(int days) => Now.AddDays(days);

    static Scenario.Outcome Assess(RunResult run, QualificationCriteria criteria, object[] given, int at = 110) =>
        Scenario.Given<SupplierQualification>(given).When(q => AssessRun.Decide(new AssessRun(Supplier, Component, run, criteria), q, At(at)));

    static QualificationWithdrawn Withdrawn(QualificationState left, RunResult run) =>
        new(Supplier, Component, left, run.BookingId, Process, At(110));

    [Fact]
    public void A_qualification_that_rested_on_the_run_is_withdrawn()
    {
        var (poor, worse) = (Corrected(First, 80), Corrected(Second, 80));
        Assess(poor, Once, QualifiedByOne).Then(new RunReassessed(poor, [Low], At(110)), Withdrawn(QualificationState.Declared, First));
        Assess(worse, Twice, QualifiedByTwo).Then(new RunReassessed(worse, [Low], At(110)), Withdrawn(QualificationState.Sampled, Second));

        var after = Scenario.Fold<SupplierQualification>([.. QualifiedByTwo, new RunReassessed(worse, [Low], At(110)), Withdrawn(QualificationState.Sampled, Second)])!;
        (after.State, after.LapsesAt).ShouldBe((QualificationState.Sampled, Now.AddDays(365)));
        Scenario.Fold<SupplierQualification>([.. QualifiedByOne, new RunReassessed(poor, [Low], At(110)), Withdrawn(QualificationState.Declared, First)])!
            .LapsesAt.ShouldBeNull();
    }

    [Fact]
    public void A_qualification_stays_where_enough_other_runs_count_and_lapses_by_the_last_of_them()
    {
        object[] confirmed = [.. QualifiedByOne, new RunAssessed(Second, [], At(100))];
        var poor = Corrected(Second, 80);
        Assess(poor, Once, confirmed).Then(new RunReassessed(poor, [Low], At(110)));
        Scenario.Fold<SupplierQualification>(confirmed)!.LapsesAt.ShouldBe(At(465));
        Scenario.Fold<SupplierQualification>([.. confirmed, new RunReassessed(poor, [Low], At(110))])!.LapsesAt.ShouldBe(At(365));
    }

    [Fact]
    public void Stricter_criteria_of_another_request_do_not_take_back_what_was_reached()
    {
        object[] confirmed = [.. QualifiedByOne, new RunAssessed(Second, [], At(100))];
        var weaker = Corrected(Second, 92);
        Assess(weaker, new QualificationCriteria(0.94m), confirmed)
            .Then(new RunReassessed(weaker, [RunReasons.YieldBelowMinimum.With(0.92m, 0.94m)], At(110)));
    }

    [Fact]
    public void A_record_of_the_alliance_stands_whatever_the_runs_say()
    {
        var record = new QualificationRecorded(
            Supplier, Component, new QualificationRecord(new DateOnly(2026, 3, 1), "series", "PPAP 7"), Guid.NewGuid(), Now);
        var poor = Corrected(First, 80);
        Assess(poor, Once, [.. Begun, record]).Then(new RunReassessed(poor, [Low], At(110)));
    }

    [Fact]
    public void A_run_that_counts_only_after_its_correction_qualifies()
    {
        object[] missed = [Begun[0], new RunAssessed(First with { Good = 80 }, [Low], Now)];
        var better = Corrected(First, 95);
        Assess(better, Once, missed).Then(new RunReassessed(better, [], At(110)), new SupplierQualified(Supplier, Component, Process, At(110), Once));
    }

    [Fact]
    public void A_correction_that_overtook_the_report_or_a_later_correction_is_not_undone()
    {
        var (second, first) = (Corrected(First, 80, correction: 2), Corrected(First, 99, correction: 1));
        object[] overtaken = [Begun[0], new RunAssessed(second, [Low], Now)];
        Assess(second, Once, [Begun[0]], at: 0).Then(new RunAssessed(second, [Low], Now));
        Assess(First, Once, overtaken).ThenNothing();
        Assess(first, Once, overtaken).ThenNothing();
        Assess(second, Once, overtaken).ThenNothing();
    }

    [Fact]
    public void The_track_record_counts_the_corrected_figures() => TrackRecord.Of(
            Scenario.Fold<SupplierQualification>([.. QualifiedByOne, new RunReassessed(Corrected(First, 50), [Low], At(1))])!.Runs, At(2))
        .ShouldBe(new Track(1, 0.5m));
}
