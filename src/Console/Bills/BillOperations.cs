using SupplyChain.Console.Api;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.Bills;

/// <summary>What is asked about bills of materials, and how one is released and withdrawn.</summary>
static class BillOperations
{
    public static readonly Operation<BillListAnswer> List = Operation.Of<BillListAnswer>("Bills/BillList.graphql");
    public static readonly Operation<BillViewAnswer> View = Operation.Of<BillViewAnswer>("Bills/BillView.graphql");
    public static readonly Operation<BillRiskAnswer> Risk = Operation.Of<BillRiskAnswer>("Bills/BillRisk.graphql");
    public static readonly Operation<BillDifferencesAnswer> Differences =
        Operation.Of<BillDifferencesAnswer>("Bills/BillDifferences.graphql");
    public static readonly Operation<BillPreviewAnswer> Preview = Operation.Of<BillPreviewAnswer>("Bills/BillPreview.graphql");
    public static readonly Operation<ReleaseBillAnswer> Release = Operation.Of<ReleaseBillAnswer>("Bills/ReleaseBill.graphql");
    public static readonly Operation<WithdrawBillAnswer> Withdraw = Operation.Of<WithdrawBillAnswer>("Bills/WithdrawBill.graphql");
}

public sealed record BillListAnswer(BillListAnswer.Connection? BillsOfMaterials)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string Product, string Revision, string? Description, DateTimeOffset ReleasedAt, DateTimeOffset? WithdrawnAt,
        DateOnly EffectiveFrom);
}

/// <param name="SubAssemblies">On every level, each once.</param>
public sealed record BillViewAnswer(Bill? BillOfMaterials, IReadOnlyList<Bill>? SubAssemblies);

public sealed record Bill(
    Guid Id, string Product, string Revision, string? Description, DateTimeOffset ReleasedAt, DateTimeOffset? WithdrawnAt,
    DateOnly EffectiveFrom, IReadOnlyList<BillLine> Lines);

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

public sealed record BillDifferencesAnswer(BillDifferencesAnswer.Shown? BillDifferences)
{
    public sealed record Shown(Before? Before, IReadOnlyList<LineDifference> Differences);

    public sealed record Before(Guid Id, string Revision);
}

public enum LineChange { Removed, Changed, Added }

public enum LineField { Quantity, Attrition, SetupQuantity, OrderMultiple, Optional, Substitutes, Reference, Note }

/// <param name="Fields">What differs in a line that changed.</param>
public sealed record LineDifference(LineChange Change, BillLine? Before, BillLine? After, IReadOnlyList<LineField> Fields)
{
    public BillLine Line => After ?? Before!;
}

public sealed record BillPreviewAnswer(BillPreviewAnswer.Shown? BillPreview)
{
    /// <param name="Previous">What it would succeed; null where there is none.</param>
    public sealed record Shown(
        Previous? Previous, DateOnly EffectiveFrom, IReadOnlyList<LineDifference> Differences, IReadOnlyList<string> ContainedIn,
        IReadOnlyList<Warning> Warnings);

    public sealed record Previous(Guid Id, string Revision);

    public sealed record Warning(Why Reason);

    public sealed record Why(string Text);
}

public sealed record ReleaseBillAnswer(ReleaseBillAnswer.Done? ReleaseBillOfMaterials)
{
    public sealed record Done(Made? BillOfMaterials);

    public sealed record Made(Guid Id);
}

public sealed record WithdrawBillAnswer(WithdrawBillAnswer.Done? WithdrawBillOfMaterials)
{
    public sealed record Done(Guid ClientMutationId);
}
