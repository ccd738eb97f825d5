using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.SavedSearches;

public static class SaveSearchDecider
{
    /// <summary>Searches that one organisation may have.</summary>
    public const int MaxSearches = 50;

    /// <summary>Roles that look for parts, and are told.</summary>
    public static readonly string[] Searchers = [Roles.Oem, Roles.Supplier, Roles.Alliance];

    /// <param name="others">The organisation's other searches.</param>
    public static object[] Decide(
        SaveSearch c, Guid id, SavedSearch? search, IReadOnlyCollection<SavedSearch> others, Caller caller, DateTimeOffset now)
    {
        new Faults().Within(c).ThrowIfAny();
        if (search is not null) return [];
        var filter = c.Filter.Tidied();
        new Faults().Require(!filter.IsEmpty(), "filter", "names no condition: every new part would fit").ThrowIfAny();
        if (others.Any(other => other.NameKey == FoldedName.Of(c.Name)))
            throw Rejected.Conflict("name", "is the name of another saved search");
        if (others.Count >= MaxSearches) throw Rejected.Conflict("name", $"an organisation saves at most {MaxSearches} searches");
        return [new SearchSaved(id, caller.Organisation, caller.Person, c.Name.Trim(), filter, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/saved-searches", (SaveSearch c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, work => Save(work, c, command, cancel), cancel))
        .RequireAnyRole(Searchers);

    static async Task<Receipt> Save(Work work, SaveSearch c, Command command, CancellationToken cancel)
    {
        var organisation = command.Caller.Organisation;
        var turn = SavedSearch.TurnOf(organisation);
        work.Lock(SearchWatch.Turn);
        var search = work.Stream<SavedSearch>(command.NewId("saved-search"), turn);
        var others = work.Ask(batch => batch.Query<SavedSearch>()
            .Where(each => each.Organisation == organisation && !each.IsDropped).ToList());
        await work.Load();
        var events = Decide(c, search.Id, search.State, [.. others.Value], command.Caller, command.At);
        await c.Filter.Tidied().Read(work.Queries, cancel);
        if (events.Length > 0) SearchWatch.Begin(work.Session, search.Id);
        return search.Append(events);
    }
}
