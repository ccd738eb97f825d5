using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.ForecastAccuracy;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class AccuracyTests
{
    static readonly ForecastSubject Subject = new(Oem, LensItself, Qingdao);

    [Fact]
    public void An_actual_is_set_against_every_vintage_and_a_corrected_one_again()
    {
        IReadOnlyList<VintageWeek> published = [new(Week(-1), 1, 90), new(Week(-1), 4, 120), new(Week(0), 1, 95)];
        var measured = new ForecastsMeasured(Subject, [new(Week(-1), 1, 90, 100), new(Week(-1), 4, 120, 100)], Now);
        Scenario.Given<ItemAccuracy>().When(state => MeasureForecasts.Decide(Subject, published, WeeksFrom(-2, 7, 100), state, Now))
            .Then(measured);
        Scenario.Given<ItemAccuracy>(measured).When(state => MeasureForecasts.Decide(Subject, published, WeeksFrom(-2, 7, 100), state, Now))
            .ThenNothing();

        var corrected = measured with { Errors = [new(Week(-1), 1, 90, 80), new(Week(-1), 4, 120, 80)] };
        Scenario.Given<ItemAccuracy>(measured).When(state => MeasureForecasts.Decide(Subject, published, WeeksFrom(-2, 7, 80), state, Now))
            .Then(corrected);
        var view = AccuracyHistories.ViewOf(Scenario.Fold<ItemAccuracy>([measured, corrected])!);
        view.Leads.ShouldBe([new LeadAccuracy(1, 1, 10, 10, 10, 10, 10), new LeadAccuracy(4, 1, 40, 40, 40, 40, 40)]);
        (view.TrackingSignal, view.Errors.Count).ShouldBe((null, 2));
    }

    [Fact]
    public void What_a_planner_changed_is_measured_beside_what_it_was_before()
    {
        // The first and the fourth week were adjusted, and only of the fourth did that help.
        var forecast =
            ItemForecast.Create(
            Forecast(0, 100) with { Baseline = [120, .. Enumerable.Repeat(100m, 2), 40, .. Enumerable.Repeat(100m, 35)] });
        forecast.Vintages.Select(vintage => vintage.Baseline).ShouldBe([120, 40, null, null]);
        var measured = MeasureForecasts.Decide(Subject, forecast.Vintages, WeeksFrom(0, 130, 90, 90, 90), null, Now).ShouldHaveSingleItem()
            .ShouldBeOfType<ForecastsMeasured>();
        measured.Errors.ShouldBe([new(Week(0), 1, 100, 130, 120), new(Week(3), 4, 100, 90, 40)]);
        AccuracyHistories.ViewOf(ItemAccuracy.Create(measured)).Leads.ShouldBe(
            [new LeadAccuracy(1, 1, -30, 30, 30, -10, 10), new LeadAccuracy(4, 1, 10, 10, 10, -50, 50)]);
    }

    [Fact]
    public void Accuracy_of_errors_whose_squares_are_no_decimals_is_told() =>
        AccuracyHistories.ViewOf(Guid.Empty, [new(Week(-1), 1, 1e15m, 0), new(Week(0), 1, 0, 1e15m)], deviating: false).Leads
            .ShouldBe([new LeadAccuracy(1, 2, 0, 1e15m, 1e15m, 0, 1e15m)]);

    [Fact]
    public void What_was_published_is_kept_by_week_and_lead_and_the_last_word_of_a_week_counts()
    {
        var kept = ItemForecast.Create(Forecast(0, 10)).Apply(Forecast(0, 20)).Apply(Forecast(3, 30));
        kept.Vintages.ShouldBe(
        [
            new(Week(0), 1, 20), new(Week(3), 1, 30), new(Week(3), 4, 20), new(Week(6), 4, 30),
            new(Week(12), 13, 20), new(Week(15), 13, 30), new(Week(25), 26, 20), new(Week(28), 26, 30),
        ]);
        kept.Apply(Forecast(14, 40)).Vintages[0].Week.ShouldBe(Week(3));
    }

    static ForecastCalculated Forecast(int week, decimal expected) => new(
        Oem, LensItself, Qingdao, Week(week), "hash", DemandForecastMethods.None.With(), ForecastReasons.NoDemand.With(),
        new ForecastBacktest(0, 0, []),
        [.. Enumerable.Range(week, 39).Select(ahead => ForecastWeek.Of(Week(ahead), expected, [0, 0, 0, 0, 0, 0]))], Now, null);
}

