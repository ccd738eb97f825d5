using Marten;

using SupplyChain.ComponentCatalog.Search;
using SupplyChain.ComponentCatalog.Texts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.SavedSearches;

/// <summary>The filter of a saved search is read as that of the list of components.</summary>
static class SearchedFilter
{
    /// <exception cref="Rejected">Names what cannot be asked for, as the list of components does.</exception>
    public static async Task<ComponentFilter> Read(this SavedFilter saved, IQuerySession session, CancellationToken cancel)
    {
        var filter = await AskedFilter.Of(
            saved.Classes?.ToArray(), saved.Group, saved.Manufacturer, saved.Search, saved.Lifecycles?.ToArray(),
            saved.Conditions?.ToArray(), session, cancel);
        // Conditions are read where they are used.
        _ = filter.Terms();
        return filter;
    }

    /// <summary>Without what says nothing.</summary>
    public static SavedFilter Tidied(this SavedFilter said) => new(
        said.Classes is { Count: > 0 } classes ? [.. classes.Distinct()] : null, said.Group.Tidy(), said.Manufacturer.Tidy(),
        said.Search.Tidy(), said.Lifecycles is { Count: > 0 } states ? [.. states.Distinct()] : null,
        said.Conditions is { Count: > 0 } conditions ? conditions : null);

    /// <summary>Of one that is tidied: every part would fit.</summary>
    public static bool IsEmpty(this SavedFilter filter) =>
        (filter.Classes ?? filter.Lifecycles ?? filter.Conditions ?? (object?)filter.Group ?? filter.Manufacturer ?? filter.Search) is null;
}
