using System.Text.Json.Serialization;

using SupplyChain.Console.Api;

namespace SupplyChain.Console.Capacity;

/// <summary>What is asked about the capacity that a supplier published.</summary>
static class CapacityOperations
{
    public static readonly Operation<CapacityListAnswer> List = Operation.Of<CapacityListAnswer>("Capacity/CapacityList.graphql");
    public static readonly Operation<CapacityPartsAnswer> Parts = Operation.Of<CapacityPartsAnswer>("Capacity/CapacityParts.graphql");
    public static readonly Operation<CapacityViewAnswer> View = Operation.Of<CapacityViewAnswer>("Capacity/CapacityView.graphql");
    public static readonly Operation<CapacityCorrectionsAnswer> Corrections =
        Operation.Of<CapacityCorrectionsAnswer>("Capacity/CapacityCorrections.graphql");
    public static readonly Operation<PublishCapacityAnswer> Publish =
        Operation.Of<PublishCapacityAnswer>("Capacity/PublishCapacity.graphql");
}

/// <param name="Actual">In the component's unit, as the maximum.</param>
public sealed record CapacityOfWeek([property: JsonPropertyName("week")] DateOnly Monday, decimal Actual, decimal Maximum);

public sealed record CapacityListAnswer(CapacityListAnswer.Connection? MyCapacity)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(Guid Id, Guid ComponentId, string Region, PartName? Component, IReadOnlyList<CapacityOfWeek> Weeks,
        IReadOnlyList<CapacityOfWeek> NoticedWeeks);
}

/// <summary>The components for which capacity can be published: what the supplier makes.</summary>
public sealed record CapacityPartsAnswer(CapacityPartsAnswer.Connection? Qualifications)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes);

    public sealed record Row(Guid ComponentId, PartName? Component);
}

public sealed record CapacityViewAnswer(KnownPart? Component, CapacityViewAnswer.Connection? MyCapacity)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes);

    /// <param name="NoticedWeeks">What counts of weeks that open notices change.</param>
    public sealed record Row(string Region, IReadOnlyList<CapacityOfWeek> Weeks, IReadOnlyList<CapacityOfWeek> NoticedWeeks);
}

public sealed record CapacityCorrectionsAnswer(CapacityCorrectionsAnswer.Connection? MyCapacity)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes);

    public sealed record Row(string Region, IReadOnlyList<Correction> CorrectionHistory);

    public sealed record Correction(string Reason, DateTimeOffset At, IReadOnlyList<Corrected> Figures);

    public sealed record Corrected(
        [property: JsonPropertyName("week")] DateOnly Monday, Contracts.ReportedFigure Figure, decimal Was, decimal Is);
}

public sealed record PublishCapacityAnswer(PublishCapacityAnswer.Done? PublishCapacity)
{
    public sealed record Done(Guid ClientMutationId);
}
