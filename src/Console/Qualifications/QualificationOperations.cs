using SupplyChain.Console.Api;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.Qualifications;

/// <summary>What a supplier asks about its own qualifications.</summary>
static class QualificationOperations
{
    public static readonly Operation<QualificationListAnswer> List =
        Operation.Of<QualificationListAnswer>("Qualifications/QualificationList.graphql");
}

public sealed record QualificationListAnswer(QualificationListAnswer.Connection? Qualifications)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(Guid Id, Guid ComponentId, Qualification State, PartName? Component, Told? Details);

    /// <param name="Runs">The newest last.</param>
    public sealed record Told(DateTimeOffset Since, DateTimeOffset? LapsesAt, Recorded? Record, IReadOnlyList<Run> Runs);

    public sealed record Recorded(DateOnly QualifiedOn, string Reason, string Evidence);

    public sealed record Run(
        Guid BookingId, string Lot, decimal Yield, decimal? LowestCpk, DateTimeOffset At, decimal Started, int Correction,
        IReadOnlyList<string> Shortcomings, Named? Line, Named? OperatorNamed, Confirmed? Confirmation);

    public sealed record Confirmed(string Finding, DateTimeOffset At, Named? ByNamed);
}
