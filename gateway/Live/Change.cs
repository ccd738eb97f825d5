namespace SupplyChain.Gateway.Live;

/// <summary>What a contract tells of: something to fetch again.</summary>
/// <param name="Organisations">
/// Whose it is, where no other may see it: others' subscribers are not woken. Null where the service alone can say who may.
/// </param>
readonly record struct Change(Guid Id, IReadOnlyList<Guid>? Organisations = null)
{
    public Change(Guid id, Guid organisation) : this(id, [organisation])
    {
    }
}
