using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>Lists the requests that the caller opened or is invited to quote for.</summary>
static class SourcingOverviews
{
    const string Invites = "d.data -> 'invitedSuppliers' @> jsonb_build_array(?::text)";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var requests = routes.MapGroup("/sourcing-requests").RequireAnyRole(Roles.Oem, Roles.Supplier);
        requests.MapGet("", List);
        requests.MapGet("/{id:guid}", async (Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
            await session.LoadAsync<SourcingRequest>(id, cancel) is { } request && SourcingView.For(caller, request) is { } seen
                ? seen
                : throw Rejected.NotFound("request", id));
        requests.MapPost("/by-ids", async (IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel) =>
        {
            return Seen(await session.LoadManyAsync<SourcingRequest>(cancel, [.. ids.Distinct()]), caller);
        });
    }

    /// <summary>The newest first. The cursor is the time of the last item.</summary>
    static async Task<Page<SourcingOverview>> List(
        SourcingState? state, Guid? componentId, Paging page, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var found = Visible(session, caller);
        if (state is { } reached) found = found.Where(request => request.State == reached);
        if (componentId is { } component) found = found.Where(request => request.Ask.ComponentId == component);
        if (page.Key<DateTimeOffset>() is { } last) found = found.Where(request => request.RequestedAt < last);
        var newest = await found.OrderByDescending(request => request.RequestedAt).Take(page.First + 1).ToListAsync(cancel);
        return page.Of(Seen(newest, caller), request => request.RequestedAt.UtcDateTime.ToString("O"));
    }

    /// <summary>Cut down to the caller's before it is read; <see cref="SourcingView"/> decides what of each is shown.</summary>
    static IQueryable<SourcingRequest> Visible(IQuerySession session, Caller caller)
    {
        var (oem, supplier, own) = (caller.Is(Roles.Oem), caller.Is(Roles.Supplier), caller.Organisation);
        return oem && supplier
            ? session.Query<SourcingRequest>().Where(request => request.Organisation == own || request.MatchesSql(Invites, $"{own}"))
            : oem ? session.Query<SourcingRequest>().Where(request => request.Organisation == own)
            : session.Query<SourcingRequest>().Where(request => request.MatchesSql(Invites, $"{own}"));
    }

    static List<SourcingOverview> Seen(IEnumerable<SourcingRequest> requests, Caller caller) =>
        [.. requests.Select(request => SourcingView.For(caller, request)).OfType<SourcingOverview>()];
}
