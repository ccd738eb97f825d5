using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Live;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[Topic<ComponentQualification>]
static class QualificationTopic
{
    public static Change Changed(QualificationChanged contract) =>
        new(QualificationChanged.IdOf(contract.SupplierId, contract.ComponentId), contract.SupplierId);
}

[Subscription, Allow(Roles.Supplier, Roles.Alliance, Roles.Admin)]
static class QualificationSubscriptions
{
    /// <summary>
    /// Each qualification that reaches another state after the subscription; for a supplier, of its own. Not for OEMs, which are not
    /// shown when a state was reached.
    /// </summary>
    /// <param name="snapshot">Whether the stream begins with the one of that id as it is now.</param>
    public static IAsyncEnumerable<ComponentQualification> QualificationChanged(
        LiveChanges live, Caller caller, ISupplierMatching matching, Guid? id = null, bool snapshot = false)
    {
        var all = caller.Is(Roles.Alliance) || caller.Is(Roles.Admin);
        return live.Of<ComponentQualification>(
            async (changed, cancel) => await matching.Qualification(changed, cancel) is { } found
                && (all || found.SupplierId == caller.Organisation) ? found : null,
            id, all ? null : caller.Organisation, snapshot);
    }
}
