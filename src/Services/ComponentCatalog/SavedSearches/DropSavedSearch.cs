using Marten;

using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.SavedSearches;

public static class DropSavedSearchDecider
{
    /// <summary>Idempotent. That of another organisation is as if there were none.</summary>
    public static object[] Decide(Guid id, SavedSearch? search, Caller caller, DateTimeOffset now)
    {
        if (search is null || search.Organisation != caller.Organisation) throw Rejected.NotFound("savedSearch", id);
        return search.IsDropped ? [] : [new SearchDropped(id, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/saved-searches/{id:guid}/dropping", (
            Guid id, DropSavedSearch _, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                work.Lock(SearchWatch.Turn);
                var search = work.Stream<SavedSearch>(id, SavedSearch.TurnOf(command.Caller.Organisation));
                await work.Load();
                var events = Decide(id, search.State, command.Caller, command.At);
                if (events.Length > 0) SearchWatch.End(work.Session, id);
                return search.Append(events);
            }, cancel))
        .RequireAnyRole(SaveSearchDecider.Searchers);
}
