using SupplyChain.Console.Api;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.SavedSearches;

/// <summary>What is asked about searches that tell of new parts.</summary>
static class SavedSearchOperations
{
    public static readonly Operation<SavedSearchListAnswer> List =
        Operation.Of<SavedSearchListAnswer>("SavedSearches/SavedSearchList.graphql");
    public static readonly Operation<SavedSearchViewAnswer> View =
        Operation.Of<SavedSearchViewAnswer>("SavedSearches/SavedSearchView.graphql");
    public static readonly Operation<SaveSearchAnswer> Save = Operation.Of<SaveSearchAnswer>("SavedSearches/SaveSearch.graphql");
    public static readonly Operation<DropSavedSearchAnswer> Drop =
        Operation.Of<DropSavedSearchAnswer>("SavedSearches/DropSavedSearch.graphql");
}

public enum SavedSearchState { Watching, Broken, Full }

/// <param name="Conditions">On properties, such as <c>range>=2000 mm</c>.</param>
public sealed record SavedFilter(
    IReadOnlyList<string>? Classes, string? Group, string? Manufacturer, string? Search, IReadOnlyList<Lifecycle>? Lifecycles,
    IReadOnlyList<string>? Conditions);

public sealed record SavedSearchListAnswer(SavedSearchListAnswer.Connection? SavedSearches)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes);

    public sealed record Row(
        Guid Id, string Name, DateTimeOffset SavedAt, SavedSearchState State, string? BrokenBy, int FoundCount, DateTimeOffset? LastFoundAt,
        SavedFilter Filter);
}

public sealed record SavedSearchViewAnswer(SavedSearchViewAnswer.Shown? SavedSearch)
{
    public sealed record Shown(
        Guid Id, string Name, DateTimeOffset SavedAt, Named? Person, SavedSearchState State, string? BrokenBy, int FoundCount,
        DateTimeOffset? LastFoundAt, SavedFilter Filter, Connection? Found);

    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(Guid ComponentId, DateTimeOffset FoundAt, Part? Component);

    public sealed record Part(string Manufacturer, string PartNumber, string? Description, Lifecycle Lifecycle, PartClass? Class);
}

public sealed record SaveSearchAnswer(SaveSearchAnswer.Payload? SaveSearch)
{
    public sealed record Payload(Identified? SavedSearch);
}

public sealed record DropSavedSearchAnswer(DropSavedSearchAnswer.Payload? DropSavedSearch)
{
    public sealed record Payload(Guid ClientMutationId);
}
