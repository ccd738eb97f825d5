using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Manufacturers;

/// <summary>Which manufacturers are there? Everybody who is signed in may ask.</summary>
public static class ManufacturerList
{
    const int MaxSearch = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/manufacturers", List);

    /// <summary>The name behind a code; what is no code is a name already.</summary>
    public static async Task<string> NameOf(string codeOrName, IQuerySession session, CancellationToken cancel) =>
        (await session.LoadAsync<Manufacturer>(NameManufacturerDecider.CodeOf(codeOrName), cancel))?.Name ?? codeOrName;

    static async Task<Page<Api.Manufacturer>> List(string? search, Paging page, IQuerySession session, CancellationToken cancel)
    {
        new Faults().Require(search is null || search.Length <= MaxSearch && !search.Contains('\0'), "search", $"at most {MaxSearch} characters, without U+0000").ThrowIfAny();
        IQueryable<Manufacturer> manufacturers = session.Query<Manufacturer>();
        if (search is not null) manufacturers = manufacturers.Where(each => each.SearchText.Contains(search, StringComparison.OrdinalIgnoreCase));
        if (page.After is { } after) manufacturers = manufacturers.Where(each => each.MatchesSql("d.id > ?", after));
        var found = await manufacturers.OrderBySql("d.id").Take(page.First + 1).ToListAsync(cancel);
        return page.Of([.. found.Select(each => new Api.Manufacturer(each.Id, each.Name))], each => each.Code);
    }
}
