using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[ObjectType<SavedFilter>, AllowSignedIn]
static class SavedFilterType;

[ObjectType<FoundComponent>, AllowSignedIn]
static class FoundComponentType
{
    public static Task<Component?> Component(FoundComponent found, Batch<Guid, Component> components) =>
        components.Load(found.ComponentId);
}

// Everybody's inbox may ask for one; the catalogue shows it to its organisation alone.
[ObjectType<SavedSearch>, AllowSignedIn]
static class SavedSearchType
{
    /// <summary>The new components that it found, the last found first.</summary>
    public static Task<Connection<FoundComponent>> Found(
        SavedSearch search, PageArguments page, ISavedSearches searches, CancellationToken cancel) =>
        page.Of((first, after) => searches.Found(search.Id, first, after, cancel));

    [Batch]
    public static Task<IReadOnlyDictionary<Guid, SavedSearch>> ById(
        IReadOnlyList<Guid> ids, ISavedSearches searches, CancellationToken cancel) =>
        LookUp.ById(ids, searches.SavedSearch, searches.SavedSearchesById, search => search.Id, cancel);
}

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Alliance)]
static class SavedSearchQueries
{
    /// <summary>The saved searches of the caller's organisation, the last saved first.</summary>
    public static Task<Connection<SavedSearch>> SavedSearches(
        PageArguments page, ISavedSearches searches, CancellationToken cancel) =>
        page.Of((first, after) => searches.SavedSearches(first, after, cancel));

    /// <summary>A saved search of the caller's organisation.</summary>
    public static Task<SavedSearch?> SavedSearch(Guid id, ISavedSearches searches, CancellationToken cancel) =>
        searches.SavedSearch(id, cancel);
}

[Mutation, Allow(Roles.Oem, Roles.Supplier, Roles.Alliance)]
static class SavedSearchMutations
{
    /// <summary>
    /// Saves a search for the caller's organisation. Components that meet the filter and are published from now on are found, also when
    /// they meet it after a later revision, and told in the inbox: the first at once, later ones together after ten minutes. An
    /// organisation has 50 at most.
    /// </summary>
    /// <param name="name">Another one than of the organisation's other searches.</param>
    /// <param name="filter">As <c>components</c> takes it, with one condition at least.</param>
    [return: Called("savedSearch")]
    public static Task<SavedSearch?> SaveSearch(
        [Name(100)] string name, ComponentFilter filter, Guid clientMutationId, ISavedSearches searches, CancellationToken cancel) =>
        searches.SaveSearch(new(name, filter.Saved), clientMutationId, cancel).ThenRead(searches.SavedSearch, cancel);

    /// <summary>Drops a saved search with the list of what it found. Nothing is told of it any more.</summary>
    public static Task DropSavedSearch(
        Guid savedSearchId, Guid clientMutationId, ISavedSearches searches, CancellationToken cancel) =>
        searches.DropSavedSearch(savedSearchId, new DropSavedSearch(), clientMutationId, cancel);
}
