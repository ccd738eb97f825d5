using Marten;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>Tells how many quotes of requests that await their award could not be opened.</summary>
sealed class QuotesHealth(IDocumentStore store) : IHealthCheck
{
    const int MostRequests = 1_000;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var session = store.QuerySession();
        var requests = await session.Query<SourcingRequest>().Where(request => request.UnreadableSince != null)
            .OrderBy(request => request.UnreadableSince).Take(MostRequests).ToListAsync(cancellationToken);
        var data = new Dictionary<string, object>
        {
            ["unreadable"] = requests.Sum(request => request.Sealed.Count),
            ["requests"] = requests.Count,
        };
        return requests.Count == 0
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded($"quotes that cannot be opened: {data["unreadable"]}. Restore the key ring", data: data);
    }
}
