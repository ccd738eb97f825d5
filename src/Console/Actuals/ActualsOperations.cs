using System.Text.Json.Serialization;

using SupplyChain.Console.Api;
using SupplyChain.Console.Plans;

namespace SupplyChain.Console.Actuals;

/// <summary>What is asked about what was built and used, and how it is recorded.</summary>
static class ActualsOperations
{
    public static readonly Operation<ActualsViewAnswer> View = Operation.Of<ActualsViewAnswer>("Actuals/ActualsView.graphql");
    public static readonly Operation<ActualsRecorded> Record = Operation.Of<ActualsRecorded>("Actuals/RecordActuals.graphql");

    public static Task<Answer<ActualsViewAnswer>> ActualsOf(this Gateway gateway, ItemAddress item) =>
        gateway.Ask(View, new { region = item.Region, product = item.Product, componentId = item.ComponentId });
}

public sealed record ActualsViewAnswer(ActualsViewAnswer.Connection? Actuals)
{
    /// <summary>Those of exactly this region: the answer has those of the regions within it, too.</summary>
    public Row? In(string region) => Actuals?.Nodes.FirstOrDefault(row => row.Region == region);

    public sealed record Connection(IReadOnlyList<Row> Nodes);

    public sealed record Row(
        string Region, IReadOnlyList<WeekQuantity> Weeks, IReadOnlyList<Correction> CorrectionHistory, PartName? Component);

    public sealed record Correction(string Reason, DateTimeOffset At, IReadOnlyList<Corrected> Figures);

    public sealed record Corrected([property: JsonPropertyName("week")] DateOnly Monday, decimal Was, decimal Is);
}

public sealed record ActualsRecorded(ActualsRecorded.Done? RecordActuals)
{
    public sealed record Done(Identified? Actuals);
}
