using SupplyChain.Console.Api;
using SupplyChain.Console.Gaps;

namespace SupplyChain.Console.Closures;

/// <summary>What is asked about gap closures of all gaps.</summary>
static class ClosureOperations
{
    public static readonly Operation<ClosureBoardAnswer> Board = Operation.Of<ClosureBoardAnswer>("Closures/ClosureBoard.graphql");
    public static readonly Operation<ClosureListAnswer> List = Operation.Of<ClosureListAnswer>("Closures/ClosureList.graphql");
}

public sealed record ClosureBoardAnswer(ClosureBoardAnswer.Statistics? GapClosureStatistics)
{
    public sealed record Statistics(
        int NeedingAttention, double? MedianGapToCloseSeconds, IReadOnlyList<StepCount> ByStep, IReadOnlyList<InMonth> Months);

    public sealed record StepCount(ClosureStep Step, int Processes);

    public sealed record InMonth(DateOnly Month, int Processes, double MedianDays, double Percentile90Days);
}

public sealed record ClosureListAnswer(ClosureListAnswer.Connection? GapClosures)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, Guid? GapId, string Region, ClosureStep Step, DateTimeOffset OpenedAt, PartName? Component, Named? OrganisationNamed);
}
