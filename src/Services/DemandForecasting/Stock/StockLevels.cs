using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Stock;

/// <summary>The stock and incoming supply that the caller reported.</summary>
public static class StockLevels
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stock", List).RequireAnyRole(Roles.Oem);
        routes.MapGet("/stock/{componentId:guid}/{region}", Single).RequireAnyRole(Roles.Oem);
    }

    static async Task<Page<StockLevel>> List(
        Caller caller, Paging paging, IQuerySession session, CancellationToken cancel, Guid? componentId = null, string? region = null)
    {
        var stock = session.Query<ComponentStock>().Where(level => level.Organisation == caller.Organisation);
        if (componentId is not null) stock = stock.Where(level => level.ComponentId == componentId);
        stock = stock.Within(level => level.Region, region);
        var page = await paging.Of(stock, level => level, level => level.Id, cancel);
        return page.With<StockLevel>([.. page.Items.Select(ViewOf)]);
    }

    static async Task<StockLevel> Single(Guid componentId, string region, Caller caller, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<ComponentStock>(ComponentStock.IdOf(caller.Organisation, componentId, region), cancel) is { } stock
            ? ViewOf(stock)
            : throw Rejected.NotFound("stock", $"{componentId} in {region}");

    static StockLevel ViewOf(ComponentStock stock) =>
        new(stock.ComponentId, stock.Region, stock.Week, stock.OnHand, stock.Incoming, stock.ReportedAt)
        {
            CorrectionHistory = stock.CorrectionHistory ?? [],
        };
}
