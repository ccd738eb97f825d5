using System.Text.Json.Serialization;

using SupplyChain.Console.Api;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.Bills;

/// <summary>What is asked about bills of materials, and how one is withdrawn.</summary>
static class BillOperations
{
    public static readonly Operation<BillListAnswer> List = Operation.Of<BillListAnswer>("Bills/BillList.graphql");
    public static readonly Operation<BillViewAnswer> View = Operation.Of<BillViewAnswer>("Bills/BillView.graphql");
    public static readonly Operation<SupplyOfPartsAnswer> Supply = Operation.Of<SupplyOfPartsAnswer>("Bills/SupplyOfParts.graphql");
    public static readonly Operation<WithdrawBillAnswer> Withdraw = Operation.Of<WithdrawBillAnswer>("Bills/WithdrawBill.graphql");
}

public sealed record BillListAnswer(BillListAnswer.Connection? BillsOfMaterials)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string Product, string Revision, string? Description, DateTimeOffset ReleasedAt, DateTimeOffset? WithdrawnAt);
}

/// <param name="SubAssemblies">On every level, each once.</param>
public sealed record BillViewAnswer(Bill? BillOfMaterials, IReadOnlyList<Bill>? SubAssemblies);

public sealed record Bill(
    Guid Id, string Product, string Revision, string? Description, DateTimeOffset ReleasedAt, DateTimeOffset? WithdrawnAt,
    IReadOnlyList<BillLine> Lines);

/// <param name="Attrition">Scrap rate: 0.02 is two per cent.</param>
public sealed record BillLine(
    int Number, Guid? ComponentId, string? SubAssembly, decimal Quantity, decimal Attrition, decimal SetupQuantity, decimal OrderMultiple,
    bool Optional, string? Reference, string? Note, BillPart? Component, IReadOnlyList<PartViewAnswer.Substitute>? Substitutes);

public sealed record BillPart(
    Guid Id, string Manufacturer, string PartNumber, string Unit, Lifecycle Lifecycle,
    IReadOnlyList<PartViewAnswer.Substitute>? Substitutes)
{
    public PartName Name => new(Manufacturer, PartNumber, Unit);
}

public sealed record SupplyOfPartsAnswer(
    IReadOnlyList<SupplyOfPartsAnswer.Suppliers>? ComponentSuppliers, SupplyOfPartsAnswer.Connection? Gaps)
{
    public sealed record Suppliers(
        Guid ComponentId, [property: JsonPropertyName("suppliers")] IReadOnlyList<Supplier> Offering, bool HasMore);

    /// <param name="Qualification">Null where the reader may not know it.</param>
    public sealed record Supplier(Qualification? Qualification);

    public sealed record Connection(IReadOnlyList<OpenGap> Nodes, PageInfo PageInfo);
}

public sealed record OpenGap(Guid Id, Guid ComponentId, string Region, GapState? State);

public sealed record WithdrawBillAnswer(WithdrawBillAnswer.Done? WithdrawBillOfMaterials)
{
    public sealed record Done(Guid ClientMutationId);
}
