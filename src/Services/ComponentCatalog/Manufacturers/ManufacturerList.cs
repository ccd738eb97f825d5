using Marten;

using SupplyChain.ComponentCatalog.Lists;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Manufacturers;

/// <summary>Lists the manufacturers, for all signed-in callers.</summary>
public static class ManufacturerList
{
    const int MaxSearch = 200;

    public static void Register(StoreOptions options) =>
        options.Schema.For<Manufacturer>().Duplicate(manufacturer => manufacturer.SortKey);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/manufacturers", List);

    /// <summary>The name of a code. Any other text is returned as the name.</summary>
    public static async Task<string> NameOf(string codeOrName, IQuerySession session, CancellationToken cancel) =>
        (await session.LoadAsync<Manufacturer>(Manufacturer.IdOf(codeOrName), cancel))?.Name ?? codeOrName;

    /// <summary>All names of the manufacturer that a code or name is of.</summary>
    public static async Task<IReadOnlyList<string>> NamesOf(string codeOrName, IQuerySession session, CancellationToken cancel) =>
        await MergedNames.AllOf(await NameOf(codeOrName, session, cancel), session, cancel);

    static async Task<Page<Api.Manufacturer>> List(
        [Line(MaxSearch)] string? search, Paging page, IQuerySession session, CancellationToken cancel)
    {
        IQueryable<Manufacturer> manufacturers = session.Query<Manufacturer>();
        if (search is not null)
            manufacturers = manufacturers.Where(each => each.SearchText.Contains(search, StringComparison.OrdinalIgnoreCase));
        return await page.Sorted(
            manufacturers, async last => (await session.LoadAsync<Manufacturer>(last, cancel))?.SortKey,
            each => new Api.Manufacturer(each.Code, each.Name), each => Manufacturer.IdOf(each.Code), cancel);
    }
}
