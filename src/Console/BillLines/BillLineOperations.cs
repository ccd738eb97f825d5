using SupplyChain.Console.Api;

namespace SupplyChain.Console.BillLines;

/// <summary>What is asked about lines of imported bills that a person has to settle, and how one is settled.</summary>
static class BillLineOperations
{
    public static readonly Operation<BillLineListAnswer> List = Operation.Of<BillLineListAnswer>("BillLines/BillLineList.graphql");
    public static readonly Operation<BillLineViewAnswer> View = Operation.Of<BillLineViewAnswer>("BillLines/BillLineView.graphql");
    public static readonly Operation<ChosenPartAnswer> Part = Operation.Of<ChosenPartAnswer>("BillLines/ChosenPart.graphql");
    public static readonly Operation<SettleBillLineAnswer> Settle = Operation.Of<SettleBillLineAnswer>("BillLines/SettleBillLine.graphql");
}

/// <summary>A line as somebody wrote it.</summary>
public sealed record WrittenLine(
    string? Manufacturer, string? PartNumber, string? Supplier, string? SupplierNumber, string? Value, string? Package, string? Description)
{
    /// <summary>The text that says most of which part is meant.</summary>
    public string Title => PartNumber ?? SupplierNumber ?? string.Join(' ', new[] { Value, Package }.OfType<string>()) switch
    {
        "" => Description ?? "",
        var value => value,
    };
}

public sealed record MeantPart(Guid Id, string Manufacturer, string PartNumber, string? Description = null)
{
    public string Name => $"{PartNumber} · {Manufacturer}";
}

public sealed record BillLineListAnswer(BillLineListAnswer.Connection? BillLines)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, WrittenLine Written, string Product, string Revision, DateTimeOffset Since, bool Settled, MeantPart? Component,
        IReadOnlyList<Candidate> Candidates);

    public sealed record Candidate(decimal Confidence, MeantPart? Component);
}

public sealed record BillLineViewAnswer(BillLineViewAnswer.Shown? BillLine)
{
    public sealed record Shown(
        Guid Id, WrittenLine Written, string Product, string Revision, DateTimeOffset Since, bool Settled, MeantPart? Component,
        IReadOnlyList<Candidate> Candidates);

    public sealed record Candidate(decimal Confidence, IReadOnlyList<Why> Reasons, MeantPart? Component, Named? StatedByNamed = null);

    public sealed record Why(string Text);
}

public sealed record ChosenPartAnswer(MeantPart? Component);

public sealed record SettleBillLineAnswer(SettleBillLineAnswer.Done? SettleBillLine)
{
    public sealed record Done(Line? BillLine);

    public sealed record Line(Guid Id, bool Settled);
}
