using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.SavedSearches;

/// <summary>An organisation saved a search, to be told of parts that are published later.</summary>
/// <param name="Person">Who saved it; null for a program.</param>
public sealed record SearchSaved(Guid SearchId, Guid Organisation, Guid? Person, string Name, SavedFilter Filter, DateTimeOffset At);

/// <summary>It found new parts, which were not told before.</summary>
/// <param name="First">Those found last, 20 at most.</param>
public sealed record SearchFoundParts(Guid SearchId, int Count, IReadOnlyList<Guid> First, DateTimeOffset At);

/// <summary>It cannot be run: the taxonomy no longer has what it names.</summary>
/// <param name="Field">What of the filter it is, such as class or property.</param>
public sealed record SearchBroke(Guid SearchId, string Field, DateTimeOffset At);

/// <summary>It can be run again. What was published meanwhile is found now.</summary>
public sealed record SearchMended(Guid SearchId, DateTimeOffset At);

/// <summary>It is no longer wanted.</summary>
public sealed record SearchDropped(Guid SearchId, DateTimeOffset At);

/// <summary>A search that an organisation is told the new parts of. Nobody else sees it.</summary>
/// <param name="BrokenBy">What of the filter cannot be asked; null where it can be run.</param>
/// <param name="ToldAt">When the organisation was last told of new parts.</param>
public sealed record SavedSearch(
    Guid Id, Guid Organisation, Guid? Person, string Name, SavedFilter Filter, DateTimeOffset SavedAt, string? BrokenBy = null,
    bool IsDropped = false, DateTimeOffset? ToldAt = null)
{
    /// <summary>An organisation has no two searches of one name.</summary>
    public string NameKey => FoldedName.Of(Name);

    /// <summary>An organisation's searches are saved one after the other.</summary>
    public static Guid TurnOf(Guid organisation) => NamedId.Of("saved-searches", organisation.ToString("N"));

    public static SavedSearch Create(SearchSaved e) => new(e.SearchId, e.Organisation, e.Person, e.Name, e.Filter, e.At);

    public SavedSearch Apply(SearchFoundParts e) => this with { ToldAt = e.At };

    public SavedSearch Apply(SearchBroke e) => this with { BrokenBy = e.Field };

    public SavedSearch Apply(SearchMended _) => this with { BrokenBy = null };

    public SavedSearch Apply(SearchDropped _) => this with { IsDropped = true };
}
