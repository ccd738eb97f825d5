using Marten;

using SupplyChain.ComponentCatalog.Manufacturers;

using Lifecycle = SupplyChain.Contracts.ComponentCatalog.Lifecycle;

namespace SupplyChain.ComponentCatalog.Search;

static class AskedFilter
{
    /// <summary>The filter of a request, checked.</summary>
    /// <param name="manufacturer">Name, or code of the list of manufacturers; what was merged with it is found, too.</param>
    public static async Task<ComponentFilter> Of(
        string[]? @class, string? group, string? manufacturer, string? search, Lifecycle[]? lifecycle, string[]? property,
        IQuerySession session, CancellationToken cancel)
    {
        var named = manufacturer is null ? null : await ManufacturerList.NamesOf(manufacturer, session, cancel);
        return new ComponentFilter(@class, group, named, search, lifecycle, property).Checked();
    }
}
