using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Actuals;

/// <summary>An OEM said for the first time what it really built or used in some weeks.</summary>
public sealed record ActualsRecorded(
    Guid ActualsId, Guid Organisation, DemandedItem Item, string Region, IReadOnlyList<WeekQuantity> Weeks, DateTimeOffset At);

/// <summary>It said again, with another quantity, what it had said of some weeks.</summary>
/// <param name="Correction">Who corrected it and why; null where no reason was given, as in files.</param>
public sealed record ActualsCorrected(
    Guid Organisation, string Region, IReadOnlyList<CorrectedWeek> Weeks, DateTimeOffset At, ReportCorrection? Correction = null);

public sealed record CorrectedWeek(DateOnly Week, decimal Was, decimal Is);

/// <summary>Actuals of an OEM: how much of a product it built, or of a component it used, in a region by week.</summary>
public sealed record ActualsLog(
    Guid Id, Guid Organisation, DemandedItem Item, string ItemKey, string Region, IReadOnlyList<WeekQuantity> Weeks, int Corrections,
    IReadOnlyList<ReportCorrection>? CorrectionHistory = null)
{
    public static Guid IdOf(Guid organisation, DemandedItem item, string region) =>
        NamedId.Of("actuals", organisation.ToString("N"), item.Key, region);

    public static Guid IdOf(ForecastSubject subject) => IdOf(subject.Organisation, subject.Item, subject.Region);

    public static ActualsLog Create(ActualsRecorded e) =>
        new(e.ActualsId, e.Organisation, e.Item, e.Item.Key, e.Region, e.Weeks, 0);

    public ActualsLog Apply(ActualsRecorded e) => this with { Weeks = Weeks.Replaced(e.Weeks) };

    public ActualsLog Apply(ActualsCorrected e) => this with
    {
        Weeks = Weeks.Replaced([.. e.Weeks.Select(week => new WeekQuantity(week.Week, week.Is))]),
        Corrections = Corrections + e.Weeks.Count,
        CorrectionHistory = CorrectionHistory.Then(e.Correction),
    };
}
