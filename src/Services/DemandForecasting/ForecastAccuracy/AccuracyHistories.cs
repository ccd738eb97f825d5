using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.ForecastAccuracy;

/// <summary>The accuracy of the caller's forecasts.</summary>
public static class AccuracyHistories
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/forecasts/accuracy/by-ids",
            async (IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel) =>
        {
            var own = (await session.LoadManyAsync<ItemForecast>(cancel, [.. ids]))
                .Where(forecast => forecast.Organisation == caller.Organisation);
            var subjects = own.Select(forecast => new ForecastSubject(forecast.Organisation, forecast.Item, forecast.Region));
            return (await session.LoadManyAsync<ItemAccuracy>(cancel, [.. subjects.Select(ItemAccuracy.IdOf)])).Select(ViewOf);
        })
        .RequireAnyRole(Roles.Oem);

    public static AccuracyHistory ViewOf(ItemAccuracy accuracy) => ViewOf(
        new ForecastSubject(accuracy.Organisation, accuracy.Item, accuracy.Region).ForecastId(), accuracy.Errors, accuracy.Deviating);

    /// <param name="errors">By week and then lead.</param>
    public static AccuracyHistory ViewOf(Guid forecast, IReadOnlyList<ForecastError> errors, bool deviating) => new(
        forecast, Tracking.Signal(errors), deviating,
        [.. errors.GroupBy(error => error.Lead).OrderBy(lead => lead.Key).Select(lead => Of(
            lead.Key, [.. lead.Select(error => error.Forecast - error.Actual)],
            [.. lead.Select(error => (error.Baseline ?? error.Forecast) - error.Actual)]))],
        errors);

    static LeadAccuracy Of(int lead, IReadOnlyList<decimal> errors, IReadOnlyList<decimal> baseline) => new(
        lead, errors.Count, Rounded(errors.Average()), Rounded(errors.Average(Math.Abs)),
        Rounded((decimal)Math.Sqrt(errors.Average(error => (double)error * (double)error))),
        Rounded(baseline.Average()), Rounded(baseline.Average(Math.Abs)));

    static decimal Rounded(decimal value) => Math.Round(value, 6);
}
