using SupplyChain.ComponentCatalog.CrossReferences;
using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.ComponentCatalog.Search;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>Finds the cross references of the numbers that lines name: one statement, however many lines there are.</summary>
static class FindReferences
{
    const int MostByNumber = 50;

    const string Hits = """
        select distinct p.part, found.id, found.data
        from unnest($1::int[], $2::text[]) as p(part, key) cross join lateral (
            select id, data from mt_doc_crossreference
            where number_key = p.key and data ->> 'withdrawnAt' is null order by id limit @most) found
        order by p.part, found.id
        """;

    /// <summary>The references of each part, in the parts' order.</summary>
    /// <param name="parts">The numbers that each part names.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<CrossReference>>> Of(
        IReadOnlyList<IReadOnlyList<NamedNumber>> parts, ComponentSearch search, CancellationToken cancel)
    {
        var probes = parts
            .SelectMany((numbers, i) => numbers.Select(number => (Part: i, Key: PartKey.Of(number.Number))))
            .Where(probe => probe.Key.Length > 0).Distinct().ToList();
        var found = parts.Select(_ => new List<CrossReference>()).ToList();
        if (probes.Count == 0) return found;
        await using var command = search.Command();
        command.CommandText = Hits.Replace("@most", $"{MostByNumber}");
        command.Parameters.AddWithValue(probes.Select(probe => probe.Part).ToArray());
        command.Parameters.AddWithValue(probes.Select(probe => probe.Key).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) found[reader.GetInt32(0)].Add(search.Read<CrossReference>(reader, 2));
        return found;
    }
}
