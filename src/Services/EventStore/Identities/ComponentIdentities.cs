using Marten;

namespace SupplyChain.EventStore;

/// <summary>The identities of some components.</summary>
public sealed class ComponentIdentities
{
    readonly Dictionary<Guid, Guid> standsFor = [];
    readonly ILookup<Guid, Guid> aliases;

    public ComponentIdentities(IEnumerable<ComponentIdentity> identities)
    {
        var known = identities.DistinctBy(each => each.Id).ToList();
        foreach (var each in known)
            foreach (var alias in each.Aliases) standsFor[alias] = each.Id;
        foreach (var each in known) standsFor[each.Id] = each.StandsFor;
        aliases = standsFor.Where(each => each.Key != each.Value).OrderBy(each => each.Key).ToLookup(each => each.Value, each => each.Key);
    }

    public static readonly ComponentIdentities None = new([]);

    /// <summary>The component that an id stands for.</summary>
    public Guid Of(Guid id) => standsFor.GetValueOrDefault(id, id);

    /// <summary>All ids of the component that an id stands for, the one that stays first.</summary>
    public IReadOnlyList<Guid> AllOf(Guid id) => [Of(id), .. aliases[Of(id)]];

    /// <summary>A component with its aliases. What was merged into another one has none.</summary>
    public IReadOnlyList<Guid> IdsWithin(Guid id) => Of(id) == id ? AllOf(id) : [id];

    /// <summary>All ids of these components, each once.</summary>
    public Guid[] AllOf(IEnumerable<Guid> ids) => [.. ids.SelectMany(AllOf).Distinct()];
}

public static class KnownIdentities
{
    /// <summary>The identities of components and of what they stand for.</summary>
    public static async Task<ComponentIdentities> IdentitiesOf(
        this IQuerySession session, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        Guid[] asked = [.. ids.Distinct()];
        if (asked.Length == 0) return ComponentIdentities.None;
        var own = await session.LoadManyAsync<ComponentIdentity>(cancel, asked);
        Guid[] stay = [.. own.Select(each => each.IntoId).OfType<Guid>().Distinct().Except(asked)];
        return stay.Length == 0 ? new(own) : new([.. own, .. await session.LoadManyAsync<ComponentIdentity>(cancel, stay)]);
    }

    /// <summary>All components that were merged into others: mergers are rare.</summary>
    public static async Task<ComponentIdentities> MergedComponents(this IQuerySession session, CancellationToken cancel) =>
        new(await session.Query<ComponentIdentity>().Where(identity => identity.IntoId != null).ToListAsync(cancel));

    /// <summary>The same of a command or message, with what it has named before.</summary>
    public static async Task<ComponentIdentities> IdentitiesOf(this Work work, params IEnumerable<Guid> ids)
    {
        var own = ids.Distinct().Select(id => work.Document<ComponentIdentity>(id)).ToList();
        await work.Load();
        var stay = own.Select(each => each.Value?.IntoId).OfType<Guid>().Distinct()
            .Select(id => work.Document<ComponentIdentity>(id)).ToList();
        if (stay.Count > 0) await work.Load();
        return new(own.Concat(stay).Select(each => each.Value).OfType<ComponentIdentity>());
    }

    /// <summary>
    /// Notes that a component stands for another one, or for itself again. Mergers may be told in any order and more than once.
    /// </summary>
    /// <param name="into">Null where it was separated.</param>
    /// <param name="version">Version of the merger: what is not newer changes nothing.</param>
    /// <returns>What it stood for before, where anything changed; otherwise null.</returns>
    public static async Task<Guid?> Identify(this Work work, Guid from, Guid? into, long version)
    {
        work.Lock(ComponentIdentity.LockOf(from));
        if (into is { } locked) work.Lock(ComponentIdentity.LockOf(locked));
        var own = work.Document<ComponentIdentity>(from);
        await work.Load();
        var before = own.Value ?? ComponentIdentity.Itself(from);
        if (version <= before.Version) return null;
        var left = before.IntoId is { } former && former != into ? work.Document<ComponentIdentity>(former) : null;
        if (left is not null) work.Lock(ComponentIdentity.LockOf(before.IntoId!.Value));
        var joined = into is { } stays ? work.Document<ComponentIdentity>(stays) : null;
        await work.Load();
        own.Store(before with { IntoId = into, Version = version });
        if (left is not null) left.Store((left.Value ?? ComponentIdentity.Itself(before.IntoId!.Value)).Without(from));
        if (joined is not null) joined.Store((joined.Value ?? ComponentIdentity.Itself(into!.Value)).With(from));
        return before.StandsFor;
    }
}
