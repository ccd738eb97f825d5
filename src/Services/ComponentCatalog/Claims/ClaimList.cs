using JasperFx.Events.Projections;

using Marten;

using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Claims;

/// <summary>
/// Who holds a name is told to everybody, an organisation's own waiting claim to itself, and who else claims it to the alliance and
/// administrators alone.
/// </summary>
public static class ClaimList
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Snapshot<ManufacturerClaim>(SnapshotLifecycle.Inline);
        options.Schema.For<ManufacturerClaim>().GinIndexJsonData();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/manufacturers/claims", List).RequireAnyRole(Roles.Alliance, Roles.Admin);
        routes.MapGet("/manufacturers/claims/{id:guid}", Single);
        routes.MapGet("/manufacturers/claims/by-name", ByName);
    }

    static Task<Page<Api.ManufacturerClaim>> List(
        bool? disputed, Paging page, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        IQueryable<ManufacturerClaim> claims = session.Query<ManufacturerClaim>();
        if (disputed is not null) claims = claims.Where(claim => claim.Disputed == disputed);
        return page.Of(claims, claim => Shown(claim, caller), claim => claim.Id, cancel);
    }

    static async Task<Api.ManufacturerClaim> ByName(string manufacturer, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var stays = (await MergedNames.Of([manufacturer], session, cancel)).GetValueOrDefault(manufacturer, manufacturer);
        return await Single(ManufacturerClaim.IdOf(stays), caller, session, cancel);
    }

    /// <summary>A name that nobody holds and that only others claim is as one that nobody claims.</summary>
    static async Task<Api.ManufacturerClaim> Single(Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<ManufacturerClaim>(id, cancel) is { } claim
            && (claim.Holder is not null || claim.Waiting.Contains(caller.Organisation) || MayDecide(caller))
            ? Shown(claim, caller)
            : throw Rejected.NotFound("manufacturerClaim", id);

    static Api.ManufacturerClaim Shown(ManufacturerClaim claim, Caller caller) => new(
        claim.Id, claim.Manufacturer, claim.Holder, claim.Waiting.Contains(caller.Organisation),
        MayDecide(caller) ? claim.Waiting : null);

    static bool MayDecide(Caller caller) => caller.Is(Roles.Alliance) || caller.Is(Roles.Admin);
}
