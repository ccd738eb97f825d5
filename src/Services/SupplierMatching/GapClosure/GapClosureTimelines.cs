using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>What has happened so far to close a gap?</summary>
static class GapClosureTimelines
{
    const int MaxOfGaps = 5_000;
    const string HadSupplier = "d.data -> 'suppliersEver' @> jsonb_build_array(?::text)";

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
            var found = await Visible(session, caller).Where(closure => closure.GapId!.Value.IsOneOf(gaps))
                .Take(MaxOfGaps + 1).Select(closure => closure.Id).ToListAsync(cancel);
            new Faults().Require(found.Count <= MaxOfGaps, "ids", "have too many closures together; ask for fewer gaps").ThrowIfAny();
            return await Seen([.. found], caller, session, cancel);
        });
    }

    static async Task<Page<GapClosureTimeline>> List(Paging page, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var found = await page.Of(Visible(session, caller), closure => closure.Id, id => id, cancel);
        return new(await Seen([.. found.Items], caller, session, cancel), found.Next);
    }

    /// <summary>Cut down to the caller's before it is read; <see cref="GapClosureView"/> decides what of each is shown.</summary>
    static IQueryable<GapClosure> Visible(IQuerySession session, Caller caller)
    {
        var (all, oem, supplier, own) = (
            caller.Is(Roles.Alliance), caller.Is(Roles.Oem), caller.Is(Roles.Supplier), caller.Organisation);
        return all ? session.Query<GapClosure>()
            : oem && supplier
                ? session.Query<GapClosure>().Where(closure => closure.Organisation == own || closure.MatchesSql(HadSupplier, $"{own}"))
            : oem ? session.Query<GapClosure>().Where(closure => closure.Organisation == own)
            : session.Query<GapClosure>().Where(closure => closure.MatchesSql(HadSupplier, $"{own}"));
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
