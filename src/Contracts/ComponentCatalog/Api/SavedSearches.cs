namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>A filter of components, as the list of components takes it. What is not given does not restrict it.</summary>
/// <param name="Classes">Classes of the taxonomy; a component of any of them fits.</param>
/// <param name="Group">A group of the taxonomy, such as <c>sensors</c>.</param>
/// <param name="Manufacturer">Name, or code of the list of manufacturers.</param>
/// <param name="Search">Words or parts of words of manufacturer, part number, class and description.</param>
/// <param name="Lifecycles">States of the life cycle; a component in any of them fits.</param>
/// <param name="Conditions">Conditions on properties that must all be met, such as <c>range>=2000 mm</c>.</param>
public sealed record SavedFilter(
    [Entries(0, 20), Name(100)] IReadOnlyList<string>? Classes = null, [Name(100)] string? Group = null,
    [Line(200)] string? Manufacturer = null, [Line(200)] string? Search = null,
    [Entries(0, 20)] IReadOnlyList<Lifecycle>? Lifecycles = null, [Entries(0, 20), Line(2_200)] IReadOnlyList<string>? Conditions = null);

/// <summary>Saves a search: the organisation is told of parts that fit and are published from now on.</summary>
/// <param name="Name">1 to 100 characters; another one than of the organisation's other searches, regardless of case.</param>
/// <param name="Filter">Names at least one condition.</param>
public sealed record SaveSearch([Name(100)] string Name, SavedFilter Filter);

/// <summary>Drops a saved search with the list of what it found.</summary>
public sealed record DropSavedSearch;

/// <summary>A search of the caller's organisation that tells of new parts.</summary>
/// <param name="PersonId">Who saved it; null for a program.</param>
/// <param name="BrokenBy">
/// What of the filter cannot be asked any more, such as <c>class</c> or <c>property</c>; null where it can be run.
/// </param>
/// <param name="FoundCount">New parts that it found, since it was saved.</param>
/// <param name="LastFoundAt">When it last found one; null for never.</param>
public sealed record SavedSearch(
    Guid Id, string Name, SavedFilter Filter, Guid? PersonId, DateTimeOffset SavedAt, SavedSearchState State, string? BrokenBy,
    int FoundCount, DateTimeOffset? LastFoundAt);

/// <summary>A part that a saved search found.</summary>
/// <param name="FoundAt">When it first fitted, shortly after it was published or revised.</param>
public sealed record FoundComponent(Guid ComponentId, DateTimeOffset FoundAt);
