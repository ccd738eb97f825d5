using Npgsql;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>Writes the statement of a search and adds its values to the parameters.</summary>
sealed class SearchSql(NpgsqlParameterCollection parameters)
{
    /// <summary>A <c>with</c> clause whose <c>found</c> are ids and sort keys of the first components that meet a filter.</summary>
    /// <param name="nearest">How many rows are looked at one by one before the index of terms is asked.</param>
    public string Of(ComponentFilter filter, string? after, int count, int nearest)
    {
        List<Condition> names = [.. filter.Names()];
        if (after is not null) names.Add(new Condition("sort_key > ?", after));
        var near = $"select * from {SearchTable.Name}{Where([ItselfOnly, .. names, .. filter.Classes()])} order by sort_key";
        var terms = filter.Terms();
        if (terms.Count == 0) return $"with found as ({near} limit {count})";

        // Where most components meet the filter, the page is full before long, however many there are. Otherwise the index
        // finds all that meet it; this half of the statement is not carried out for a page that is full.
        return $"""
            with near as materialized (
                select component_id, sort_key from ({near} limit {nearest}) nearest{Where(terms)} order by sort_key limit {count}),
            full_page as materialized (select count(*) = {count} as is_full from near),
            found as (
                select component_id, sort_key from near where (select is_full from full_page)
                union all
                select component_id, sort_key from (
                    select component_id, sort_key
                    from {SearchTable.Name}{Where([ItselfOnly, .. names, .. filter.TermsOfClasses(), .. terms])}
                    order by sort_key limit {count}) by_terms
                where not (select is_full from full_page))
            """;
    }

    /// <summary>Rows of components that meet a filter, in no order, so many at most.</summary>
    public string All(ComponentFilter filter, int most)
    {
        var terms = filter.Terms();
        Condition[] conditions =
            [ItselfOnly, .. filter.Names(), .. terms.Count == 0 ? filter.Classes() : filter.TermsOfClasses(), .. terms];
        return $"select * from {SearchTable.Name}{Where(conditions)} limit {most}";
    }

    /// <summary>Those of some rows that meet a filter and a further condition: what <c>from</c> stands before.</summary>
    /// <param name="rows">What has the columns of the table of searches.</param>
    public string Among(string rows, ComponentFilter filter, Condition further) =>
        $"{rows}{Where([ItselfOnly, further, .. filter.Names(), .. filter.TermsOfClasses(), .. filter.Terms()])}";

    /// <summary>What was merged into another component is found in its place.</summary>
    static readonly Condition ItselfOnly = new("into_id is null");

    string Where(IReadOnlyList<Condition> conditions) =>
        conditions.Count == 0 ? "" : $" where {string.Join(" and ", conditions.Select(Text))}";

    /// <summary>A condition or another expression, with a numbered place for each of its values.</summary>
    public string Text(Condition condition)
    {
        var (first, parts) = (parameters.Count, condition.Sql.Split('?'));
        foreach (var value in condition.Values) parameters.AddWithValue(value);
        return string.Concat(parts.Select((part, i) => i == 0 ? part : $"${first + i}{part}"));
    }
}
