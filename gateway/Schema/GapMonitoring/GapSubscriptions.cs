using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Live;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.GapMonitoring;

[Topic<Gap>]
static class GapTopic
{
    public static Change Opened(GapOpened contract) => new(contract.GapId);
    public static Change Worsened(GapWorsened contract) => new(contract.GapId);
    public static Change Eased(GapEased contract) => new(contract.GapId);
    public static Change Closed(GapClosed contract) => new(contract.GapId);
}

[Subscription, Allow(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance)]
static class GapSubscriptions
{
    /// <summary>Each gap that opens, worsens, eases or closes after the subscription, as far as the caller may see it.</summary>
    /// <param name="regions">GB/T 2260 codes; by default all regions.</param>
    public static IAsyncEnumerable<Gap> GapChanged(
        LiveChanges live, IGapMonitoring gaps, IReadOnlyList<string>? regions = null, Guid? id = null) =>
        live.Of<Gap>(async (changed, cancel) => Wanted(await gaps.Gap(changed, asOf: null, cancel), regions), id);

    static Gap? Wanted(Gap? gap, IReadOnlyList<string>? regions) => gap is not null && regions?.Contains(gap.Region) != false ? gap : null;
}
