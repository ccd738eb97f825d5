using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<FairSplitView>(Name = "FairSplit"), ObjectType<FairSplitWeek>, Allow(Roles.Oem, Roles.Alliance)]
static class FairSplitParts;

[Query, Allow(Roles.Oem, Roles.Alliance)]
static class FairSplitQueries
{
    /// <summary>
    /// How the capacity that is short would be shared fairly among the OEMs that require the component: an OEM sees its own part, the
    /// alliance the level alone. Null once the gap is closed, for an OEM that has no part in it, and where one OEM alone requires the
    /// component.
    /// </summary>
    public static Task<FairSplitView?> FairSplit(Guid gapId, ISourcing sourcing, CancellationToken cancel) =>
        sourcing.FairSplit(gapId, cancel);
}
