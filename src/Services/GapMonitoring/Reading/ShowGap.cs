using Marten;

using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Shows a gap, now or as of a past moment.</summary>
public static class ShowGap
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/gaps/{id:guid}", Show)
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance);

    static async Task<Api.Gap> Show(
        Guid id, Caller reader, IQuerySession session, CancellationToken cancel, DateTimeOffset? asOf = null)
    {
        var gap = asOf is { } moment ? await AsOf(session, id, moment, cancel) : await session.LoadAsync<Gap>(id, cancel);
        var views = gap is null ? [] : await session.ViewsFor(reader, [gap], cancel);
        return views is [var view] ? view : throw Rejected.NotFound("gap", id);
    }

    /// <summary>Folds the events up to that moment. The times of a gap's events never decrease.</summary>
    static async Task<Gap?> AsOf(IQuerySession session, Guid id, DateTimeOffset moment, CancellationToken cancel)
    {
        var events = await session.Events.FetchStreamAsync(id, token: cancel);
        var known = events.TakeWhile(e => e.Data is IGapEvent happened && happened.At <= moment).LastOrDefault();
        return known is null ? null : await session.Events.AggregateStreamAsync<Gap>(id, known.Version, token: cancel);
    }
}
