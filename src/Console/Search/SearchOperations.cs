using SupplyChain.Console.Api;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Search;

/// <summary>What is asked to find something by words or by its id: the lists of the pages, with their own filters.</summary>
static class SearchOperations
{
    public static readonly Operation<SearchWordsAnswer> ByWords = Operation.Of<SearchWordsAnswer>("Search/SearchWords.graphql");
    public static readonly Operation<SearchAroundAnswer> Around = Operation.Of<SearchAroundAnswer>("Search/SearchAround.graphql");
    public static readonly Operation<SearchIdAnswer> ById = Operation.Of<SearchIdAnswer>("Search/SearchId.graphql");
}

/// <summary>Found by the words themselves. What is not for the reader's roles is null.</summary>
public sealed record SearchWordsAnswer(
    SearchWordsAnswer.Found<SearchWordsAnswer.Part>? Components, SearchWordsAnswer.Found<SearchWordsAnswer.Bill>? BillsOfMaterials,
    SearchWordsAnswer.Found<SearchWordsAnswer.Plan>? DemandPlans, SearchWordsAnswer.Found<SearchWordsAnswer.Company>? Suppliers,
    SearchWordsAnswer.Found<SearchWordsAnswer.Line>? PilotLines)
{
    public sealed record Found<T>(IReadOnlyList<T> Nodes, PageInfo PageInfo);

    public sealed record Part(Guid Id, string Manufacturer, string PartNumber, string? Description, PartClass? Class);

    public sealed record Bill(Guid Id, string Product, string Revision, DateTimeOffset? WithdrawnAt);

    public sealed record Company(Guid Id, string Name);

    public sealed record Line(Guid Id, string Name, string Region);

    public sealed record Plan(Guid Id, string? Product, string Region, bool Withdrawn);
}

/// <summary>Found by the parts that the words found.</summary>
public sealed record SearchAroundAnswer(
    SearchWordsAnswer.Found<SearchAroundAnswer.Gap>? Gaps, IReadOnlyList<SearchAroundAnswer.Offering>? ComponentSuppliers,
    SearchWordsAnswer.Found<SearchAroundAnswer.Request>? SourcingRequests)
{
    public sealed record Gap(Guid Id, string Region, bool Open, GapState? State, DateTimeOffset OpenedAt, PartName? Component);

    public sealed record Offering(KnownPart? Component, IReadOnlyList<Supplier> Suppliers);

    public sealed record Supplier(Guid SupplierId, string Name);

    public sealed record Request(Guid Id, string Region, DateTimeOffset RequestedAt, BuyerOf? Buyer, PartName? Component);

    public sealed record BuyerOf(int QuoteCount);
}

/// <summary>What has the id; each null where it is none of these that the reader may see.</summary>
public sealed record SearchIdAnswer(
    Identified? Component, Identified? Gap, SearchIdAnswer.Request? SourcingRequest, Identified? Offer, Identified? BillOfMaterials,
    SearchIdAnswer.Closure? GapClosure)
{
    public sealed record Request(Guid Id, SearchAroundAnswer.BuyerOf? Buyer);

    public sealed record Closure(Guid Id, Guid? GapId);

    /// <summary>The pages that show it.</summary>
    public IReadOnlyList<(Text Kind, string Path)> Pages()
    {
        var pages = new List<(Text, string)>();
        if (Component is not null) pages.Add((SearchWords.Part, $"parts/{Component.Id}"));
        if (Gap is not null) pages.Add((SearchWords.Gap, $"gaps/{Gap.Id}"));
        if (SourcingRequest is { } request)
            pages.Add((SearchWords.Request, request.Buyer is null ? $"invitations/{request.Id}" : $"requests/{request.Id}"));
        if (Offer is not null) pages.Add((SearchWords.Offer, $"offers/{Offer.Id}"));
        if (BillOfMaterials is not null) pages.Add((SearchWords.Bill, $"boms/{BillOfMaterials.Id}"));
        if (GapClosure?.GapId is { } gap) pages.Add((SearchWords.Closure, $"gaps/{gap}"));
        return pages;
    }
}
