using Refit;

using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>What is calculated for seconds.</summary>
interface IAwardPlans
{
    [Get("/sourcing-requests/{id}/award-plans")]
    Task<AwardPlans> Of(
        Guid id, int minimumSources, int maximumSources, decimal largestShare, decimal largestRegionShare, bool qualifiedOnly, int plans,
        CancellationToken cancel);
}
