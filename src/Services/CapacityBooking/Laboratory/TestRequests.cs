using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Laboratory;

/// <summary>Finds test requests: for who asked, for the operator, and for the supplier with whom one is shared.</summary>
public static class TestRequests
{
    const string RequestedAt = "(d.data #>> '{request,requestedAt}')::timestamptz";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/test-requests", List).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
        routes.MapGet("/test-requests/{id:guid}", Single).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
        routes.MapPost("/test-requests/by-ids", ByIds).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
    }

    /// <summary>The latest first.</summary>
    static async Task<Page<TestRequest>> List(
        Guid? lineId, Guid? componentId, Paging paging, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var requests = session.RequestsVisibleTo(caller);
        if (lineId is { } line) requests = requests.Where(request => request.LineId == line);
        if (componentId is { } component)
        {
            object ids = (await session.IdentitiesOf([component], cancel)).AllOf(component).Select(id => $"{id}").ToArray();
            requests = requests.Where(request => request.MatchesSql("d.data #>> '{request,componentId}' = any(?)", ids));
        }
        var found = await paging.InOrderOf(requests, RequestedAt, DateOrder.LatestFirst).ToListAsync(cancel);
        return paging.Of([.. found.Select(each => each.SeenBy(caller)!)], request => new Dated(request.RequestedAt, request.Id));
    }

    static async Task<TestRequest> Single(Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        (await session.LoadAsync<RecordedTestRequest>(id, cancel))?.SeenBy(caller) ?? throw Rejected.NotFound("testRequest", id);

    static async Task<IReadOnlyList<TestRequest>> ByIds(Guid[] ids, Caller caller, IQuerySession session, CancellationToken cancel) =>
        [.. (await session.LoadManyAsync<RecordedTestRequest>(cancel, ids)).Select(each => each.SeenBy(caller)).OfType<TestRequest>()];

    static IQueryable<RecordedTestRequest> RequestsVisibleTo(this IQuerySession session, Caller caller)
    {
        var own = caller.Organisation;
        return session.Query<RecordedTestRequest>()
            .Where(each => each.Organisation == own || each.Operator == own || each.SharedWith == own);
    }
}
