using SupplyChain.DemandForecasting.ForecastRuns;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class ForecastRunTests
{
    static readonly Guid Run = Guid.Parse("00000000-0000-0000-0000-0000000000f1");
    static readonly IReadOnlyList<ForecastSubject> Subjects =
        [new(Oem, LensItself, Qingdao), new(Oem, Headset, Qingdao), new(Oem, Headset with { Product = "hmd-1 " }, Qingdao)];

    [Fact]
    public void A_run_is_over_each_item_once_and_one_at_a_time()
    {
        var run = ForecastRun.Create(StartedBy(StartForecastRunDecider.Decide(Run, Oem, Week(0), Subjects, [Lens], null, Now)));
        run.Items.Count.ShouldBe(2);
        Scenario.Given<ForecastRun>().When(_ => StartForecastRunDecider.Decide(Run, Oem, Week(0), Subjects, [Lens], run, Now))
            .ThenRejected("run");
        Scenario.Given<ForecastRun>().When(_ => StartForecastRunDecider.Decide(Run, Oem, null, [], [], null, Now)).ThenRejected("week");
        StartedBy(StartForecastRunDecider.Decide(Oem, Week(0), Subjects, [Lens], null, Now)).RunId.ShouldBe(ForecastRun.IdOf(Week(0), Oem));
        StartForecastRunDecider.Decide(Oem, Week(0), Subjects, [Lens], run, Now).ShouldBeEmpty();
    }

    [Fact]
    public void A_run_goes_on_behind_what_is_done()
    {
        var run = ForecastRun.Create(StartedBy(StartForecastRunDecider.Decide(Oem, Week(0), Subjects, [Lens], null, Now)));
        var next = run.Next(1).ShouldHaveSingleItem();
        var on = run.Apply(new ItemsForecast([new ForecastItem(next.ForecastId(), ForecastOutcome.Calculated)]));
        on.Next(10).ShouldHaveSingleItem().ShouldNotBe(next);
        on.Apply(new ItemsForecast([new ForecastItem(Guid.Empty, ForecastOutcome.Unchanged)])).Next(10).ShouldBeEmpty();
    }

    static ForecastRunStarted StartedBy(object[] events) => events.ShouldHaveSingleItem().ShouldBeOfType<ForecastRunStarted>();
}
