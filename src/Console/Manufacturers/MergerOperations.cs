using SupplyChain.Console.Api;

namespace SupplyChain.Console.Manufacturers;

/// <summary>What is asked and decided about names that are of one manufacturer.</summary>
static class MergerOperations
{
    public static readonly Operation<MergerListsAnswer> Lists = Operation.Of<MergerListsAnswer>("Manufacturers/MergerLists.graphql");
    public static readonly Operation<MergeDone> Merge = Operation.Of<MergeDone>("Manufacturers/MergeManufacturers.graphql");
    public static readonly Operation<SeparationDone> Separate =
        Operation.Of<SeparationDone>("Manufacturers/SeparateManufacturers.graphql");
}

public sealed record MergerListsAnswer(MergerListsAnswer.Suggestions? MergerSuggestions, MergerListsAnswer.Mergers? ManufacturerMergers)
{
    public sealed record Suggestions(IReadOnlyList<Suggestion> Nodes, PageInfo PageInfo);

    public sealed record Suggestion(
        Guid Id, string Into, string From, int IntoParts, int FromParts, decimal Likeness, Why Reason, Why? Conflict, bool IsClear);

    public sealed record Mergers(IReadOnlyList<Merger> Nodes, PageInfo PageInfo);

    public sealed record Merger(Guid Id, string Into, string From, string Reason, Named? ByNamed, DateTimeOffset MergedAt);

    public sealed record Why(string Text);

    public sealed record Named(string Name);
}

public sealed record MergeDone(MergeDone.Payload? MergeManufacturers)
{
    public sealed record Payload(Identified? ManufacturerMerger);
}

public sealed record SeparationDone(SeparationDone.Payload? SeparateManufacturers)
{
    public sealed record Payload(Identified? ManufacturerMerger);
}
