using Marten;

using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using ManufacturerClaim = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerClaim;
using ManufacturerMerger = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerMerger;

namespace SupplyChain.ComponentCatalog.Mergers;

/// <summary>A name under which parts are published.</summary>
/// <param name="Parts">How many, up to 1,000.</param>
public sealed record UsedName(string Name, int Parts);

/// <summary>Names that may be of one manufacturer, the most alike first, for the alliance and administrators.</summary>
public static class MergerSuggestions
{
    const int MostNames = 10_000, MostCounted = 1_000;

    // The index by name leads from each name to the next; the number of parts does not matter.
    const string Used = $"""
        with recursive names as (
            (select split_part(sort_key, E'\t', 1) collate "C" as name from {SearchTable.Name} order by sort_key limit 1)
            union all
            select (select split_part(s.sort_key, E'\t', 1) collate "C" from {SearchTable.Name} s
                where s.sort_key >= names.name || E'\n' order by s.sort_key limit 1) from names where names.name is not null)
        select first.spelling, counted.parts from (select name from names where name is not null limit $1) names
        cross join lateral (
            select d.data->'part'->>'manufacturer' as spelling from {SearchTable.Name} s join mt_doc_component d on d.id = s.component_id
            where s.sort_key >= names.name || E'\t' and s.sort_key < names.name || E'\n' order by s.sort_key limit 1) first
        cross join lateral (
            select count(*)::int as parts from (select from {SearchTable.Name} s
            where s.sort_key >= names.name || E'\t' and s.sort_key < names.name || E'\n' limit $2) few) counted
        """;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/manufacturers/mergers/suggestions", List).RequireAnyRole(Roles.Alliance, Roles.Admin);

    static async Task<Page<MergerSuggestion>> List(
        Paging page, ComponentSearch search, IQuerySession session, CancellationToken cancel)
    {
        var used = await NamesOf(search, cancel);
        var merged = await session.Query<ManufacturerMerger>().Where(merger => merger.IsActive).ToListAsync(cancel);
        var claims = await session.Query<ManufacturerClaim>().ToListAsync(cancel);
        var all = Of(used, [.. merged.Select(merger => merger.From)], claims.ToDictionary(claim => claim.Id));
        var skipped = page.Key<Guid>() is not { } last ? 0
            : all.ToList().FindIndex(suggestion => suggestion.Id == last) is >= 0 and var at ? at + 1
            : throw Rejected.Field("after", "not a cursor of this list");
        return page.Of([.. all.Skip(skipped).Take(page.First + 1)], suggestion => suggestion.Id);
    }

    /// <param name="merged">Names that are another spelling already.</param>
    public static IReadOnlyList<MergerSuggestion> Of(
        IReadOnlyList<UsedName> used, IReadOnlyCollection<string> merged, IReadOnlyDictionary<Guid, ManufacturerClaim> claims)
    {
        var left = used.Where(name => !merged.Contains(name.Name, FoldedName.Comparer)).ToList();
        var pairs = left.SelectMany(name => NameLikeness.BlocksOf(name.Name).Select(block => (block, name)))
            .GroupBy(each => each.block, each => each.name)
            .SelectMany(block => Pairs([.. block])).Distinct()
            .Select(pair => (pair.Into, pair.From, Found: NameLikeness.Of(pair.Into.Name, pair.From.Name)))
            .Where(pair => pair.Found is not null).ToList();
        var near = pairs.Where(pair => pair.Found!.Value.Likeness >= NameLikeness.Clear)
            .SelectMany(pair => new[] { pair.Into, pair.From }).CountBy(name => name).ToDictionary();
        return
        [
            .. pairs.Select(pair =>
            {
                var ((likeness, why), conflict) = (pair.Found!.Value, ConflictOf(pair.Into.Name, pair.From.Name, claims));
                return new MergerSuggestion(
                    NamedId.Of("merger-suggestion", FoldedName.Of(pair.Into.Name), FoldedName.Of(pair.From.Name)), pair.Into.Name,
                    pair.From.Name, pair.Into.Parts, pair.From.Parts, likeness, why, conflict,
                    likeness >= NameLikeness.Clear && near[pair.Into] == 1 && near[pair.From] == 1 && conflict is null);
            }).OrderByDescending(each => each.Likeness).ThenBy(each => each.Into, StringComparer.Ordinal)
                .ThenBy(each => each.From, StringComparer.Ordinal),
        ];
    }

    static IEnumerable<(UsedName Into, UsedName From)> Pairs(IReadOnlyList<UsedName> block) =>
        from one in block
        from other in block
        where one.Parts > other.Parts
            || one.Parts == other.Parts && string.CompareOrdinal(FoldedName.Of(one.Name), FoldedName.Of(other.Name)) < 0
        select (one, other);

    static Reason? ConflictOf(string into, string from, IReadOnlyDictionary<Guid, ManufacturerClaim> claims)
    {
        var (ofInto, ofFrom) = (
            claims.GetValueOrDefault(ManufacturerClaim.IdOf(into)), claims.GetValueOrDefault(ManufacturerClaim.IdOf(from)));
        return ofFrom is { Disputed: true } ? MergerReasons.ClaimWaits.With()
            : ofFrom?.Holder is { } holder && holder != ofInto?.Holder ? MergerReasons.HeldDifferently.With()
            : null;
    }

    static async Task<IReadOnlyList<UsedName>> NamesOf(ComponentSearch search, CancellationToken cancel)
    {
        await using var command = search.Command();
        command.CommandText = Used;
        command.Parameters.AddWithValue(MostNames);
        command.Parameters.AddWithValue(MostCounted);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var names = new List<UsedName>();
        while (await reader.ReadAsync(cancel)) names.Add(new(reader.GetString(0), reader.GetInt32(1)));
        return names;
    }
}
