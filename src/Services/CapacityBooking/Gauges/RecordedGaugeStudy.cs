using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Quality.Gauges;

using Told = SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Gauges;

/// <summary>The operator of a line recorded a study of the gauge of a characteristic.</summary>
/// <param name="ComponentId">Null where it stands for all components on the line.</param>
public sealed record GaugeStudyRecorded(
    Guid StudyId, Guid LineId, string Characteristic, Guid? ComponentId, string Unit, double? Tolerance,
    IReadOnlyList<GaugeReading> Readings, Guid RecordedBy, DateTimeOffset At);

/// <summary>A gauge study with its figures, and who sees it.</summary>
public sealed record RecordedGaugeStudy(Guid Id, Guid Operator, Told.GaugeStudy Study)
{
    public Guid LineId => Study.LineId;

    public static RecordedGaugeStudy Create(GaugeStudyRecorded e)
    {
        var measured = GaugeTable.Of(e.Readings);
        var byVariance = GaugeAnalysis.ByVariance(measured);
        return new(e.StudyId, e.RecordedBy, new(
            e.StudyId, e.LineId, e.Characteristic, e.ComponentId, e.Unit, e.Tolerance, measured.Parts, measured.Appraisers, measured.Trials,
            Figures(byVariance, e.Tolerance), Figures(GaugeAnalysis.ByRanges(measured), e.Tolerance),
            Enum.Parse<GaugeAcceptance>(byVariance.Verdict.ToString()), e.At));
    }

    static GaugeFigures Figures(GaugeVariation of, double? tolerance) => new(
        of.Equipment, of.Appraiser, of.Interaction, of.Part, of.Gauge, of.Total, of.GaugeShare, 6 * of.Gauge / tolerance, of.Categories);
}
