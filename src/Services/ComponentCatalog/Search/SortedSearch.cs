using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>
/// The order of components by a number that they state, such as <c>range</c>, or <c>-range</c> for the largest first. Those that do not
/// state it come last. A range counts by its lower end, and where the largest come first by its upper one.
/// </summary>
public sealed record PropertyOrder(string Property, bool IsDescending)
{
    /// <summary>No index holds the order of every property: more components are not sorted while somebody waits.</summary>
    public const int MostSorted = 20_000;

    public static PropertyOrder? Of(string? sort)
    {
        if (sort is null) return null;
        var order = new PropertyOrder(sort.TrimStart('-'), sort.StartsWith('-'));
        return CurrentTaxonomy.Property(order.Property) is { Unit: not null }
            ? order
            : throw Rejected.Field("sort", $"'{order.Property}' is no property of the taxonomy that is a number");
    }

    /// <summary>The number in base units by which a row is ordered.</summary>
    public Condition Value
    {
        get
        {
            var key = SearchTerms.KeyOf(Property, UcumUnit.Find(CurrentTaxonomy.Property(Property)!.Unit)!);
            var (near, far) = (SearchTerms.LeastOf(key), SearchTerms.MostOf(key));
            if (IsDescending) (near, far) = (far, near);
            const string Number = "(numbers -> ?)::numeric";
            return new($"coalesce({Number}, {Number}, {Number})", key, near, far);
        }
    }
}

/// <summary>Finds components in the order of a property.</summary>
static class SortedSearch
{
    /// <param name="after">The component behind which they begin; null for the first of all.</param>
    /// <exception cref="Rejected">More match than are sorted.</exception>
    public static async Task<IReadOnlyList<Component>> Find(
        this ComponentSearch components, ComponentFilter filter, PropertyOrder order, Guid? after, int count, CancellationToken cancel)
    {
        await using var command = components.Command();
        var sql = new SearchSql(command.Parameters);
        var direction = order.IsDescending ? "desc" : "asc";
        var beyond = order.IsDescending ? "<" : ">";
        command.CommandText =
            $"""
            with found as materialized (
                select component_id, sort_key, {sql.Text(order.Value)} as value
                from ({sql.All(filter, PropertyOrder.MostSorted + 1)}) every_one),
            before as (
                select {sql.Text(order.Value)} as value, sort_key from {SearchTable.Name}
                where component_id = {sql.Text(new("?", after ?? Guid.Empty))}),
            page as (
                select found.* from found left join before on true
                where before.sort_key is null
                    or found.value {beyond} before.value
                    or found.value is not distinct from before.value and found.sort_key > before.sort_key
                    or found.value is null and before.value is not null
                order by found.value {direction} nulls last, found.sort_key limit {count})
            select data, (select count(*)::int from found) from page join mt_doc_component on id = component_id
            order by value {direction} nulls last, sort_key
            """;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var page = new List<Component>(count);
        while (await reader.ReadAsync(cancel))
        {
            if (reader.GetInt32(1) > PropertyOrder.MostSorted)
                throw Rejected.Field(
                    "sort", $"more than {PropertyOrder.MostSorted} components match: narrow the search to sort it by a property");
            page.Add(components.Read(reader, 0));
        }
        return page;
    }
}
