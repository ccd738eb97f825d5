using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.ForecastAccuracy;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>A service of its own: this test moves the clock.</summary>
public sealed class ComponentDeviationFlowTests(ForecastingService service) : IClassFixture<ForecastingService>
{
    readonly Guid oem = Guid.NewGuid();

    [Fact]
    public async Task A_lasting_miss_of_a_components_total_is_told_to_its_own_organisation_until_it_is_over()
    {
        var lens = await service.KnowsComponent();
        var id = ReconciledForecast.IdOf(oem, lens);
        await Counts(lens, 10, 100);
        await Runs();
        await MissedByChance(lens);
        for (var week = 0; week < 2; week++)
        {
            service.Clock.Advance(TimeSpan.FromDays(7));
            await Eventually.Get(() => Forecast(lens), forecast => forecast.Week == service.ThisWeek());
        }
        await Counts(lens, 2, 10_000);
        await Runs();

        var told = await service.Bus.Hear<DemandDeviationDetected>(deviation => deviation.ComponentId == lens && deviation.Region is null);
        (told.ForecastId, told.Organisation, told.TrackingSignal < -Tracking.Limit).ShouldBe((id, oem, true));
        var deviation = await service.Oem(oem).Get<DemandDeviation>($"/deviations/{id}");
        (deviation.Forecast, deviation.ComponentForecast!.Id, deviation.ComponentForecast.ComponentId).ShouldBe((null, id, lens));
        var accuracy = deviation.ComponentForecast.Accuracy!;
        (accuracy.ForecastId, accuracy.Deviating, accuracy.TrackingSignal).ShouldBe((id, true, told.TrackingSignal));
        await IsForItsOwnOrganisationAlone(id);

        // The counts were wrong.
        await Counts(lens, 2, 100);
        await Runs();
        var ended = await service.Bus.Hear<DemandDeviationEnded>(deviation => deviation.ComponentId == lens && deviation.Region is null);
        (ended.ForecastId, ended.Organisation, Math.Abs(ended.TrackingSignal) <= Tracking.Back).ShouldBe((id, oem, true));
        (await Deviating(oem, true)).ShouldBe(0);
    }

    async Task IsForItsOwnOrganisationAlone(Guid id)
    {
        foreach (var (organisation, deviating, found) in new[] { (oem, true, 1), (oem, false, 0), (Guid.NewGuid(), true, 0) })
            (await Deviating(organisation, deviating)).ShouldBe(found);
        (await service.Oem(Guid.NewGuid()).GetAsync($"/deviations/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var role in new[] { "supplier", "operator", "alliance", "admin" })
            (await service.As(oem, role).GetAsync($"/deviations/{id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role);
    }

    async Task<int> Deviating(Guid organisation, bool deviating) =>
        (await service.Oem(organisation).Get<Page<ComponentForecast>>($"/component-forecasts?deviating={deviating}")).Items.Count;

    Task<ComponentForecast> Forecast(Guid lens) => service.Oem(oem).Get<ComponentForecast>($"/component-forecasts/{lens}");

    Task Counts(Guid lens, int weeks, decimal quantity) =>
        service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, service.PastWeeks(weeks, quantity), ComponentId: lens));

    async Task Runs()
    {
        await Eventually.Get(
            () => service.Oem(oem).Get<Page<ForecastRunProgress>>("/forecast-runs"), runs =>
            runs.Items.All(run => run.FinishedAt is not null));
        var id = (await service.Oem(oem).Accepted("/forecast-runs", new { })).Id;
        await Eventually.Get(() => service.Oem(oem).Get<ForecastRunProgress>($"/forecast-runs/{id}"), run => run.FinishedAt is not null);
    }

    /// <summary>Half a year up to now was missed by little, to one side and the other.</summary>
    async Task MissedByChance(Guid lens)
    {
        await using var session = service.Store.LightweightSession();
        var known = (await session.LoadAsync<ReconciledForecast>(ReconciledForecast.IdOf(oem, lens)))!;
        session.Events.Append(known.Id, new ForecastReconciled(
            oem, lens, known.Week, known.InputHash, known.Method, known.Reason, known.Backtest, known.Total, known.Regions, known.Items,
            known.Parts, known.Without,
            [.. Enumerable.Range(1, Tracking.FewestErrors)
                .Select(ago => new ForecastError(known.Week.AddDays(-7 * ago), 1, ago % 4 < 2 ? 101 : 99, 100))],
            known.CalculatedAt, Guid.NewGuid()));
        await session.SaveChangesAsync();
    }
}
