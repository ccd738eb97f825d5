using System.Text.Json.Serialization;

using SupplyChain.Console.Api;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.Requirements;

/// <summary>What is asked about the organisation's own requirements.</summary>
static class RequirementOperations
{
    public static readonly Operation<RequirementListAnswer> List =
        Operation.Of<RequirementListAnswer>("Requirements/RequirementList.graphql");
    public static readonly Operation<RequirementViewAnswer> View =
        Operation.Of<RequirementViewAnswer>("Requirements/RequirementView.graphql");
    public static readonly Operation<RequirementBalanceAnswer> Balance =
        Operation.Of<RequirementBalanceAnswer>("Requirements/RequirementBalance.graphql");
    public static readonly Operation<RequirementBillsAnswer> Bills =
        Operation.Of<RequirementBillsAnswer>("Requirements/RequirementBills.graphql");
}

/// <param name="Net">After stock and incoming supply.</param>
/// <param name="Forecast">Beyond all plans that cause it.</param>
public sealed record RequiredWeek(
    [property: JsonPropertyName("week")] DateOnly Monday, decimal Gross, decimal Net, decimal NetQuantile90, bool Forecast);

public sealed record RequirementListAnswer(RequirementListAnswer.Connection? Requirements)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    /// <param name="Unit">Null while the catalogue does not have the component.</param>
    public sealed record Row(
        Guid ComponentId, string Region, string? Unit, PartName? Component, IReadOnlyList<RequiredWeek> Weeks,
        IReadOnlyList<Source> Sources);

    /// <param name="Product">Null where the component itself is planned.</param>
    public sealed record Source(string? Product, IReadOnlyList<string> Path);
}

public sealed record RequirementViewAnswer(RequirementViewAnswer.Shown? Requirement)
{
    public sealed record Shown(
        Guid ComponentId, string Region, string? Unit, Part? Component, IReadOnlyList<RequiredWeek> Weeks, IReadOnlyList<Source> Sources);

    public sealed record Part(Guid Id, string Manufacturer, string PartNumber, string Unit, Lifecycle Lifecycle);

    /// <param name="Path">From the product down to the assembly that contains the component.</param>
    public sealed record Source(string? Product, IReadOnlyList<string> Path, IReadOnlyList<WeekQuantity> Weeks);
}

public sealed record RequirementBalanceAnswer(RequirementBalanceAnswer.Shown? Balance)
{
    public sealed record Shown(
        GapState? State, int QualifiedSuppliers, bool SingleSource, GapOf? Gap, IReadOnlyList<Week> Weeks);

    public sealed record GapOf(Guid Id, bool Open);

    public sealed record Week(
        [property: JsonPropertyName("week")] DateOnly Monday, GapState? State, Figure? Requirement, Figure? Others, Figure Actual,
        Figure Maximum);
}

public sealed record RequirementBillsAnswer(RequirementBillsAnswer.Part? Component)
{
    public sealed record Part(Connection? Usage);

    public sealed record Connection(IReadOnlyList<BillOf> Nodes, PageInfo PageInfo);

    /// <param name="Quantity">Of all lines of the bill that name the component.</param>
    public sealed record BillOf(Guid BillOfMaterialsId, string Product, string Revision, decimal Quantity, bool AsSubstitute);
}
