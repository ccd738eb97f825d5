using SupplyChain.Console.Api;

namespace SupplyChain.Console.Manufacturers;

/// <summary>What is asked and decided about components that are one part.</summary>
static class PartMergerOperations
{
    public static readonly Operation<PartMergerListsAnswer> Lists =
        Operation.Of<PartMergerListsAnswer>("Manufacturers/PartMergerLists.graphql");
    public static readonly Operation<PartMergeDone> Merge = Operation.Of<PartMergeDone>("Manufacturers/MergeComponents.graphql");
    public static readonly Operation<PartSeparationDone> Separate =
        Operation.Of<PartSeparationDone>("Manufacturers/SeparateComponents.graphql");
}

public sealed record PartMergerListsAnswer(
    PartMergerListsAnswer.Suggestions? ComponentMergerSuggestions, PartMergerListsAnswer.Mergers? ComponentMergers)
{
    public sealed record Suggestions(IReadOnlyList<Suggestion> Nodes, PageInfo PageInfo);

    public sealed record Suggestion(Guid Id, Part Into, Part From, decimal Score, IReadOnlyList<Why> Reasons);

    public sealed record Mergers(IReadOnlyList<Merger> Nodes, PageInfo PageInfo);

    public sealed record Merger(Guid Id, Part Into, Part From, string Reason, Named? ByNamed, DateTimeOffset MergedAt);

    public sealed record Part(Guid Id, string Manufacturer, string PartNumber)
    {
        public string Name => $"{PartNumber} · {Manufacturer}";
    }

    public sealed record Why(string Text);

    public sealed record Named(string Name);
}

public sealed record PartMergeDone(PartMergeDone.Payload? MergeComponents)
{
    public sealed record Payload(Identified? ComponentMerger);
}

public sealed record PartSeparationDone(PartSeparationDone.Payload? SeparateComponents)
{
    public sealed record Payload(Identified? ComponentMerger);
}
