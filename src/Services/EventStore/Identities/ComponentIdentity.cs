using SupplyChain.Contracts;

namespace SupplyChain.EventStore;

/// <summary>
/// Which component an id stands for: every service keeps one for each component that was merged, or that others were merged into. It
/// follows from the catalogue's messages, also before the component itself is known.
/// </summary>
/// <param name="IntoId">The component that stays; null for one that stands for itself.</param>
/// <param name="Aliases">Components that are merged into this one, ordered.</param>
/// <param name="Version">Version of the merger that stated <paramref name="IntoId"/>; 0 where none did.</param>
public sealed record ComponentIdentity(Guid Id, Guid? IntoId, IReadOnlyList<Guid> Aliases, long Version)
{
    public static ComponentIdentity Itself(Guid id) => new(id, null, [], 0);

    /// <summary>The component that it stands for.</summary>
    public Guid StandsFor => IntoId ?? Id;

    public ComponentIdentity With(Guid alias) => this with { Aliases = [.. Aliases.Append(alias).Distinct().Order()] };

    public ComponentIdentity Without(Guid alias) => this with { Aliases = [.. Aliases.Where(id => id != alias)] };

    /// <summary>A lock of what is done by the identity of a component: before all others, and until the transaction ends.</summary>
    public static Guid LockOf(Guid id) => NamedId.Of("component-identity", id.ToString("N"));
}