/// <summary>A service of its own: this test moves the clock.</summary>
public sealed class AccuracyFlowTests(ForecastingService service) : IClassFixture<ForecastingService>
{
    readonly Guid oem = Guid.NewGuid();

    [Fact]
    public async Task Forecasts_are_measured_as_weeks_go_by_and_a_lasting_miss_is_told_until_it_is_over()
    {
        var lens = await service.KnowsComponent();
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Platform.Region, service.PastWeeks(10, 100), ComponentId: lens));
        await MissedByChance(new ForecastSubject(oem, new DemandedItem(null, lens), Platform.Region), Tracking.FewestErrors - 4);
        for (var week = 0; week < 6; week++)
        {
            await Eventually.Get(() => service.ForecastOf(oem, lens), forecast => forecast.Week == service.ThisWeek());
            service.Clock.Advance(TimeSpan.FromDays(7));
            await Eventually.Get(() => service.ForecastOf(oem, lens), forecast => forecast.Week == service.ThisWeek());
            await service.Oem(oem)
                .Accepted("/actuals", new RecordActuals(Platform.Region, service.PastWeeks(1, 200 * (week + 1)), ComponentId: lens));
        }

        var id = (await service.ForecastOf(oem, lens)).Id;
        var told = await service.Bus.Hear<DemandDeviationDetected>(deviation => deviation.ComponentId == lens);
        (told.ForecastId, told.Organisation).ShouldBe((id, oem));
        told.TrackingSignal.ShouldBeLessThan(-Tracking.Limit);
        var history = (await Eventually.Get(
            () => service.Oem(oem).LookUp<IReadOnlyList<AccuracyHistory>>("/forecasts/accuracy/by-ids", id),
            found => found is [var known] && known.Leads[0].Weeks == Tracking.FewestErrors + 2))[0];
        (history.Deviating, history.Leads[1].Weeks).ShouldBe((true, 3));
        history.Leads[1].Bias.ShouldBeLessThan(-100);
        (await service.Oem(Guid.NewGuid()).LookUp<IReadOnlyList<AccuracyHistory>>("/forecasts/accuracy/by-ids", id)).ShouldBeEmpty();

        foreach (var (organisation, deviating, found) in new[] { (oem, true, 1), (oem, false, 0), (Guid.NewGuid(), true, 0) })
            (await service.Oem(organisation).Get<Page<DemandForecast>>($"/forecasts?deviating={deviating}")).Items.Count.ShouldBe(found);

        // The counts were wrong: corrected, they are what was forecast.
        var published = (await service.ForecastOf(oem, lens)).Vintages.Where(week => week.Lead == 1 && week.Week < service.ThisWeek());
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(
            Platform.Region, [.. published.Select(week => new WeekQuantity(week.Week, week.Expected))], ComponentId: lens));
        var ended = await service.Bus.Hear<DemandDeviationEnded>(deviation => deviation.ComponentId == lens);
        (ended.ForecastId, ended.Organisation, Math.Abs(ended.TrackingSignal) <= Tracking.Back).ShouldBe((id, oem, true));
        (await service.Oem(oem).LookUp<IReadOnlyList<AccuracyHistory>>("/forecasts/accuracy/by-ids", id))
            .ShouldHaveSingleItem().Deviating.ShouldBeFalse();
    }

    /// <summary>So many weeks up to now were missed by little, to one side and the other.</summary>
    async Task MissedByChance(ForecastSubject subject, int weeks)
    {
        await using var session = service.Store.LightweightSession();
        session.Events.StartStream<ItemAccuracy>(ItemAccuracy.IdOf(subject), new ForecastsMeasured(
            subject, [.. Enumerable.Range(1, weeks)
                .Select(ago => new ForecastError(service.ThisWeek().AddDays(-7 * ago), 1, ago % 4 < 2 ? 101 : 99, 100))],
                service.Clock.GetUtcNow()));
        await session.SaveChangesAsync();
    }
}
