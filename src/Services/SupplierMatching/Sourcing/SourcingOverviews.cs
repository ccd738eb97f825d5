using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>Lists the requests that the caller opened or is invited to quote for.</summary>
static class SourcingOverviews
{
    const string RequestedAt = "(d.data ->> 'requestedAt')::timestamptz";
    const string Invites = "d.data -> 'invitedSuppliers' @> jsonb_build_array(?::text)";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var requests = routes.MapGroup("/sourcing-requests").RequireAnyRole(Roles.Oem, Roles.Supplier);
        requests.MapGet("", List);
        requests.MapGet("/{id:guid}", async (Guid id, Caller caller, QuoteSeals seals, IQuerySession session, CancellationToken cancel) =>
            await session.LoadAsync<SourcingRequest>(id, cancel) is { } request && SourcingView.For(caller, request, seals) is { } seen
                ? seen
                : throw Rejected.NotFound("request", id));
        requests.MapPost("/by-ids",
            async (IReadOnlyList<Guid> ids, Caller caller, QuoteSeals seals, IQuerySession session, CancellationToken cancel) =>
                Seen(await session.LoadManyAsync<SourcingRequest>(cancel, [.. ids.Distinct()]), caller, seals));
    }

    /// <summary>The newest first.</summary>
    /// <param name="requestedFrom">With <paramref name="requestedUntil"/>, the half-open range in which they were requested.</param>
    /// <param name="besideId">
    /// The others of one bill request, such as of several lots to which a supplier is invited. None beside a request that is not one of
    /// several for the caller, or is not seen by it.
    /// </param>
    static async Task<Page<SourcingOverview>> List(
        SourcingState? state, Guid? componentId, DateTimeOffset? requestedFrom, DateTimeOffset? requestedUntil, Guid? besideId,
        Paging page, Caller caller, QuoteSeals seals, IQuerySession session, CancellationToken cancel)
    {
        var found = Visible(session, caller).InRange(RequestedAt, requestedFrom, requestedUntil, "requested");
        if (state is { } reached) found = found.Where(request => request.State == reached);
        if (componentId is { } component) found = found.Where(request => request.Ask.ComponentId == component);
        if (besideId is { } beside)
        {
            var of = await Visible(session, caller).Where(request => request.Id == beside).FirstOrDefaultAsync(cancel);
            // Whether a request is a lot at all must not be told either: one without others answers like one that is none.
            var bill = of?.BillRequestId ?? Guid.Empty;
            found = found.Where(request => request.BillRequestId == bill && request.Id != beside);
        }
        var newest = await page.InOrderOf(found, RequestedAt, DateOrder.LatestFirst).ToListAsync(cancel);
        return page.Of(newest, request => new Dated(request.RequestedAt, request.Id))
            .With(request => SourcingView.For(caller, request, seals));
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

    static List<SourcingOverview> Seen(IEnumerable<SourcingRequest> requests, Caller caller, QuoteSeals seals) =>
        [.. requests.Select(request => SourcingView.For(caller, request, seals)).OfType<SourcingOverview>()];
}
