using Marten;

using Microsoft.AspNetCore.Mvc;

using SupplyChain.Contracts;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>
/// Finds balances: requirement against capacity by week. They are visible to the contributing OEMs and the alliance, and not
/// to suppliers.
/// </summary>
public static class FindBalances
{
    public sealed record Filter([FromQuery, Entries(0, Paging.MaxSize)] Guid[]? ComponentIds, [Region] string? Region);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/balances", List).RequireAnyRole(Roles.Oem, Roles.Alliance);
        routes.MapPost("/balances/by-ids", ByIds).RequireAnyRole(Roles.Oem, Roles.Alliance);
        routes.MapGet("/balances/{componentId:guid}/{region}", Single).RequireAnyRole(Roles.Oem, Roles.Alliance);
    }

    static async Task<Page<Api.ComponentBalance>> List(
        [AsParameters] Filter filter, Paging paging, Caller reader, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        var balances = Filtered(session.Query<Balance>().VisibleTo(reader), filter);
        return await paging.Of(balances, balance => balance.ViewFor(reader, clock.GetUtcNow()), balance => balance.Id, cancel);
    }

    static async Task<IReadOnlyList<Api.ComponentBalance>> ByIds(
        IReadOnlyList<Guid> ids, Caller reader, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        var found = await session.LoadManyAsync<Balance>(cancel, ids);
        return [.. found.Where(balance => balance.IsVisibleTo(reader)).Select(balance => balance.ViewFor(reader, clock.GetUtcNow()))];
    }

    static async Task<Api.ComponentBalance> Single(
        Guid componentId, string region, Caller reader, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        var balance = await session.LoadAsync<Balance>(Balance.IdOf(componentId, region), cancel);
        return balance?.IsVisibleTo(reader) == true
            ? balance.ViewFor(reader, clock.GetUtcNow())
            : throw Rejected.NotFound("balance", $"{componentId}/{region}");
    }

    static IQueryable<Balance> Filtered(IQueryable<Balance> balances, Filter filter)
    {
        if (filter.ComponentIds is { Length: > 0 } components)
            balances = balances.Where(balance => balance.ComponentId.IsOneOf(components));
        if (filter.Region is { } region) balances = balances.Where(balance => balance.Region == region);
        return balances;
    }
}
