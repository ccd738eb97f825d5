using System.Globalization;

using Npgsql;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Search;
using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Likeness;

/// <summary>
/// Writes the statement that finds the parts of a class that are nearest to a part. The distance is that of Gower (1971), A general
/// coefficient of similarity, Biometrics 27: the weighted mean over what the part states. Numbers differ by their share of the spread of
/// the class, from its tenth to its ninetieth percentile, at most by 1; texts by 0 or 1; what a part does not state by a half.
/// </summary>
sealed class SimilarSql(NpgsqlParameterCollection parameters)
{
    /// <summary>With so many parts of its class a part is compared at most.</summary>
    public const int MostCompared = 20_000;

    /// <summary>By what a class is usually searched counts as two other properties.</summary>
    const int Usual = 2;

    /// <summary>
    /// A row for each of the nearest parts: how many were found to compare, the id and the distance. Null where the part states nothing
    /// that counts.
    /// </summary>
    public string? Of(Component part, int count)
    {
        var own = part.Specification;
        var usual = CurrentTaxonomy.Class(own.Class)?.Properties ?? [];
        var numbers = SearchTerms.NumbersOf(own);
        var (columns, spreads, steps, weights) = (new List<string>(), new List<string>(), new List<string>(), 0);
        foreach (var property in own.Properties)
        {
            if (CurrentTaxonomy.Property(property.Name) is not { } defined) continue;
            var weight = usual.Contains(property.Name) ? Usual : 1;
            if (property.Text is { } text)
            {
                var term = SearchTerms.OfText(property.Name, text.ToLowerInvariant());
                steps.Add(
                    $"{weight} * case when terms @> array[{Parameter(term)}] then 0 "
                    + $"when terms @> array[{Parameter(property.Name)}] then 1 else 0.5 end");
            }
            else if (UcumUnit.Find(defined.Unit) is { } unit && Middle(numbers, SearchTerms.KeyOf(property.Name, unit)) is { } value)
            {
                var column = $"n{columns.Count}";
                columns.Add($"{new SearchSql(parameters).Text(PropertySql.Middle(SearchTerms.KeyOf(property.Name, unit)))} as {column}");
                spreads.Add($"{Percentile(0.9, column)} - {Percentile(0.1, column)} as s{column}");
                var difference = $"abs({column} - {Parameter((double)value)})";
                steps.Add(
                    $"{weight} * case when {column} is null then 0.5 when {difference} = 0 then 0 "
                    + $"when {difference} >= s{column} then 1 else {difference} / s{column} end");
            }
            else continue;
            weights += weight;
        }
        if (steps.Count == 0) return null;
        return $"""
            with near as materialized (
                select component_id, terms{string.Concat(columns.Select(column => $", {column}"))} from {SearchTable.Name}
                where class = {Parameter(own.Class)} and component_id <> {Parameter(part.Id)} and into_id is null
                order by sort_key limit {MostCompared + 1}),
            spread as (select count(*)::int as found{string.Concat(spreads.Select(spread => $", {spread}"))} from near)
            select found, component_id, (({string.Join(" + ", steps)}) / {weights})::float8 as distance
            from near cross join spread order by distance, component_id limit {count}
            """;
    }

    static decimal? Middle(IReadOnlyDictionary<string, decimal> numbers, string key)
    {
        decimal? Of(string name) => numbers.TryGetValue(name, out var value) ? value : null;
        var (least, most) = (Of(SearchTerms.LeastOf(key)), Of(SearchTerms.MostOf(key)));
        return Of(key) ?? (least + most) / 2 ?? least ?? most;
    }

    static string Percentile(double share, string column) =>
        string.Create(CultureInfo.InvariantCulture, $"percentile_cont({share}) within group (order by {column})");

    string Parameter(object value)
    {
        parameters.AddWithValue(value);
        return $"${parameters.Count}";
    }
}
