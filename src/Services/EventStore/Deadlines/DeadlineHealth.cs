using Marten;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SupplyChain.EventStore;

/// <summary>Tells which due subjects are parked: they failed so often that a person has to look at them.</summary>
sealed class DeadlineHealth(IDocumentStore store) : IHealthCheck
{
    const int MostReasons = 3;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var session = store.QuerySession();
        var setAside = await session.Query<SetAsideDeadline>().Take(DeadlinePoller.MostSetAside).ToListAsync(cancellationToken);
        var data = new Dictionary<string, object>
        {
            ["setAside"] = setAside.Count,
            ["parked"] = setAside.Count(each => each.Parked),
            ["first"] = setAside.OrderBy(each => each.Since).Take(MostReasons)
                .Select(each => $"{each.Kind} {each.Subject}: {each.Reason}").ToArray(),
        };
        if (!setAside.Any(each => each.Parked)) return HealthCheckResult.Healthy(data: data);

        var kinds = setAside.Where(each => each.Parked).GroupBy(each => each.Kind).OrderBy(kind => kind.Key)
            .Select(kind => $"{kind.Count()} of {kind.Key}");
        return HealthCheckResult.Degraded($"deadlines that fail again and again: {string.Join(", ", kinds)}", data: data);
    }
}
