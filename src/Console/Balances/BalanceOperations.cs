using System.Text.Json.Serialization;

using SupplyChain.Console.Api;

namespace SupplyChain.Console.Balances;

/// <summary>What is asked about requirement and capacity.</summary>
static class BalanceOperations
{
    public static readonly Operation<BalanceListAnswer> List = Operation.Of<BalanceListAnswer>("Balances/BalanceList.graphql");
}

public sealed record BalanceListAnswer(BalanceListAnswer.Connection? Balances)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string Region, GapState? State, int? Contributors, int QualifiedSuppliers, bool SingleSource, DateTimeOffset? ToldAt,
        PartName? Component, GapOf? Gap, IReadOnlyList<Week> Weeks);

    public sealed record GapOf(Guid Id);

    public sealed record Week(
        [property: JsonPropertyName("week")] DateOnly Monday, GapState? State, Figure? Requirement, Figure? Others, Figure Actual,
        Figure Maximum, bool? Forecast);
}
