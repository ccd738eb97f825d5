using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Items;

namespace SupplyChain.DemandForecasting.ForecastAccuracy;

/// <summary>Actuals came for weeks that had been forecast; of a week and lead that was measured before, this replaces it.</summary>
public sealed record ForecastsMeasured(ForecastSubject Subject, IReadOnlyList<ForecastError> Errors, DateTimeOffset At);

/// <summary>The forecasts of the last weeks missed to one side, further than chance would.</summary>
/// <param name="Week">The last of these weeks.</param>
/// <param name="TrackingSignal">See <see cref="Tracking"/>; above 0 demand is less than was forecast.</param>
public sealed record DeviationDetected(ForecastSubject Subject, DateOnly Week, decimal TrackingSignal, DateTimeOffset At);

/// <summary>They no longer do.</summary>
public sealed record DeviationEnded(ForecastSubject Subject, DateOnly Week, decimal TrackingSignal, DateTimeOffset At);

/// <summary>Accuracy of the forecasts of an OEM's item in a region, by lead.</summary>
/// <param name="Errors">Errors of the last year, by week and then lead.</param>
/// <param name="Version">Number of events; the version for the next append.</param>
public sealed record ItemAccuracy(
    Guid Id, Guid Organisation, DemandedItem Item, string Region, IReadOnlyList<ForecastError> Errors, bool Deviating, long Version)
{
    const int WeeksKept = 52;

    public static Guid IdOf(ForecastSubject subject) =>
        NamedId.Of("forecast-accuracy", subject.Organisation.ToString("N"), subject.Item.Key, subject.Region);

    public static ItemAccuracy Create(ForecastsMeasured e) => None(e.Subject).Apply(e);

    public static ItemAccuracy None(ForecastSubject subject) =>
        new(IdOf(subject), subject.Organisation, subject.Item, subject.Region, [], false, 0);

    public ItemAccuracy Apply(ForecastsMeasured e) => this with { Errors = Kept(Errors, e.Errors), Version = Version + 1 };

    /// <summary>Errors of the last year. A new measurement replaces the earlier one.</summary>
    public static IReadOnlyList<ForecastError> Kept(IReadOnlyList<ForecastError> before, IReadOnlyList<ForecastError> measured)
    {
        var errors = measured.Concat(before).DistinctBy(error => (error.Week, error.Lead)).OrderBy(error => error.Week)
            .ThenBy(error => error.Lead).ToList();
        return [.. errors.Where(error => error.Week > errors[^1].Week.AddDays(-7 * WeeksKept))];
    }

    public ItemAccuracy Apply(DeviationDetected _) => this with { Deviating = true, Version = Version + 1 };

    public ItemAccuracy Apply(DeviationEnded _) => this with { Deviating = false, Version = Version + 1 };
}
