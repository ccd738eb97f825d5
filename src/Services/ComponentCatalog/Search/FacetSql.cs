using System.Text.RegularExpressions;

using Npgsql;

using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>Writes the statement that counts what components have: one row with the number of components and a column a facet.</summary>
sealed partial class FacetSql(NpgsqlParameterCollection parameters)
{
    /// <summary>So many components are counted at most: more take longer than a person waits.</summary>
    public const int MostCounted = 20_000;

    /// <summary>So many texts of a facet are told by name.</summary>
    const int MostValues = 20;

    /// <summary>Whether there can be a facet of that name.</summary>
    public static bool IsName(string name) => Property.IsMatch(name);

    /// <summary>UCUM unit in which a facet is a number; null where it is a text.</summary>
    public static string? UnitOf(string name) => CurrentTaxonomy.Property(name)?.Unit;

    public string Of(ComponentFilter filter, IReadOnlyList<string> names) =>
        $"""
        with found as materialized ({new SearchSql(parameters).All(filter, MostCounted + 1)}),
        counted as materialized (select * from found limit {MostCounted})
        select {string.Join(",\n", ["(select count(*)::int from found)", .. names.Select(Column)])}
        """;

    string Column(string name) => UnitOf(name) is { } unit ? Numbers(name, UcumUnit.Find(unit)!) : name switch
    {
        "class" or "lifecycle" => Texts($"select {name} as value from counted"),
        "manufacturer" => Texts("select split_part(sort_key, E'\\t', 1) as value from counted"),
        _ => Texts(
            $"""
            select substr(term, length({Parameter(SearchTerms.OfText(name, ""))}) + 1) as value
            from counted, unnest(terms) term where starts_with(term, {Parameter(SearchTerms.OfText(name, ""))})
            """),
    };

    /// <summary>Texts with their counts, the most frequent first, and how many components have one at all.</summary>
    static string Texts(string values) =>
        $"""
        (select jsonb_agg(jsonb_build_object('value', value, 'count', own, 'stated', stated) order by own desc, value) from (
            select value, count(*) as own, sum(count(*)) over () as stated from ({values}) each
            group by value order by count(*) desc, value limit {MostValues}) most)
        """;

    string Numbers(string name, UcumUnit unit) =>
        $"""
        (select array_agg(value) from (
            select {new SearchSql(parameters).Text(PropertySql.Middle(SearchTerms.KeyOf(name, unit)))} as value from counted) each
        where value is not null)
        """;

    string Parameter(string value)
    {
        parameters.AddWithValue(value);
        return $"${parameters.Count}";
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,59}$")]
    private static partial Regex Property { get; }
}
