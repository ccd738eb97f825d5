using SupplyChain.Console.Api;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Quality;

static class GaugeOperations
{
    public static readonly Operation<GaugeStudiesAnswer> List = Operation.Of<GaugeStudiesAnswer>("Quality/GaugeStudies.graphql");
    public static readonly Operation<RecordGaugeAnswer> Record = Operation.Of<RecordGaugeAnswer>("Quality/RecordGaugeStudy.graphql");
}

public sealed record GaugeStudiesAnswer(GaugeStudiesAnswer.Connection? GaugeStudies, GaugeStudiesAnswer.Lines? PilotLines)
{
    public sealed record Connection(IReadOnlyList<Study> Nodes, PageInfo PageInfo);

    public sealed record Study(
        Guid Id, string Characteristic, string Unit, double? Tolerance, int Parts, int Appraisers, int Trials, GaugeAcceptance Verdict,
        DateTimeOffset RecordedAt, Figures ByVariance, Shares ByRanges, Named? Line, PartName? Component);

    public sealed record Figures(
        double Equipment, double Appraiser, double Interaction, double Part, double Gauge, double GaugeShare, double? ToleranceShare,
        int? Categories);

    public sealed record Shares(double GaugeShare);

    /// <summary>The reader's lines.</summary>
    public sealed record Lines(IReadOnlyList<LineOf> Nodes);

    public sealed record LineOf(Guid Id, string Name);
}

public sealed record RecordGaugeAnswer(RecordGaugeAnswer.Payload? RecordGaugeStudy)
{
    public sealed record Payload(Study? GaugeStudy);

    public sealed record Study(GaugeAcceptance Verdict);
}
