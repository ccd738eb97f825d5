using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>What has happened so far to close a gap?</summary>
static class GapClosureTimelines
{
    const int MaxOfGaps = 5_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var closures = routes.MapGroup("/closures").RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Alliance);
        closures.MapGet("", List);
        closures.MapGet("/{id:guid}", async (Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
            await Seen([id], caller, session, cancel) is [var found] ? found : throw Rejected.NotFound("process", id));
        closures.MapPost("/by-ids", (IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel) =>
            Seen(Batch(ids), caller, session, cancel));
        closures.MapPost("/by-gaps", async (IReadOnlyList<Guid> ids, Caller caller, IQuerySession session, CancellationToken cancel) =>
        {
            var gaps = Batch(ids);
            var found = await new FindGapClosures(caller).Visible(session).Where(closure => closure.GapId!.Value.IsOneOf(gaps))
                .Take(MaxOfGaps + 1).Select(closure => closure.Id).ToListAsync(cancel);
            new Faults().Require(found.Count <= MaxOfGaps, "ids", "have too many closures together; ask for fewer gaps").ThrowIfAny();
            return await Seen([.. found], caller, session, cancel);
        });
    }

    /// <param name="order">By the time at which the reader saw it opened; null for the order of ids.</param>
    /// <param name="openedFrom">With <paramref name="openedUntil"/>, the half-open range of that time.</param>
    /// <param name="endedFrom">With <paramref name="endedUntil"/>, the same for the time at which it ended for the reader.</param>
    static async Task<Page<GapClosureTimeline>> List(
        Paging page, Caller caller, IQuerySession session, CancellationToken cancel,
        GapClosureStep? step = null, DateTimeOffset? changedAfter = null, DateTimeOffset? stalledSince = null,
        DateOrder? order = null, DateTimeOffset? openedFrom = null, DateTimeOffset? openedUntil = null,
        DateTimeOffset? endedFrom = null, DateTimeOffset? endedUntil = null)
    {
        var find = new FindGapClosures(caller);
        var closures = find.Visible(session)
            .InRange(find.OpenedAt, openedFrom, openedUntil, "opened").InRange(find.EndedAt, endedFrom, endedUntil, "ended");
        if (step is { } reached) closures = find.WithStep(closures, reached);
        if (changedAfter is { } moment) closures = find.ChangedAfter(closures, moment);
        if (stalledSince is { } last) closures = find.StalledSince(closures, last);
        if (order is { } dated)
        {
            var found = await page.InOrderOf(closures, find.OpenedAt, dated).ToListAsync(cancel);
            var shown = (await Seen([.. found.Select(closure => closure.Id)], caller, session, cancel)).ToDictionary(each => each.Id);
            return page.Of(
                [.. found.Select(closure => shown.GetValueOrDefault(closure.Id)).OfType<GapClosureTimeline>()],
                closure => new Dated(closure.OpenedAt, closure.Id));
        }
        var ids = await page.Of(closures, closure => closure.Id, id => id, cancel);
        var seen = (await Seen([.. ids.Items], caller, session, cancel)).ToDictionary(each => each.Id);
        return ids.With(id => seen.GetValueOrDefault(id));
    }

    static async Task<IReadOnlyList<GapClosureTimeline>> Seen(Guid[] ids, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        // The histories after the steps: what moved in between may show early in a history, but no step is without its entry.
        var closures = await session.LoadManyAsync<GapClosure>(cancel, ids);
        var histories = (await session.LoadManyAsync<GapClosureHistory>(cancel, ids)).ToDictionary(history => history.Id);
        return
        [
            .. closures.OrderBy(closure => closure.Id)
                .Select(closure => GapClosureView.For(caller, closure, histories[closure.Id])).OfType<GapClosureTimeline>(),
        ];
    }

    static Guid[] Batch(IReadOnlyList<Guid> ids)
    {
        return [.. ids.Distinct()];
    }
}
