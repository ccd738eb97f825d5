using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Stock;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class StockTests
{
    static readonly StockReported Reported = new(Oem, Lens, Qingdao, Week(0), 100, WeeksFrom(0, 10, 20), Now);
    static readonly ReportStock Report = new(Lens, Qingdao, 100, WeeksFrom(0, 10, 20));

    [Fact]
    public void Stock_holds_from_the_current_week_unless_another_is_named()
    {
        Scenario.Given<ComponentStock>().When(stock => Decide(Report, stock)).Then(Reported);
        Scenario.Given<ComponentStock>().When(stock => Decide(Report with { Week = Week(-1), Incoming = [] }, stock))
            .Then(Reported with { Week = Week(-1), Incoming = [] });
    }

    [Fact]
    public void The_same_report_changes_nothing() =>
        Scenario.Given<ComponentStock>(Reported).When(stock => Decide(Report, stock)).ThenNothing();

    [Fact]
    public void A_report_replaces_the_one_before() =>
        Scenario.Fold<ComponentStock>([Reported, Reported with { OnHand = 5, Incoming = [] }])!.ShouldSatisfyAllConditions(
            stock => stock.OnHand.ShouldBe(5), stock => stock.Incoming.ShouldBeEmpty());

    [Fact]
    public void A_correction_names_what_it_replaces_of_the_same_week_and_who_made_it()
    {
        var correction = new ReportCorrection("pallet found", "ann", Now,
        [
            new CorrectedFigure(Week(0), ReportedFigure.OnHand, 100, 120), new CorrectedFigure(Week(1), ReportedFigure.Incoming, 20, 0),
        ]);
        var corrected = Reported with { OnHand = 120, Incoming = WeeksFrom(0, 10), Correction = correction };
        Scenario.Given<ComponentStock>(Reported)
            .When(stock => Decide(Report with { OnHand = 120, Incoming = WeeksFrom(0, 10), Reason = "pallet found" }, stock)).Then(corrected);
        Scenario.Fold<ComponentStock>([Reported, corrected])!.CorrectionHistory.ShouldBe([correction]);
        Scenario.Given<ComponentStock>(Reported with { Week = Week(-1) })
            .When(stock => Decide(Report with { OnHand = 120, Reason = "pallet found" }, stock)).ThenRejected("reason");
        Scenario.Given<ComponentStock>().When(stock => Decide(Report with { Reason = "pallet found" }, stock)).ThenRejected("reason");
    }

    [Fact]
    public void An_older_count_does_not_replace_a_newer_one() =>
        Scenario.Given<ComponentStock>(Reported).When(stock => Decide(Report with { Week = Week(-1) }, stock)).ThenRejected("week");

    public static TheoryData<string, ReportStock> Bad => new()
    {
        { "componentId", Report with { ComponentId = Display } },
        { "region", Report with { Region = "" } },
        { "onHand", Report with { OnHand = -1 } },
        { "week", Report with { Week = Week(1) } },
        { "week", Report with { Week = Week(-14) } },
        { "week", Report with { Week = Week(0).AddDays(-1) } },
        { "incoming[0].week", Report with { Incoming = WeeksFrom(-1, 1) } },
        { "incoming[0].quantity", Report with { Incoming = WeeksFrom(0, -1) } },
        { "incoming", Report with { Incoming = WeeksFrom(0, new decimal[131]) } },
    };

    [Theory, MemberData(nameof(Bad))]
    public void Bad_input_is_refused_by_field(string field, ReportStock command) =>
        Scenario.Given<ComponentStock>().When(stock => Decide(command, stock)).ThenRejected(field);

    static object[] Decide(ReportStock command, ComponentStock? stock) =>
        ReportStockDecider.Decide(command, stock, known: command.ComponentId == Lens, new Caller(Oem, "ann", new HashSet<string>()), Now);
}
