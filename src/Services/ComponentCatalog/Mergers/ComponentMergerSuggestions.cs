using Marten;

using SupplyChain.ComponentCatalog.Matching;
using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using ManufacturerMerger = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerMerger;

namespace SupplyChain.ComponentCatalog.Mergers;

/// <summary>Components that may be one part, the most alike first, for the alliance and administrators.</summary>
public static class ComponentMergerSuggestions
{
    const int MostNumbers = 1_000, MostOfNumber = 10;

    /// <summary>Numbers that several components of a class have, and these components.</summary>
    static readonly string Alike = $"""
        select (array_agg(component_id order by sort_key))[1:{MostOfNumber}] from {SearchTable.Name}
        where number_key <> '' and into_id is null
        group by number_key, class having count(*) > 1 order by number_key, class limit {MostNumbers}
        """;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/components/mergers/suggestions", List).RequireAnyRole(Roles.Alliance, Roles.Admin);

    static async Task<Page<ComponentMergerSuggestion>> List(
        Paging page, ComponentSearch search, IQuerySession session, CancellationToken cancel)
    {
        var alike = await GroupsOf(search, cancel);
        var parts = await FindCandidates.Load([.. alike.SelectMany(group => group).Distinct()], search, cancel);
        var merged = await session.Query<ManufacturerMerger>().Where(merger => merger.IsActive).ToListAsync(cancel);
        var names = merged.ToDictionary(merger => merger.From, merger => merger.Into, FoldedName.Comparer);
        List<ComponentMergerSuggestion> all =
        [
            .. alike.Select(group => (IReadOnlyList<Component>)[.. group.Where(parts.ContainsKey).Select(id => parts[id])])
                .SelectMany(group => PartLikeness.Of(group, names))
                .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Into.Manufacturer, StringComparer.Ordinal)
                .ThenBy(pair => pair.Into.PartNumber, StringComparer.Ordinal).ThenBy(pair => pair.Id),
        ];
        var skipped = page.Key<Guid>() is not { } last ? 0
            : all.FindIndex(suggestion => suggestion.Id == last) is >= 0 and var at ? at + 1
            : throw Rejected.Field("after", "not a cursor of this list");
        return page.Of([.. all.Skip(skipped).Take(page.First + 1)], suggestion => suggestion.Id);
    }

    static async Task<IReadOnlyList<Guid[]>> GroupsOf(ComponentSearch search, CancellationToken cancel)
    {
        await using var command = search.Command();
        command.CommandText = Alike;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var groups = new List<Guid[]>();
        while (await reader.ReadAsync(cancel)) groups.Add(reader.GetFieldValue<Guid[]>(0));
        return groups;
    }
}
