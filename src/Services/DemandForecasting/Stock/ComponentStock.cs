using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Stock;

/// <summary>An OEM reported its stock of a component at the beginning of a week, and the incoming supply from then on.</summary>
/// <param name="Correction">What it corrects of the report for the same week; null where no reason was given.</param>
public sealed record StockReported(
    Guid Organisation, Guid ComponentId, string Region, DateOnly Week, decimal OnHand, IReadOnlyList<WeekQuantity> Incoming,
    DateTimeOffset At, ReportCorrection? Correction = null);

/// <summary>Stock of a component in a region as an OEM last reported it.</summary>
public sealed record ComponentStock(
    Guid Id, Guid Organisation, Guid ComponentId, string Region, DateOnly Week, decimal OnHand,
    IReadOnlyList<WeekQuantity> Incoming, DateTimeOffset ReportedAt, IReadOnlyList<ReportCorrection>? CorrectionHistory = null)
{
    public static Guid IdOf(Guid organisation, Guid componentId, string region) =>
        NamedId.Of("stock", organisation.ToString("N"), componentId.ToString("N"), region);

    public static ComponentStock Create(StockReported e) => new(
        IdOf(e.Organisation, e.ComponentId, e.Region), e.Organisation, e.ComponentId, e.Region, e.Week, e.OnHand, e.Incoming, e.At);

    public ComponentStock Apply(StockReported e) =>
        this with
        {
            Week = e.Week,
            OnHand = e.OnHand,
            Incoming = e.Incoming,
            ReportedAt = e.At,
            CorrectionHistory = CorrectionHistory.Then(e.Correction),
        };
}
