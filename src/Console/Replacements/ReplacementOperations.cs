using SupplyChain.Console.Api;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.Replacements;

/// <summary>What is asked about replacements of parts in bills of materials, and how one is made and undone.</summary>
static class ReplacementOperations
{
    public static readonly Operation<ReplacementPreviewAnswer> Preview =
        Operation.Of<ReplacementPreviewAnswer>("Replacements/ReplacementPreview.graphql");
    public static readonly Operation<ReplaceComponentAnswer> Replace =
        Operation.Of<ReplaceComponentAnswer>("Replacements/ReplaceComponent.graphql");
    public static readonly Operation<ReplacementListAnswer> List =
        Operation.Of<ReplacementListAnswer>("Replacements/ReplacementList.graphql");
    public static readonly Operation<ReplacementViewAnswer> View =
        Operation.Of<ReplacementViewAnswer>("Replacements/ReplacementView.graphql");
    public static readonly Operation<UndoReplacementAnswer> Undo =
        Operation.Of<UndoReplacementAnswer>("Replacements/UndoReplacement.graphql");
}

public sealed record ReplacementPreviewAnswer(
    ReplacementPreviewAnswer.Shown? ReplacementPreview, ReplacementPreviewAnswer.Part? By,
    IReadOnlyList<SubstituteFitsAnswer.Row>? ComponentFits)
{
    public sealed record Shown(IReadOnlyList<Bill> Bills, bool HasMore, IReadOnlyList<Warning> Warnings);

    public sealed record Bill(
        Guid BillOfMaterialsId, string Product, string Revision, string NextRevision, IReadOnlyList<int> Lines, decimal Quantity,
        IReadOnlyList<int> SubstituteLines);

    public sealed record Warning(Why Reason);

    public sealed record Why(string Text);

    public sealed record Part(Guid Id, string Manufacturer, string PartNumber, string? Description, Lifecycle Lifecycle)
    {
        public string Name => $"{PartNumber} · {Manufacturer}";
    }
}

public sealed record ReplacementPart(Guid Id, string Manufacturer, string PartNumber)
{
    public string Name => $"{PartNumber} · {Manufacturer}";
}

public sealed record ReplaceComponentAnswer(ReplaceComponentAnswer.Done? ReplaceComponent)
{
    public sealed record Done(Made? Replacement);

    public sealed record Made(Guid Id);
}

public sealed record ReplacementListAnswer(ReplacementListAnswer.Connection? Replacements)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, DateTimeOffset At, DateTimeOffset? UndoneAt, string Reason, IReadOnlyList<Bill> Bills, ReplacementPart? Replaced,
        ReplacementPart? By);

    public sealed record Bill(string Product);
}

public sealed record ReplacementViewAnswer(ReplacementViewAnswer.Shown? Replacement)
{
    public sealed record Shown(
        Guid Id, DateTimeOffset At, DateTimeOffset? UndoneAt, string? UndoReason, string Reason, bool KeepAsSubstitute,
        IReadOnlyList<Bill> Bills, ReplacementPart? Replaced, ReplacementPart? By);

    public sealed record Bill(string Product, Guid BillOfMaterialsId, string Revision, Guid PreviousId, string PreviousRevision);
}

public sealed record UndoReplacementAnswer(UndoReplacementAnswer.Done? UndoReplacement)
{
    public sealed record Done(Undone? Replacement);

    public sealed record Undone(Guid Id, DateTimeOffset? UndoneAt);
}
