namespace SupplyChain.SupplierMatching.Offers;

/// <summary>All ids of the components that were asked for, each beside the one by which it was.</summary>
sealed class AskedIds(IEnumerable<Guid> named, ComponentIdentities identities)
{
    readonly List<(Guid Id, Guid Named)> pairs =
        [.. named.Distinct().SelectMany(id => identities.AllOf(id).Select(each => (each, id)))];

    public Guid[] Ids => [.. pairs.Select(pair => pair.Id)];

    public Guid[] Named => [.. pairs.Select(pair => pair.Named)];

    public IReadOnlyList<Guid> AllOf(Guid id) => identities.AllOf(id);
}
