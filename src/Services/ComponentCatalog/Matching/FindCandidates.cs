using Npgsql;

using SupplyChain.ComponentCatalog.Search;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>Finds what parts of lines may mean: two statements, however many lines there are.</summary>
static class FindCandidates
{
    const int MostByKey = 20, MostByBeginning = 10, MostByTerm = 30, MostByWords = 10;

    /// <summary>More lines are not looked up by words: each costs a search of its own.</summary>
    const int MostLinesByWords = 50;

    static readonly string Hits = $"""
        select distinct part, component_id from (
            select p.part, s.component_id from unnest($1::int[], $2::text[]) as p(part, key) cross join lateral (
                select component_id from {SearchTable.Name} where number_key = p.key collate "C" limit {MostByKey}) s
            union all
            select p.part, s.component_id from unnest($3::int[], $4::text[]) as p(part, key) cross join lateral (
                select component_id from {SearchTable.Name}
                where number_key > p.key collate "C" and number_key < (p.key || chr(1114111)) collate "C"
                order by number_key limit {MostByBeginning}) s
            union all
            select p.part, s.component_id from unnest($5::int[], $6::text[]) as p(part, term) cross join lateral (
                select component_id from {SearchTable.Name} where terms @> array[p.term] limit {MostByTerm}) s
            union all
            select p.part, s.component_id from unnest($7::int[], $8::text[]) as p(part, words) cross join lateral (
                select component_id from {SearchTable.Name} where words ilike all (string_to_array(p.words, E'\t')) limit {MostByWords}) s
        ) found
        """;

    /// <summary>The components of each part, in the parts' order.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Component>>> Of(
        IReadOnlyList<LineProbes> parts, ComponentSearch search, CancellationToken cancel)
    {
        var hits = new List<(int Part, Guid Component)>();
        await using (var command = search.Command())
        {
            command.CommandText = Hits;
            Add(command, parts, part => part.Keys);
            Add(command, parts, part => part.Beginnings);
            Add(command, parts, part => part.Terms);
            Add(command, OnlySome(parts), part => [.. part.Words.Select(words => string.Join('\t', words.Select(SearchWords.Pattern)))]);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) hits.Add((reader.GetInt32(0), reader.GetGuid(1)));
        }
        var known = await Load([.. hits.Select(hit => hit.Component).Distinct()], search, cancel);
        var byPart = hits.ToLookup(hit => hit.Part, hit => known.GetValueOrDefault(hit.Component));
        return [.. parts.Select((_, i) => (IReadOnlyList<Component>)[.. byPart[i].OfType<Component>()])];
    }

    public static async Task<IReadOnlyDictionary<Guid, Component>> Load(Guid[] ids, ComponentSearch search, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, Component>();
        if (ids.Length == 0) return found;
        await using var command = search.Command();
        command.CommandText = "select data from mt_doc_component where id = any($1)";
        command.Parameters.AddWithValue(ids);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            if (search.Read(reader, 0) is var component) found[component.Id] = component;
        return found;
    }

    static List<LineProbes> OnlySome(IReadOnlyList<LineProbes> parts)
    {
        var left = MostLinesByWords;
        return [.. parts.Select(part => part.Words.Count > 0 && left-- <= 0 ? part with { Words = [] } : part)];
    }

    static void Add(NpgsqlCommand command, IReadOnlyList<LineProbes> parts, Func<LineProbes, IReadOnlyList<string>> textsOf)
    {
        var probes = parts.SelectMany((part, i) => textsOf(part).Select(text => (Part: i, Text: text))).ToList();
        command.Parameters.AddWithValue(probes.Select(probe => probe.Part).ToArray());
        command.Parameters.AddWithValue(probes.Select(probe => probe.Text).ToArray());
    }
}
