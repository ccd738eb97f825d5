using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class ActualsTests
{
    static readonly ActualsRecorded Recorded =
        new(ActualsLog.IdOf(Oem, Headset, Qingdao), Oem, Headset, Qingdao, WeeksFrom(-2, 10, 20), Now);
    static readonly RecordActuals Record = new(Qingdao, WeeksFrom(-2, 10, 20), Product: "HMD-1");

    [Fact]
    public void Actuals_are_recorded_once_a_week()
    {
        Scenario.Given<ActualsLog>().When(log => Decide(Record, log)).Then(Recorded);
        Scenario.Given<ActualsLog>(Recorded).When(log => Decide(Record, log)).ThenNothing();
    }

    [Fact]
    public void A_week_said_otherwise_is_a_correction_beside_new_weeks()
    {
        Scenario.Given<ActualsLog>(Recorded).When(log => Decide(Record with { Weeks = WeeksFrom(-1, 25, 5) }, log)).Then(
            Recorded with { Weeks = WeeksFrom(0, 5) },
            new ActualsCorrected(Oem, Qingdao, [new CorrectedWeek(Week(-1), 20, 25)], Now));
        var log = Scenario.Fold<ActualsLog>([Recorded, new ActualsCorrected(Oem, Qingdao, [new CorrectedWeek(Week(-1), 20, 25)], Now)])!;
        (log.Corrections, log.Weeks[1].Quantity).ShouldBe((1, 25m));
    }

    [Fact]
    public void A_correction_with_a_reason_names_what_it_replaces_and_who_made_it()
    {
        var correction = new ReportCorrection("counted twice", "ann", Now, [new CorrectedFigure(Week(-1), ReportedFigure.Quantity, 20, 25)]);
        var corrected = new ActualsCorrected(Oem, Qingdao, [new CorrectedWeek(Week(-1), 20, 25)], Now, correction);
        Scenario.Given<ActualsLog>(Recorded).When(log => Decide(Record with { Weeks = WeeksFrom(-2, 10, 25), Reason = " counted twice " }, log)).Then(corrected);
        Scenario.Given<ActualsLog>(Recorded, corrected).When(log => Decide(Record with { Weeks = WeeksFrom(-2, 10, 25), Reason = "counted twice" }, log)).ThenNothing();
        Scenario.Given<ActualsLog>().When(log => Decide(Record with { Reason = "counted twice" }, log)).ThenRejected("reason");
        Scenario.Fold<ActualsLog>([Recorded, corrected])!.CorrectionHistory.ShouldBe([correction]);
    }

    [Fact]
    public void The_latest_corrections_are_shown()
    {
        var all = Enumerable.Range(0, 25).Select(i => new ReportCorrection($"{i}", "ann", Now, [])).ToList();
        var shown = all.Aggregate((IReadOnlyList<ReportCorrection>?)null, (before, next) => before.Then(next).Then(null))!;
        shown.Select(correction => correction.Reason).ShouldBe(Enumerable.Range(5, 20).Select(i => $"{i}"));
    }

    public static TheoryData<string, RecordActuals> Bad => new()
    {
        { "product", Record with { Product = null } },
        { "componentId", Record with { Product = null, ComponentId = Display } },
        { "region", Record with { Region = "3702" } },
        { "reason", Record with { Reason = " " } },
        { "weeks[0].week", Record with { Weeks = WeeksFrom(1, 1) } },
        { "weeks[0].week", Record with { Weeks = [new WeekQuantity(Week(-1).AddDays(3), 1)] } },
        { "weeks[0].quantity", Record with { Weeks = WeeksFrom(-1, -1) } },
        { "weeks", Record with { Weeks = WeeksFrom(-130, new decimal[131]) } },
    };

    [Theory, MemberData(nameof(Bad))]
    public void Bad_input_is_refused_by_field(string field, RecordActuals command) =>
        Scenario.Given<ActualsLog>().When(log => Decide(command, log)).ThenRejected(field);

    [Fact]
    public void Accuracy_is_told_over_the_weeks_that_have_both() =>
        Outlook.Accuracy([Planned(Headset, WeeksFrom(-3, 100, 120, 90))], WeeksFrom(-2, 100, 100)).ShouldBe(new PlanAccuracy(2, 5, 15));

    static object[] Decide(RecordActuals command, ActualsLog? log) =>
        RecordActualsDecider.Decide(command, log, known: command.ComponentId == Lens, new Caller(Oem, "ann", new HashSet<string>()), Now);
}
